/**
 * Puts right a misspelt word of a question by the words of what was found for its other words: "Kestral Gym" finds the
 * papers of Kestrel Gym, and is read so; wifi is read as the Wi-Fi that is there. Only words that stand nowhere in what was found
 * are touched. Not covered: a
 * question all of whose words are misspelt.
 */
import { compoundsIn } from "../../../lib/text/compounds.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";
import { tokenize } from "../../../lib/text/words.ts";
import type { Hit } from "../../domain/passage.ts";
import { syllableOf } from "../../repair/han-sound.ts";

/** Passages whose words count: further ones have too little to do with the question. */
const PASSAGES = 12;
const SHORTEST = 4;
/** From this length on two slips are forgiven. */
const LONG = 8;
/** In shorter words another letter makes another word. */
const EXCHANGED = 6;
/** Small words that people type with two letters exchanged. */
const SMALL = [
  "does",
  "what",
  "when",
  "where",
  "which",
  "with",
  "from",
  "have",
  "that",
  "this",
  "much",
  "many",
];

/** `undefined` where nothing is to be put right. */
export function correctWords(question: string, hits: readonly Hit[]): string | undefined {
  const texts = hits
    .slice(0, PASSAGES)
    .map(({ document, passage }) => [document.title, ...passage.headingPath, passage.text].join("\n"));
  const known = new Map<string, number>();
  const stems = new Set<string>();
  const compounds = new Map<string, string>();
  for (const text of texts) {
    for (const { joined, written } of compoundsIn(text)) compounds.set(joined, written);
    for (const word of text.toLowerCase().match(/\p{Script=Latin}{4,}/gu) ?? [])
      known.set(word, (known.get(word) ?? 0) + 1);
    for (const { word } of tokenize(text)) stems.add(word);
  }
  const latin = question.replace(/\p{Script=Latin}{4,}/gu, (written) => {
    const lower = written.toLowerCase();
    if (known.has(lower) || tokenize(lower).every(({ word }) => stems.has(word) || isStopWord(word)))
      return written;
    // "hose" is no slip for "house" where hosepipes are spoken of.
    if ([...known.keys()].some((word) => word.length >= lower.length + SHORTEST && word.startsWith(lower)))
      return written;
    const compound = compounds.get(lower);
    if (compound !== undefined) return compound;
    const small = SMALL.find((word) => isExchange(lower, word));
    const right = small ?? nearest(lower, known);
    return right === undefined ? written : asWritten(written, right);
  });
  // Where more words stay unknown than were put right, the question is about something else.
  const unknown = tokenize(latin).filter(
    ({ word, kind }) => kind === "latin" && word.length >= SHORTEST && !stems.has(word) && !isStopWord(word),
  ).length;
  const putRight = latin === question ? 0 : 1;
  const corrected = correctHan(unknown > putRight ? question : latin, texts.join("\n"));
  return corrected === question ? undefined : corrected;
}

function nearest(word: string, known: ReadonlyMap<string, number>): string | undefined {
  const most = word.length >= LONG ? 2 : 1;
  let best: { word: string; slips: number; times: number } | undefined;
  for (const [other, times] of known) {
    if (Math.abs(other.length - word.length) > most || other.length < SHORTEST) continue;
    if (other[0] !== word[0] && other[1] !== word[0]) continue;
    const slips = slipsBetween(word, other, most);
    if (slips > most || isOtherWord(word, other)) continue;
    if (best === undefined || slips < best.slips || (slips === best.slips && times > best.times))
      best = { word: other, slips, times };
  }
  return best?.word;
}

/** "morning" is no slip for "mornings", nor "firm" for "form": an ending, or one letter for another in a short word. */
const isOtherWord = (word: string, other: string): boolean =>
  word.startsWith(other) ||
  other.startsWith(word) ||
  isDerived(word, other) ||
  (word.length === other.length && word.length < EXCHANGED && !isExchange(word, other));

/** An anaesthetist is no misspelt anaesthetic. */
function isDerived(word: string, other: string): boolean {
  const stem = word.replace(DERIVING, "");
  return stem.length >= SHORTEST_STEM && stem !== word && stem === other.replace(DERIVING, "");
}

const DERIVING = /(?:is[tm]s?|ics?|ers?|ors?|ions?|ings?|ments?|ity|al|ly|ous)$/u;
const SHORTEST_STEM = 5;

/** Letters added, left out, replaced or exchanged with their neighbour; more than `most` counts as `most + 1`. */
function slipsBetween(one: string, other: string, most: number): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const above = rows[i - 1] as number[];
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + same,
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, ((rows[i - 2] as number[])[j - 2] as number) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    rows.push(row);
  }
  return (rows[one.length] as number[])[other.length] as number;
}

const isExchange = (one: string, other: string): boolean =>
  one !== other &&
  one.length === other.length &&
  slipsBetween(one, other, 1) === 1 &&
  Array.from(one).toSorted().join("") === Array.from(other).toSorted().join("");

const asWritten = (written: string, right: string): string =>
  /^\p{Lu}/u.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right;

/**
 * Three characters that stand nowhere, where three stand that differ by one of the same sound: 净花器 for 净化器, as
 * Chinese is mistyped.
 */
function correctHan(question: string, text: string): string {
  let corrected = question;
  for (let i = 0; i + 3 <= corrected.length; i++) {
    const three = corrected.slice(i, i + 3);
    if (!/^\p{Script=Han}{3}$/u.test(three) || text.includes(three)) continue;
    for (const at of [1, 2]) {
      const wrong = three[at] as string;
      const [before, after] = [three.slice(0, at), three.slice(at + 1)];
      // 机适合 is no slip for 机使用 where 适合 stands, too.
      const next = corrected[i + at + 1] ?? "";
      if (/\p{Script=Han}/u.test(next) && text.includes(wrong + next)) continue;
      if (isStopWord(wrong) || text.includes(`${before.at(-1) ?? ""}${wrong}`)) continue;
      const found = text.matchAll(new RegExp(`${before}(\\p{Script=Han})${after}`, "gu"));
      const right = [...found].find(
        ([, one]) => one !== wrong && syllableOf(one as string) === syllableOf(wrong),
      )?.[1];
      if (right === undefined) continue;
      corrected = corrected.slice(0, i + at) + right + corrected.slice(i + at + 1);
      break;
    }
  }
  return corrected;
}
