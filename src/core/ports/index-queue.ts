/** What the passage index still has to take up or to let go, so that a run stopped anywhere goes on where it was. */
import type { Document } from "../domain/document.ts";
import type { PassageId } from "../domain/ids.ts";
import type { Passage } from "../domain/passage.ts";

export interface IndexQueue {
  /** Passages not yet indexed, oldest first. */
  pendingPassages(limit: number): Promise<{ passage: Passage; document: Document }[]>;
  markIndexed(ids: readonly PassageId[]): Promise<void>;
  /** Passages that were removed from the store and may still stand in the index. */
  pendingRemovals(limit: number): Promise<PassageId[]>;
  forgetRemovals(ids: readonly PassageId[]): Promise<void>;
  /** How many passages are marked as indexed. */
  countIndexed(): Promise<number>;
  /** Marks every passage as not indexed. */
  resetIndexed(): Promise<void>;
}
