/**
 * What an index still has to take up or to let go. The store keeps it by the index, so that several can stand over one
 * store, and one that was thrown away begins anew. A run stopped anywhere goes on where it was.
 */
import type { Document } from "../domain/document.ts";
import type { PassageId, SpaceId } from "../domain/ids.ts";
import type { Passage } from "../domain/passage.ts";

/** An index is the same as long as its generation is; one that was emptied or made anew has another. */
export interface IndexId {
  readonly name: string;
  readonly generation: string;
}

export interface StoredPassage {
  readonly passage: Passage;
  readonly document: Document;
  readonly spaceId: SpaceId;
}

/** Of all spaces. Where the index is not known, nothing is in it, and what is marked is lost. */
export interface IndexQueue {
  /** Whether the store has been told of this generation. */
  knowsIndex(index: IndexId): Promise<boolean>;
  /** It begins with nothing in it, and takes the place of any other generation. */
  beginIndex(index: IndexId): Promise<void>;
  /** Passages not in the index yet, in the order of their ids, which is that in which they became visible. */
  pendingPassages(index: IndexId, limit: number): Promise<StoredPassage[]>;
  /** All passages up to this one are in the index. */
  markIndexed(index: IndexId, through: PassageId): Promise<void>;
  /** Passages that were removed from the store and may still stand in the index; `through` is for `markRemoved`. */
  pendingRemovals(index: IndexId, limit: number): Promise<{ ids: PassageId[]; through: number }>;
  markRemoved(index: IndexId, through: number): Promise<void>;
  /** How many passages of the store are in the index. */
  countIndexed(index: IndexId): Promise<number>;
}
