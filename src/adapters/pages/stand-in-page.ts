/**
 * Pages with status 200 that are none: what stands in the place of one, known by its look, in English and Chinese. A wall
 * of cookies, an offer of a subscription, a sign-in, "not found", "access denied", a check for robots, a server's error, a
 * language model's refusal that was published. By what their sentences say and how much of the page they are, so that an
 * article about such pages stays one. What is only partly walled off passes.
 */
import { splitSentences } from "../../lib/text/sentences.ts";
import { STAND_INS, type StandIn } from "./stand-in-cues.ts";

/** In characters: on a page so short one sentence is enough; of two it may be so long; whatever is longer is a text. */
const SHORT = 700;
const MIDDLE = 2_500;
const LONGEST = 30_000;
const HEAD = 1_200;
/** How much of the page such sentences are. */
const SHARE_OF_SHORT = 0.2;
const SHARE_OF_MIDDLE = 0.3;
const SHARE_OF_LONG = 0.5;

/** What somebody else is quoted with; the name of a button is shorter. */
const QUOTED = /[“"「『][^”"」』]{20,}[”"」』]/gu;

/** Headlines of those who explain such pages. */
const EXPLAINS =
  /^(?:how to|how do|what (?:is|are|does)|why|fix(?:ing)?\b|understanding|guide)|如何|怎么|什么是|为什么|详解|教程/iu;

/** A sentence of a text: of some length, and not said to who looks at the page. */
function isTelling(sentence: string): boolean {
  return lengthOf(sentence) >= TELLING_LENGTH && !ADDRESSES.test(sentence);
}
/** In Latin letters; a Chinese character counts for two. */
const lengthOf = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
const TELLING_LENGTH = 26;
/** A title that says no more than that; and what comes before the site's name. */
const BARE_TITLE = 22;
const SITE_AFTER = /\s[-|–—·_]\s|[|_]/u;
const TELLING_ENOUGH = 3;
const TELLING_AFTER = 2;
const count = (all: readonly boolean[]): number => all.filter(Boolean).length;
const ADDRESSES =
  /\b(?:you|your|you're|we|our|us|i|my|this (?:page|site|website)|please|click|browser|device)\b|请|您|你|我们|本站|本页|本网站|该页面|浏览器/iu;

/** What stands in place of the page, or `undefined` where this is one. */
export function standInPage(title: string, text: string): StandIn["kind"] | undefined {
  const { length } = text.trim();
  if (length > LONGEST) return undefined;
  // Of a longer text the beginning is looked at: a wall is one from its first words.
  const head = length > MIDDLE ? text.slice(0, HEAD) : text;
  const name = title.trim();
  let sentences: readonly string[] | undefined;
  for (const { kind, hint, titles, cues } of STAND_INS) {
    const isNamed = titles.test(name);
    if (!isNamed && !hint.test(head)) continue;
    if (kind !== "paywall" && !isNamed && EXPLAINS.test(name)) continue;
    sentences ??= splitSentences(head).map(({ start, end }) => head.slice(start, end).replace(QUOTED, ""));
    const isCue = sentences.map((sentence) => cues.test(sentence));
    const tells = sentences.map((sentence, at) => isCue[at] === false && isTelling(sentence));
    if (kind === "paywall") {
      // What is walled off begins as a text and ends with the wall.
      if (count(tells.slice(isCue.lastIndexOf(true))) >= TELLING_AFTER) continue;
    } else if (count(tells) >= TELLING_ENOUGH) {
      // A text that speaks of such pages; but one that calls itself missing says so first, and then what else there is.
      const isFirst = isCue.slice(0, 2).includes(true);
      if (!isNamed || !isFirst || lengthOf(name.split(SITE_AFTER)[0] ?? "") > BARE_TITLE) continue;
    }
    const own = sentences.filter((_, at) => isCue[at]);
    const share =
      own.reduce((sum, sentence) => sum + sentence.length, 0) / Math.max(1, Math.min(length, head.length));
    const isIt =
      (own.length >= 1 && length <= SHORT && share >= SHARE_OF_SHORT) ||
      (own.length >= 2 && length <= MIDDLE && share >= SHARE_OF_MIDDLE) ||
      (own.length >= 3 && share >= SHARE_OF_LONG) ||
      (isNamed && length <= SHORT) ||
      (isNamed && own.length >= 1 && length <= MIDDLE);
    if (isIt) return kind;
  }
  return undefined;
}
