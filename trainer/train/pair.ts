/** What is learned from: two texts, the task, and which of its outcomes is right. `kind` says how the pair was made. */
import type { Task } from "../model/shape.ts";

export interface Pair {
  /** Begins with the name of its source. */
  readonly id: string;
  /** The candidates of one question; claims on the same evidence. */
  readonly group: string;
  readonly task: Task;
  /** The question; the evidence. */
  readonly first: string;
  /** The sentence or passage; the claim. */
  readonly second: string;
  /** Index into the task's outcomes. */
  readonly label: number;
  readonly kind: string;
  readonly language: string;
  readonly weight: number;
  /** The words of the second half that answer the first, from and to which code unit; where they are known. */
  readonly answer?: readonly [from: number, to: number];
}

/** A pair as pieces, cut to the task's length, with where its second half begins. */
export interface Encoded {
  readonly pair: Pair;
  readonly pieces: readonly number[];
  /** Index of the mark between the halves. */
  readonly middle: number;
  /** First and last piece of the words that answer, among all pieces. */
  readonly span?: readonly [first: number, last: number];
  /** Whether something had to be left out: then the label may no longer be right. */
  readonly cut: boolean;
}
