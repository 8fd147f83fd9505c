/** Digests over HTTP. Failures are as in client.ts. */
import type { DigestFormat } from "../../../core/domain/digest-format.ts";
import type { DigestRecord, DigestSummary } from "../../../core/domain/digest.ts";
import type { FootnoteError } from "../../../core/domain/errors.ts";
import type { DigestId, DocumentId } from "../../../core/domain/ids.ts";
import type { UnconfirmedCost } from "../../../core/domain/replies.ts";
import { call } from "./call.ts";
import { relative } from "./send.ts";
import { LIST_LIMIT } from "./client.ts";

/** `acceptMicros`: what a person has agreed that it may cost. Throws `cost-unconfirmed` where one must be asked. */
export const beginDigest = (documentId: DocumentId, acceptMicros?: number): Promise<DigestRecord> =>
  call("post", "/api/digests", { body: { documentId, acceptMicros } });

/** What may be agreed to, of a `cost-unconfirmed`; 0 where the price is not known. */
export function askedMicros({ cause }: FootnoteError): number {
  return (cause as Partial<UnconfirmedCost> | undefined)?.estimate?.costMicros ?? 0;
}

export async function listDigests(offset: number): Promise<readonly DigestSummary[]> {
  return (await call("get", "/api/digests", { query: { offset, limit: LIST_LIMIT } })).digests;
}

export const getDigest = (id: DigestId, signal: AbortSignal): Promise<DigestRecord> =>
  call("get", "/api/digests/{id}", { params: { id }, signal });
export const stopDigest = (id: DigestId): Promise<unknown> =>
  call("post", "/api/digests/{id}/stop", { params: { id } });
export const resumeDigest = (id: DigestId): Promise<unknown> =>
  call("post", "/api/digests/{id}/resume", { params: { id } });
export const deleteDigest = (id: DigestId): Promise<unknown> =>
  call("delete", "/api/digests/{id}", { params: { id } });

/** The address of a digest as a file. */
export const digestExportPath = (id: DigestId, format: DigestFormat): string =>
  relative(`/api/digests/${encodeURIComponent(id)}/export?format=${format}`);
