/**
 * The newest version of a program, from the headings of its changelog: the one with the greatest numbers is said, with its day
 * where the heading has one. Not covered: versions that are words, and those that only a sentence names.
 */
import { words } from "../../../lib/text/words.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";
import type { Hit } from "../../domain/passage.ts";
import type { TextStore } from "../../ports/text-store.ts";
import type { ExtractedSentence } from "./extractive/extracted.ts";

const ASKS =
  /\b(?:latest|newest|most recent|current) (?:version|release)\b|\b(?:version|release)\b.{0,40}\b(?:latest|newest|most recent|current)\b|(?:最新|当前|當前|现在|現在|目前)(?:的|是)?(?:哪个|什么|哪個|什麼)?(?:版本|版)|版本.{0,6}最新/iu;
const HEADING =
  /^(?:#{1,6}[ \t]+)?(?:[\p{L} ]{0,40}?\s)?[vV]?(\d+(?:\.\d+){1,3})(?=[\s(（–—:：-]|$)[^\n]{0,40}$/gmu;
/** Of a program that the question does not name nothing is told. */
const NOT_ITS_NAME =
  /^(?:latest|newest|recent|current|version|release|最新|版本|当前|目前|现在|多少|新版|新的)$/iu;
const LONGEST = 200_000;
const FEWEST = 2;

export async function latestVersion(
  question: string,
  hits: readonly Hit[],
  store: Pick<TextStore, "readText">,
): Promise<ExtractedSentence | undefined> {
  if (!ASKS.test(question)) return undefined;
  const named = words(question).filter((word) => !isStopWord(word) && !NOT_ITS_NAME.test(word));
  for (const hit of new Map(hits.map((one) => [one.document.id, one])).values()) {
    const { document, passage } = hit;
    const title = new Set(words(document.title));
    if (document.length > LONGEST || !named.some((word) => title.has(word))) continue;
    const text = await store.readText(document.id, 0, document.length);
    const headings = [...text.matchAll(HEADING)];
    if (headings.length < FEWEST) continue;
    const [latest] = headings.toSorted((a, b) => compared(b[1] as string, a[1] as string));
    if (latest === undefined) continue;
    const mark = /^#{1,6}[ \t]+/u.exec(latest[0])?.[0].length ?? 0;
    const start = latest.index + mark;
    const quoted = latest[0].slice(mark).trimEnd();
    const end = start + quoted.length;
    const at = quoted.indexOf(latest[1] as string);
    return {
      lead: document.title,
      text: quoted,
      quote: { documentId: document.id, start, end, text: quoted },
      hit: { ...hit, passage: { ...passage, start, end, text: quoted, headingPath: [] } },
      mark: { start: at, end: at + (latest[1] as string).length },
    };
  }
  return undefined;
}

/** By number, from the left. */
function compared(one: string, other: string): number {
  const [a, b] = [one.split(".").map(Number), other.split(".").map(Number)];
  const differs = a.findIndex((part, nth) => part !== (b[nth] ?? 0));
  return differs < 0 ? a.length - b.length : (a[differs] ?? 0) - (b[differs] ?? 0);
}
