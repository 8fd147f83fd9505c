/** Keeps the files themselves that documents were read from, byte for byte, as long as the documents are. */
import type { DocumentId } from "../domain/ids.ts";

export interface OriginalStore {
  /** Of a document that is there; one that has one already keeps that. Not of one that is gone meanwhile. */
  putOriginal(id: DocumentId, bytes: Uint8Array): Promise<void>;
  /** `undefined` where none is kept. */
  readOriginal(id: DocumentId): Promise<Uint8Array | undefined>;
  /** Of the whole space, in bytes. */
  countOriginals(): Promise<{ documents: number; bytes: number }>;
}
