/** Finds passages by meaning: the vectors of one embedder. May be thrown away and rebuilt from the store. */
import type { Belonging, Within } from "../domain/belonging.ts";
import type { PassageId } from "../domain/ids.ts";
import type { IndexHit } from "./passage-index.ts";

export interface VectorRow {
  readonly id: PassageId;
  /** Of unit length; all of one index have the same number of dimensions. */
  readonly vector: Float32Array;
}

export interface VectorIndex {
  add(rows: readonly (VectorRow & Belonging)[]): Promise<void>;
  remove(ids: readonly PassageId[]): Promise<void>;
  /** Nearest first, of the passages within; `score` is the cosine similarity. */
  search(vector: Float32Array, limit: number, within: Within): Promise<IndexHit[]>;
  count(): Promise<number>;
  clear(): Promise<void>;
  close(): Promise<void>;
}
