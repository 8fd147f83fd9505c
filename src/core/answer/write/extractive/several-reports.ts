/**
 * Where several documents say the same thing: of reports of a row the newest leads; where two documents give two values
 * for what was asked, both are said, with where and when, and that they disagree.
 */
import { words } from "../../../../lib/text/words.ts";
import type { Ranked } from "./choose-sentences.ts";
import { dayRank, seriesOf } from "./dated.ts";
import { FEATURES, type Candidate } from "./features.ts";
import { markWords } from "./mark-words.ts";
import type { Wanted } from "./wanted.ts";

/** Share of what the best sentence has of the question that a later report's has to have. */
const LATER_SHARE = 0.4;
/** So near to the best one another value has to be. */
const OTHER_DROP = 1.2;
const COVER = FEATURES.indexOf("cover");
/** A question of fewer telling words names no single thing of which two sources could disagree. */
const FEWEST_WORDS = 2;

/** The later report of the same row first, where there is one that speaks of the same. */
export function newestFirst(chosen: readonly Candidate[], ranked: readonly Ranked[]): Candidate[] {
  const [best] = chosen;
  if (best === undefined) return [];
  const least = LATER_SHARE * (best.features[COVER] ?? 0);
  const later = ranked.find(
    ({ candidate }) =>
      candidate.hit.document.id !== best.hit.document.id &&
      seriesOf(candidate) === seriesOf(best) &&
      dayRank(candidate) > dayRank(best) &&
      (candidate.features[COVER] ?? 0) >= Math.max(least, 0.01) &&
      (candidate.about.formed || !best.about.formed),
  )?.candidate;
  if (later === undefined || dayRank(best) === 0) return [...chosen];
  return [later, ...chosen.filter((candidate) => candidate !== later)];
}

/** What is asked of as it is now: what stands under the last date of its document gains so much. */
const NEWEST = 2;

export function newestUp(ranked: readonly Ranked[]): Ranked[] {
  const ranks = new Map<string, number[]>();
  for (const { candidate } of ranked) {
    const id = candidate.hit.document.id;
    ranks.set(id, [...(ranks.get(id) ?? []), dayRank(candidate)]);
  }
  return ranked
    .map(({ candidate, score }) => {
      const own = ranks.get(candidate.hit.document.id) ?? [];
      const last = Math.max(...own);
      const isLast = last > Math.min(...own) && dayRank(candidate) === last;
      return { candidate, score: isLast ? score + NEWEST : score };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** A sentence of another document that gives another value for the same; `undefined` where none does. */
export function disagreeing(
  best: Candidate,
  ranked: readonly Ranked[],
  wanted: Wanted,
): Candidate | undefined {
  const isTyped = wanted.type === "number" || wanted.type === "date" || wanted.type === "person";
  if (!isTyped || wanted.words.length < FEWEST_WORDS) return undefined;
  const value = valueOf(best, wanted);
  const top = ranked.find(({ candidate }) => candidate === best)?.score ?? 0;
  if (value === undefined) return undefined;
  return ranked.find(({ candidate, score }) => {
    if (score < top - OTHER_DROP || candidate.hit.document.id === best.hit.document.id) return false;
    if (candidate.about.missingNames > 0 || candidate.about.cover < best.about.cover - 0.01) return false;
    if ((candidate.features[COVER] ?? 0) < (best.features[COVER] ?? 0) - 0.1) return false;
    const other = valueOf(candidate, wanted);
    return (
      other !== undefined && unitOf(other) === unitOf(value) && !says(best, other) && !says(candidate, value)
    );
  })?.candidate;
}

function valueOf({ text }: Candidate, wanted: Wanted): string | undefined {
  const mark = markWords(text, wanted);
  return mark === undefined ? undefined : text.slice(mark.start, mark.end);
}

const says = ({ text }: Candidate, value: string): boolean => {
  const own = new Set(words(text));
  return words(value).every((word) => own.has(word));
};

/** Values of different kinds are of different things: euros and months. */
const unitOf = (value: string): string =>
  value.replace(/[\d０-９.,\s〇零一二三四五六七八九十百千万亿两]/gu, "").toLowerCase();
