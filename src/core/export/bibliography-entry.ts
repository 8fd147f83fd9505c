/**
 * A source as a bibliography needs it: its kind, names, dates, address and proof. Everything comes from what its page
 * said or from its address; nothing is looked up, so volume, issue and page range are not known.
 */
import type { BibliographyEntry, EntryKind, KeylessEntry, SourceReading } from "./bibliography.ts";
import type { Source } from "../domain/answer.ts";
import type { MediaType } from "../domain/document.ts";
import { hostKey } from "../../lib/canonical-url.ts";
import { safeHref } from "../../lib/markdown/safe-href.ts";
import { parseYoutubeLink } from "../../lib/youtube-link.ts";
import { authorNames } from "./author-names.ts";
import { partialDate } from "./partial-date.ts";
import { citationKeys } from "./citation-key.ts";

export interface ReadSource {
  readonly source: Source;
  readonly reading?: SourceReading | undefined;
}

export function toEntries(sources: readonly ReadSource[]): BibliographyEntry[] {
  const keyless = sources.map(toEntry);
  const keys = citationKeys(keyless);
  return keyless.map((entry, at) => ({ ...entry, key: keys[at] as string }));
}

function toEntry({ source, reading }: ReadSource): KeylessEntry {
  const url = citedUrl(source);
  const doi = source.doi ?? doiOf(url);
  const eprint = doi === undefined ? arxivOf(url) : undefined;
  const issued = partialDate(source.publishedAt);
  const container = source.publishedIn ?? (url === undefined ? undefined : hostKey(new URL(url).host));
  return {
    number: source.number,
    kind: kindOf(source, { url, doi, eprint, mediaType: reading?.mediaType }),
    title: source.title.replace(/\s+/gu, " ").trim(),
    authors: authorNames(source.author),
    ...(issued === undefined ? {} : { issued }),
    ...(container === undefined ? {} : { container }),
    ...(doi === undefined ? {} : { doi }),
    ...(eprint === undefined ? {} : { eprint }),
    ...(url === undefined ? { fileName: fileNameOf(source.url) } : { url }),
    ...(reading === undefined ? {} : { language: reading.language, fetchedAt: reading.fetchedAt }),
    ...(reading?.hash === undefined ? {} : { hash: reading.hash }),
  };
}

/** The page's own word for its address, but for the many that name their site's front page on every page. */
export function citedUrl({ url, canonicalUrl }: Source): string | undefined {
  if (safeHref(url) === undefined) return undefined;
  if (canonicalUrl === undefined || safeHref(canonicalUrl) === undefined) return url;
  const isFrontPage = new URL(canonicalUrl).pathname === "/" && new URL(url).pathname !== "/";
  return isFrontPage ? url : canonicalUrl;
}

/** `upload:HASH/NAME`, `guide:NAME`, `file:///PATH/NAME` → `NAME`. */
export function fileNameOf(url: string): string {
  const name = /(?<![^/:])[^/:]*\/?$/u.exec(url)?.[0] ?? url;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

interface Evidence {
  readonly url: string | undefined;
  readonly doi: string | undefined;
  readonly eprint: string | undefined;
  readonly mediaType: MediaType | undefined;
}

function kindOf({ workKind }: Source, { url, doi, eprint, mediaType }: Evidence): EntryKind {
  if (workKind !== undefined) return workKind;
  if (doi !== undefined) return "paper";
  if (eprint !== undefined) return "preprint";
  if (url !== undefined) {
    if (
      parseYoutubeLink(url)?.kind === "video" ||
      mediaType === "text/vtt" ||
      mediaType === "application/x-subrip"
    )
      return "video";
    if (BOOK.test(`${hostKey(new URL(url).host)}${new URL(url).pathname}`)) return "book";
  }
  if (mediaType === "application/pdf") return "report";
  return url === undefined ? "file" : "webpage";
}

/** Catalogues whose pages are each about one book. */
const BOOK =
  /^(?:openlibrary\.org\/(?:works|books)\/|gutenberg\.org\/(?:ebooks|files)\/\d|books\.google\.[a-z.]+\/books)/u;

/** At doi.org, and where publishers put it behind `/doi/`. */
function doiOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const { hostname, pathname } = new URL(url);
  const inPath = /^(?:dx\.)?doi\.org$/u.test(hostname)
    ? /^\/(10\.\d{4,9}\/.+)$/u.exec(pathname)
    : /\/doi\/(?:abs\/|full\/|pdf\/|epdf\/|book\/)?(10\.\d{4,9}\/[^/]+)\/?$/u.exec(pathname);
  try {
    return inPath?.[1] === undefined ? undefined : decodeURIComponent(inPath[1]);
  } catch {
    return undefined;
  }
}

function arxivOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/u.exec(
    url ?? "",
  )?.[1];
}
