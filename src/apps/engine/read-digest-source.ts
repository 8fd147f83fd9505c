/** Reads what is to be digested, wherever it is, and keeps its text as it was read. */
import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readFileBytes } from "../../adapters/files/read-file.ts";
import type { DigestSource } from "../../core/domain/digest.ts";
import { type Mark, pageFacts, type ReadDocument } from "../../core/domain/document.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { type DocumentId, ID_PREFIX } from "../../core/domain/ids.ts";
import type { Clock, Ids } from "../../core/ports/clock.ts";
import { fetchPage, isUrl } from "./add-paths.ts";
import type { Engine } from "./engine.ts";

/** A path is for whoever may read this machine's files; the server is given the others only. */
export type DigestGiven =
  | { readonly path: string }
  | { readonly url: string; readonly language?: string | undefined }
  /** Of the library. */
  | { readonly documentId: DocumentId }
  | { readonly bytes: Uint8Array; readonly name: string };

export interface ReadSourceParts extends Pick<Engine, "store" | "reader" | "pageFetcher" | "config"> {
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface KeptSource {
  readonly source: DigestSource;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What a name on the command line stands for: an id of the library, an address, or a path. */
export function digestGiven(name: string): DigestGiven {
  if (name.startsWith(`${ID_PREFIX.document}_`)) return { documentId: name as DocumentId };
  return isUrl(name) ? { url: name } : { path: name };
}

/**
 * `title` stands in place of the document's own. Throws `not-found`, `path-unreadable`, `document-…`, `url-refused`,
 * `fetch-…`, `video-…`, `cancelled`.
 */
export async function readDigestSource(
  given: DigestGiven,
  title: string | undefined,
  parts: ReadSourceParts,
  signal: AbortSignal,
): Promise<KeptSource> {
  const { url, page } = await read(given, parts, signal);
  const { store, clock, ids } = parts;
  const named = title === undefined ? page : { ...page, title };
  const [kept] = await store.putDocuments([
    {
      ...pageFacts(page),
      ...named,
      id: ids.next(ID_PREFIX.document) as DocumentId,
      origin: "digest",
      url,
      contentHash: createHash("sha256").update(page.text).digest("hex"),
      fetchedAt: clock.now(),
      passages: [],
    },
  ]);
  if (!kept) throw new FootnoteError("internal", "The text to digest was not kept.");
  const { mediaType, text, language, marks } = page;
  const lastMs = marks.reduce((last, mark) => (mark.kind === "time" ? Math.max(last, mark.atMs) : last), 0);
  const source: DigestSource = {
    title: named.title,
    url,
    documentId: kept.id,
    mediaType,
    language,
    length: text.length,
    ...(lastMs === 0 ? {} : { durationMs: lastMs }),
  };
  return { source, text, marks };
}

async function read(
  given: DigestGiven,
  parts: ReadSourceParts,
  signal: AbortSignal,
): Promise<{ url: string; page: ReadDocument }> {
  const { store, reader, config } = parts;
  if ("documentId" in given) {
    const known = await store.getDocument(given.documentId);
    if (!known) {
      throw new FootnoteError("not-found", `There is no document ${given.documentId}.`, {
        hint: "Run `footnote list` for the ids.",
      });
    }
    const { id, title, url, mediaType, language, length } = known;
    const [text, marks] = await Promise.all([store.readText(id, 0, length), store.placeMarks(id)]);
    return { url, page: { ...pageFacts(known), title, mediaType, language, text, marks } };
  }
  if ("url" in given) {
    const { url, page, bytes, hints } = await fetchPage(parts, given.url, {
      signal,
      language: given.language,
    });
    return { url, page: page ?? (await reader.read(bytes, hints, signal)) };
  }
  if ("bytes" in given) {
    const hash = createHash("sha256").update(given.bytes).digest("hex");
    return {
      url: `upload:${hash}/${given.name}`,
      page: await reader.read(given.bytes, { name: given.name }, signal),
    };
  }
  const path = resolve(given.path);
  const bytes = await readFileBytes(path, config.maxFileBytes);
  return { url: pathToFileURL(path).href, page: await reader.read(bytes, { name: basename(path) }, signal) };
}
