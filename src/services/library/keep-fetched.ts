/** Reads an address for one question's sake: it can be asked about, quoted and opened, and is no part of the library. */
import { keepPages } from "../../core/answer/gather/keep-pages.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import type { FetchPage } from "../../core/ports/fetch-page.ts";
import { hashInParts } from "./hash-in-parts.ts";
import type { KeepGivenParts } from "./keep-given.ts";

/** Throws what `FetchPage` throws, and `document-…`. */
export async function keepFetched(
  address: string,
  { fetchPage, reader, ...keeping }: KeepGivenParts & { readonly fetchPage: FetchPage },
  signal: AbortSignal,
): Promise<DocumentId[]> {
  const { page, bytes, hints, url } = await fetchPage(address, { signal });
  const read = page ?? (await reader.read(bytes, hints, signal));
  // Of the text, as of every page that is kept for a question.
  const contentHash = await hashInParts(new TextEncoder().encode(read.text));
  const kept = await keepPages([{ ...read, url, contentHash, fetchedAt: keeping.clock.now() }], keeping);
  return kept.map(({ id }) => id);
}
