/** The passage index: finds passage ids for words. It may be thrown away and rebuilt from the store. */
import type { PassageId } from "../domain/ids.ts";

export interface IndexRow {
  readonly id: PassageId;
  /** What is searched: title, headings and the passage's own words. */
  readonly text: string;
}

export interface IndexHit {
  readonly id: PassageId;
  /** BM25; comparable within one reply only. */
  readonly score: number;
}

export interface PassageIndex {
  /** Rows are found as soon as this resolves. An id that is there already is replaced. */
  add(rows: readonly IndexRow[]): Promise<void>;
  remove(ids: readonly PassageId[]): Promise<void>;
  /** Best first. Any text is a valid query; one without words finds nothing. */
  search(query: string, limit: number): Promise<IndexHit[]>;
  count(): Promise<number>;
  /** Folds what was added lately into the index; slow, safe to skip, and safe to interrupt. */
  optimize(): Promise<void>;
  /** Empties the index. */
  clear(): Promise<void>;
  close(): Promise<void>;
}
