/**
 * Reads pairs of texts: does the sentence answer the question, does the evidence carry the claim. The small model that comes
 * with Footnote does; where there is none, words and vectors go on alone.
 */

/** `answers`: off the subject, on it, answers. `claims`: contradicted, not said, supported. */
export type PairTask = "answers" | "claims";

export interface TextPair {
  /** The question; or the evidence. */
  readonly first: string;
  /** The sentence; or the claim. */
  readonly second: string;
}

/** Three probabilities, in the order of the task's outcomes. */
export type Outcomes = readonly [number, number, number];

/** Where words stand in a sentence, in code units, and how likely it is that just these answer. */
export interface FoundSpan {
  readonly start: number;
  readonly end: number;
  readonly likelihood: number;
}

export interface PairReader {
  /** One a pair, in order. Throws `FootnoteError`: `model-unusable`, `model-failed`, `cancelled`. */
  read(task: PairTask, pairs: readonly TextPair[], signal?: AbortSignal): Promise<Outcomes[]>;
  /**
   * The words of each sentence that answer its question, if it answers at all; `undefined` for a sentence of nothing. One a
   * pair, in order. Throws as `read`.
   */
  locate(pairs: readonly TextPair[], signal?: AbortSignal): Promise<(FoundSpan | undefined)[]>;
}
