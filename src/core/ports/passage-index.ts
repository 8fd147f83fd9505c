/** The passage index: finds passage ids for words. It may be thrown away and rebuilt from the store. */
import type { Belonging, Within } from "../domain/belonging.ts";
import type { PassageId } from "../domain/ids.ts";

export interface IndexRow extends Belonging {
  readonly id: PassageId;
  /** What is searched: title, headings and the passage's own words. */
  readonly text: string;
}

export interface IndexHit {
  readonly id: PassageId;
  /** Higher is better; comparable within one reply only. */
  readonly score: number;
}

/** Ids are never added twice without being removed in between. */
export interface PassageIndex {
  /** Another one after the index was emptied, thrown away or made anew, by this process or another. */
  generation(): Promise<string>;
  /** Rows are kept when this resolves, and found at the latest when `settle` does. */
  add(rows: readonly IndexRow[]): Promise<void>;
  /** Resolves when everything added before the call is found as well as it ever will be. */
  settle(): Promise<void>;
  remove(ids: readonly PassageId[]): Promise<void>;
  /** Best first, of the passages within. Any text is a valid query; one without words finds nothing. */
  search(query: string, limit: number, within: Within): Promise<IndexHit[]>;
  count(): Promise<number>;
  /** Housekeeping: may be slow, and may be left out or interrupted without harm. */
  compact(): Promise<void>;
  /** Empties the index. What stood in it may be found until `settle`, which exchanges an index that many search for a whole one. */
  clear(): Promise<void>;
  close(): Promise<void>;
}
