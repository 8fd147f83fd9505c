/** Digests over HTTP. Failures are as in client.ts. */
import type { DigestFormat } from "../../../core/domain/digest-format.ts";
import type { DigestEstimate, DigestRecord, DigestSummary } from "../../../core/domain/digest.ts";
import type { FootnoteError } from "../../../core/domain/errors.ts";
import type { DigestId, DocumentId } from "../../../core/domain/ids.ts";
import { getJson, LIST_LIMIT, readJson, send } from "./client.ts";

const pathOf = (id: DigestId): string => `/api/digests/${encodeURIComponent(id)}`;

/** `acceptMicros`: what a person has agreed that it may cost. Throws `cost-unconfirmed` where one must be asked. */
export async function beginDigest(documentId: DocumentId, acceptMicros?: number): Promise<DigestRecord> {
  const reply = await send("/api/digests", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ documentId, acceptMicros }),
  });
  return readJson<DigestRecord>(reply);
}

/** What may be agreed to, of a `cost-unconfirmed`; 0 where the price is not known. */
export function askedMicros({ cause }: FootnoteError): number {
  return (cause as { estimate?: Partial<DigestEstimate> } | undefined)?.estimate?.costMicros ?? 0;
}

export async function listDigests(offset: number): Promise<readonly DigestSummary[]> {
  const path = `/api/digests?offset=${offset}&limit=${LIST_LIMIT}`;
  return (await getJson<{ digests: readonly DigestSummary[] }>(path, undefined)).digests;
}

export const getDigest = (id: DigestId, signal: AbortSignal): Promise<DigestRecord> =>
  getJson(pathOf(id), signal);
export const stopDigest = (id: DigestId): Promise<unknown> => send(`${pathOf(id)}/stop`, { method: "POST" });
export const resumeDigest = (id: DigestId): Promise<unknown> =>
  send(`${pathOf(id)}/resume`, { method: "POST" });
export const deleteDigest = (id: DigestId): Promise<unknown> => send(pathOf(id), { method: "DELETE" });

/** The address of a digest as a file. */
export const digestExportPath = (id: DigestId, format: DigestFormat): string =>
  `${pathOf(id)}/export?format=${format}`;
