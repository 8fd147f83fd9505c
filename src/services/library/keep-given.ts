/** Keeps a text for one question's sake: it can be asked about, quoted and opened, and is no part of the library. */
import { type DocumentId, ID_PREFIX } from "../../core/domain/ids.ts";
import type { Clock, Ids } from "../../core/ports/clock.ts";
import type { DocumentStore } from "../../core/ports/document-store.ts";
import type { PageReader } from "../../core/ports/page-reader.ts";
import { hashInParts } from "./hash-in-parts.ts";
import { uploadUrl } from "./upload-url.ts";

export interface KeepGivenParts {
  readonly reader: PageReader;
  readonly store: Pick<DocumentStore, "putDocuments">;
  readonly clock: Pick<Clock, "now">;
  readonly ids: Ids;
}

/** `undefined` where there is nothing but white space. Throws `document-…`. */
export async function keepGiven(
  name: string,
  bytes: Uint8Array,
  { reader, store, clock, ids }: KeepGivenParts,
  signal: AbortSignal,
): Promise<DocumentId | undefined> {
  if (new TextDecoder("latin1").decode(bytes).trim() === "") return undefined;
  const page = await reader.read(bytes, { name }, signal);
  const contentHash = await hashInParts(bytes);
  const [kept] = await store.putDocuments([
    {
      ...page,
      id: ids.next(ID_PREFIX.document) as DocumentId,
      origin: "web",
      url: uploadUrl(name, contentHash),
      contentHash,
      fetchedAt: clock.now(),
      passages: [],
    },
  ]);
  return kept?.id;
}
