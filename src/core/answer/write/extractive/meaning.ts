/**
 * What the reader's vectors say of sentences: how near each is to the question. It is one more sign among words. A few
 * sentences are read, the best by words.
 */
import type { VectorSearch } from "../../../retrieval/retrieve.ts";
import type { Ranked } from "./choose-sentences.ts";
import type { Candidate } from "./features.ts";

/** Sentences read for a question: some 400 pieces of words, a quarter of a second of processor time. */
export const READ = 12;

/** Cosines by candidate; a sentence that was not read has none. */
export type NearnessOf = ReadonlyMap<Candidate, number>;

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
