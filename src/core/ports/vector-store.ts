/** The vectors of passages, of all spaces: made by an embedder at a price, so they are kept where the truth is. */
import type { Belonging } from "../domain/belonging.ts";
import type { StoredPassage } from "./index-queue.ts";
import type { VectorRow } from "./vector-index.ts";

export interface VectorStore {
  /** Passages that have no vector of this embedder yet, oldest first; none of Footnote's guide, which words find. */
  passagesWithoutVector(embedder: string, limit: number): Promise<StoredPassage[]>;
  /** Vectors of passages that are gone meanwhile are left out. */
  putVectors(embedder: string, rows: readonly VectorRow[]): Promise<void>;
  /** Rows with ids above `after`, in order, as the index takes them. */
  readVectors(embedder: string, after: number, limit: number): Promise<(VectorRow & Belonging)[]>;
  /** Some passage with its vector, always the same while it is there. */
  sampleVector(embedder: string): Promise<(StoredPassage & Pick<VectorRow, "vector">) | undefined>;
  /** How many passages there are beside the guide's, and how many of them have a vector. */
  countVectors(embedder: string): Promise<{ passages: number; vectors: number }>;
  removeVectors(embedder: string): Promise<void>;
}
