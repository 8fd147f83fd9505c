/** What is found in the other language than the question, and its sentences in the order in which they are worth comparing. */
import { scriptOf } from "../../../../lib/text/script-of.ts";
import { words } from "../../../../lib/text/words.ts";
import type { Hit } from "../../../domain/passage.ts";
import { type Candidate, FEATURES } from "../extractive/features.ts";

/** The right passage is among so many for nine questions in ten (XQuAD, 240 paragraphs). */
const FOREIGN_PASSAGES = 5;
/** As `words` counts them: of Chinese, pairs of characters. */
const FEWEST_WORDS = 3;
/** Share of letters and blanks in what can be read. */
const PROSE = 0.4;

const MOST_LAG = 0.09;
const MOST_LAG_OF_OWN = 0.05;
const LAG_BEHIND = 0.055;

const COVER = FEATURES.indexOf("cover");

/** Found by meaning, and in the other language than the question. */
const isForeignTo =
  (question: string) =>
  ({ passage, nearness }: Hit): boolean =>
    nearness !== undefined && scriptOf(passage.text) !== scriptOf(question);

/** Hits whose passage is in the other language than the question, the nearest first. */
export function foreignHits(question: string, hits: readonly Hit[]): Hit[] {
  return hits
    .filter(isForeignTo(question))
    .toSorted((a, b) => (b.nearness ?? 0) - (a.nearness ?? 0))
    .slice(0, FOREIGN_PASSAGES);
}

/** The others, which its words can rank; all of them where there are no others. */
export function nativeHits(question: string, hits: readonly Hit[]): readonly Hit[] {
  const isForeign = isForeignTo(question);
  const native = hits.filter((hit) => !isForeign(hit));
  return native.length === 0 ? hits : native;
}

/**
 * How near the nearest passage in the other language lies to the question, beside the nearest of all: among 99 questions of two
 * folders those that it answers lag by .03 to .07, the others by .05 to .18; of 29 of a third one those that it answers by .008
 * to .051, and six of seven that it answered wrongly, with less than `CERTAIN_ACROSS`, by .059 to .087. `all`: in either
 * language. `isOwnSubject`: documents in the question's language speak of its subject. `behind`: it has to be certain.
 */
export function nearnessAcross(
  foreign: readonly Hit[],
  all: readonly Hit[],
  isOwnSubject: boolean,
): "near" | "behind" | "far" {
  const nearest = (hits: readonly Hit[]): number => Math.max(0, ...hits.map(({ nearness = 0 }) => nearness));
  const lag = nearest(all) - nearest(foreign);
  if (lag > (isOwnSubject ? MOST_LAG_OF_OWN : MOST_LAG)) return "far";
  return isOwnSubject || lag > LAG_BEHIND ? "behind" : "near";
}

/** In an order that words cannot give: as they stand, nearest passage first. */
export function foreignSentences(candidates: readonly Candidate[], hits: readonly Hit[]): Candidate[] {
  const place = new Map(hits.map(({ passage }, nth) => [passage.id, nth]));
  return candidates
    .filter(({ unit, text }) => (unit.role === "sentence" || unit.role === "item") && isProse(text))
    .map((candidate) => {
      // What both languages write alike, such as the name of an error, is read first.
      const shared = candidate.features[COVER] ?? 0;
      return { candidate, score: shared - (place.get(candidate.hit.passage.id) ?? hits.length) };
    })
    .toSorted((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate);
}

/** So few words are near to everything a little, as are rows of figures and salutations. */
function isProse(text: string): boolean {
  const letters = text.match(/\p{L}|\s/gu)?.length ?? 0;
  return letters >= PROSE * text.length && !/[,，、]\s*$/u.test(text) && words(text).length >= FEWEST_WORDS;
}
