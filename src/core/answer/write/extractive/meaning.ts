/**
 * What the reader's vectors say of sentences: how near each is to the question. It is one more sign among words; where
 * question and sentence are of two languages it is the only one. A few sentences are read, the best by words, or of the
 * nearest passages.
 */
import { words } from "../../../../lib/text/words.ts";
import { scriptOf } from "../../../../lib/text/script-of.ts";
import type { Hit } from "../../../domain/passage.ts";
import type { VectorSearch } from "../../../retrieval/retrieve.ts";
import type { Ranked } from "./choose-sentences.ts";
import { type Candidate, FEATURES } from "./features.ts";

/** Sentences read for a question: some 400 pieces of words, a quarter of a second of processor time. */
export const READ = 12;
/** Passages of the other language whose sentences are read. */
const FOREIGN_PASSAGES = 3;

/** Cosines by candidate; a sentence that was not read has none. */
export type NearnessOf = ReadonlyMap<Candidate, number>;

const COVER = FEATURES.indexOf("cover");

/** As `words` counts them: of Chinese, pairs of characters. */
const FEWEST_WORDS = 4;
/** Share of letters and blanks in what can be read. */
const PROSE = 0.7;

const NONE: NearnessOf = new Map();

/** The cosines of the best candidates; none where there is no reader, or where it fails: words go on alone. */
export async function readNearness(
  question: string,
  ranked: readonly Ranked[],
  vectors: Pick<VectorSearch, "nearness"> | undefined,
  signal: AbortSignal,
): Promise<NearnessOf> {
  const chosen = ranked.slice(0, READ).map(({ candidate }) => candidate);
  if (vectors?.nearness === undefined || chosen.length === 0) return NONE;
  try {
    const found = await vectors.nearness(
      question,
      chosen.map(({ text, unit }) => text.slice(unit.mark)),
      signal,
    );
    return new Map(chosen.map((candidate, nth) => [candidate, found[nth] ?? 0]));
  } catch {
    signal.throwIfAborted();
    return NONE;
  }
}

/** Hits whose passage is in the other language than the question, the nearest first. */
export function foreignHits(question: string, hits: readonly Hit[]): Hit[] {
  const script = scriptOf(question);
  return hits
    .filter(({ passage, nearness }) => nearness !== undefined && scriptOf(passage.text) !== script)
    .toSorted((a, b) => (b.nearness ?? 0) - (a.nearness ?? 0))
    .slice(0, FOREIGN_PASSAGES);
}

/** So few words are near to everything a little, as are rows of figures and salutations. */
function isProse(text: string): boolean {
  const letters = text.match(/\p{L}|\s/gu)?.length ?? 0;
  return letters >= PROSE * text.length && !/[,，、]\s*$/u.test(text) && words(text).length >= FEWEST_WORDS;
}

/** The sentences of passages in another language in an order that words cannot give: as they stand, nearest passage first. */
export function unranked(candidates: readonly Candidate[], hits: readonly Hit[]): Ranked[] {
  const place = new Map(hits.map(({ passage }, nth) => [passage.id, nth]));
  return candidates
    .filter(({ unit, text }) => (unit.role === "sentence" || unit.role === "item") && isProse(text))
    .map((candidate) => {
      // What both languages write alike, such as the name of an error, is read first.
      const shared = candidate.features[COVER] ?? 0;
      return { candidate, score: shared - (place.get(candidate.hit.passage.id) ?? hits.length) };
    })
    .toSorted((a, b) => b.score - a.score);
}
