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

/**
 * Where the words of a sentence that answer may begin and end: for each of its pieces in order, which code units it is, and
 * the logarithms of how likely they begin and end there.
 */
export interface AnswerPlaces {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly begins: Float32Array;
  readonly ends: Float32Array;
}

/** How like a text is to a question, whichever the languages. */
export interface Likeness {
  /** The cosine of their vectors. */
  readonly near: number;
  /** How well each piece of the question has a counterpart in the text: 1 is the same, around 0 nothing of it. */
  readonly matched: number;
}

export interface PairReader {
  /** One a pair, in order. Throws `FootnoteError`: `model-unusable`, `model-failed`, `cancelled`. */
  read(task: PairTask, pairs: readonly TextPair[], signal?: AbortSignal): Promise<Outcomes[]>;
  /** Where in each sentence the words stand that answer its question, if it does. One a pair, in order. Throws as `read`. */
  locate(pairs: readonly TextPair[], signal?: AbortSignal): Promise<AnswerPlaces[]>;
  /** One a text, in order. Texts are told apart by what they do not have in common: give all that compete at once. Throws as `read`. */
  match(question: string, texts: readonly string[], signal?: AbortSignal): Promise<readonly Likeness[]>;
  /**
   * How well each piece of the question has a counterpart in each text, by the words alone and not by what they mean where
   * they stand: a third of a millisecond a sentence, for choosing what is worth reading. Throws as `read`.
   */
  glance(question: string, texts: readonly string[], signal?: AbortSignal): Promise<readonly number[]>;
}
