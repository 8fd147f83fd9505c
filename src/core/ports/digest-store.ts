/** Where digests are kept, and what their runs have done so far, so that one that broke off goes on where it was. */
import type { DigestRecord, DigestStatus, DigestSummary } from "../domain/digest.ts";
import type { DigestId, DocumentId } from "../domain/ids.ts";

export interface DigestStore {
  /** Keeps it, or replaces the one with its id. */
  putDigest(record: DigestRecord): Promise<void>;
  getDigest(id: DigestId): Promise<DigestRecord | undefined>;
  /** Newest first. */
  listDigests(query?: {
    readonly status?: DigestStatus;
    /** Of this kept text. */
    readonly documentId?: DocumentId;
    readonly offset?: number;
    readonly limit?: number;
  }): Promise<DigestSummary[]>;
  /** With its steps, and with the kept text where no other digest is of it; false where there was none. */
  removeDigest(id: DigestId): Promise<boolean>;
}
