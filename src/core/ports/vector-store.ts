/** The vectors of passages: made by an embedder at a price, so they are kept where the truth is. */
import type { Document } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import type { VectorRow } from "./vector-index.ts";

export interface VectorStore {
  /** Passages that have no vector of this embedder yet, oldest first. */
  passagesWithoutVector(embedder: string, limit: number): Promise<{ passage: Passage; document: Document }[]>;
  /** Vectors of passages that are gone meanwhile are left out. */
  putVectors(embedder: string, rows: readonly VectorRow[]): Promise<void>;
  /** Rows with ids above `after`, in order. */
  readVectors(embedder: string, after: number, limit: number): Promise<VectorRow[]>;
  countVectors(embedder: string): Promise<number>;
  removeVectors(embedder: string): Promise<void>;
}
