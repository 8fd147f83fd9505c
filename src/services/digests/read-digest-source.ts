/** Reads what is to be digested, wherever it is, and keeps its text as it was read. */
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { DigestSource } from "../../core/domain/digest.ts";
import { type Mark, pageFacts, type ReadDocument } from "../../core/domain/document.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { type DocumentId, ID_PREFIX } from "../../core/domain/ids.ts";
import type { Clock, Ids } from "../../core/ports/clock.ts";
import type { DocumentStore } from "../../core/ports/document-store.ts";
import type { FetchPage } from "../../core/ports/fetch-page.ts";
import type { Files } from "../../core/ports/files.ts";
import type { PageReader } from "../../core/ports/page-reader.ts";
import type { TextStore } from "../../core/ports/text-store.ts";
import { isUrl } from "../../lib/is-url.ts";
import { hashInParts } from "../library/hash-in-parts.ts";
import { uploadUrl } from "../library/upload-url.ts";

/** A path is for whoever may read this machine's files; the server is given the others only. */
export type DigestGiven =
  | { readonly path: string }
  | { readonly url: string; readonly language?: string | undefined }
  /** Of the library. */
  | { readonly documentId: DocumentId }
  | { readonly bytes: Uint8Array; readonly name: string };

export interface ReadSourceParts {
  readonly store: DocumentStore & TextStore;
  readonly reader: PageReader;
  readonly files: Pick<Files, "read">;
  readonly fetchPage: FetchPage;
  readonly maxFileBytes: number;
  /** Of a text in Markdown. */
  readonly findHeadings: (text: string) => readonly Mark[];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly hash: (text: string) => string;
}

/** Read, and not kept yet. */
export interface ReadSource {
  readonly url: string;
  readonly page: ReadDocument;
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
): Promise<ReadSource> {
  const { url, page } = await read(given, parts, signal);
  return { url, page: title === undefined ? page : { ...page, title } };
}

/** Durable when it resolves; the same text of the same place is kept once. Its headings are a step of the run. */
export async function keepDigestSource(
  { url, page }: ReadSource,
  { store, clock, ids, hash }: ReadSourceParts,
): Promise<DigestSource> {
  const { title, mediaType, text, language, marks } = page;
  const [kept] = await store.putDocuments([
    {
      ...page,
      id: ids.next(ID_PREFIX.document) as DocumentId,
      origin: "digest",
      url,
      // Under another title it is another document: answers cite it by its title.
      contentHash: hash(`${title}\n${text}`),
      fetchedAt: clock.now(),
      passages: [],
    },
  ]);
  if (!kept) throw new FootnoteError("internal", say("digest.text-not-kept"));
  const lastMs = marks.reduce((last, mark) => (mark.kind === "time" ? Math.max(last, mark.atMs) : last), 0);
  return {
    title,
    url,
    documentId: kept.id,
    mediaType,
    language,
    length: text.length,
    ...(lastMs === 0 ? {} : { durationMs: lastMs }),
  };
}

async function read(given: DigestGiven, parts: ReadSourceParts, signal: AbortSignal): Promise<ReadSource> {
  const { store, reader, files, fetchPage, findHeadings } = parts;
  if ("documentId" in given) {
    const known = await store.getDocument(given.documentId);
    if (!known) {
      throw new FootnoteError("not-found", say("request.no-document", { id: given.documentId }), {
        hint: say("cli.list-documents"),
      });
    }
    const { id, title, url, mediaType, language, length } = known;
    const [text, places] = await Promise.all([store.readText(id, 0, length), store.placeMarks(id)]);
    // The library keeps no places of headings; in these two kinds of text they are written as Markdown.
    const isMarked = mediaType === "text/markdown" || mediaType === "text/html";
    const marks = inOrder(isMarked ? findHeadings(text) : [], places);
    return { url, page: { ...pageFacts(known), title, mediaType, language, text, marks } };
  }
  if ("url" in given) {
    const { url, page, bytes, hints } = await fetchPage(given.url, {
      signal,
      language: given.language,
    });
    return { url, page: page ?? (await reader.read(bytes, hints, signal)) };
  }
  if ("bytes" in given) {
    return {
      url: uploadUrl(given.name, await hashInParts(given.bytes)),
      page: await reader.read(given.bytes, { name: given.name }, signal),
    };
  }
  const path = resolve(given.path);
  const bytes = await files.read(path, parts.maxFileBytes);
  return { url: pathToFileURL(path).href, page: await reader.read(bytes, { name: basename(path) }, signal) };
}

export function inOrder(headings: readonly Mark[], places: readonly Mark[]): Mark[] {
  return [...headings, ...places].toSorted((one, other) => one.start - other.start);
}
