/**
 * A document: one fetched or added thing, as text, with what is known of it.
 * All offsets everywhere are UTF-16 code units into `text`, as in JavaScript strings.
 */
import type { DocumentId } from "./ids.ts";
import type { PassageSpan } from "./passage-span.ts";
import type { Sentence } from "./sentence.ts";

/** What a document says of itself, as far as it does. */
export interface PageFacts {
  /** ISO 8601 instant; `2019` or `2019-03` where no more is known. */
  readonly publishedAt?: string;
  /** ISO 8601 instant of its last change. */
  readonly updatedAt?: string;
  /** Names, as the page writes them. */
  readonly author?: string;
  /** Where the page says that it stands; always of the same host. */
  readonly canonicalUrl?: string;
  /** Name of the newspaper, journal or site. */
  readonly publishedIn?: string;
  /** `10.PREFIX/SUFFIX`. */
  readonly doi?: string;
  /** Absent for any other page. */
  readonly workKind?: WorkKind;
  /**
   * What its reader left out, for people: "Pages 2 and 3 have no text." Absent where it was read whole; then never
   * empty. One sentence for each reason, not for each place.
   */
  readonly unread?: readonly Sentence[];
}

export const WORK_KINDS = ["news", "paper", "book"] as const;

export type WorkKind = (typeof WORK_KINDS)[number];

/** The facts alone of what has them. */
export function pageFacts(facts: PageFacts): PageFacts {
  const { publishedAt, updatedAt, author, canonicalUrl, publishedIn, doi, workKind, unread } = facts;
  return {
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(author === undefined ? {} : { author }),
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
    ...(publishedIn === undefined ? {} : { publishedIn }),
    ...(doi === undefined ? {} : { doi }),
    ...(workKind === undefined ? {} : { workKind }),
    ...(unread === undefined || unread.length === 0 ? {} : { unread }),
  };
}

export interface Document extends PageFacts {
  readonly id: DocumentId;
  readonly title: string;
  /** Where it came from: `file:///…`, `https://…`, `upload:HASH/NAME` or `guide:NAME`. Unique in a library. */
  readonly url: string;
  readonly mediaType: MediaType;
  /** BCP 47 primary language of the text, `und` where it is not known. */
  readonly language: string;
  /** SHA-256, lower-case hex: of the original bytes; of the text, for a page read on the web; of both title and text, for a digest. */
  readonly contentHash: string;
  /** ISO 8601 instant at which the bytes were read. */
  readonly fetchedAt: string;
  /** Length of the stored text. */
  readonly length: number;
  /** How many passages it was cut into. */
  readonly passageCount: number;
}

export const MEDIA_TYPES = [
  "text/markdown",
  "text/plain",
  "text/html",
  "application/pdf",
  "application/x-subrip",
  "text/vtt",
  "text/csv",
  "application/json",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
  "application/vnd.oasis.opendocument.presentation",
  "application/epub+zip",
  "application/zip",
  "application/rtf",
  "message/rfc822",
  "application/mbox",
  "multipart/related",
  "application/x-ipynb+json",
  "application/ttml+xml",
  "text/x-ssa",
  "application/xml",
  "application/enex+xml",
  "application/rss+xml",
  "text/org",
  "text/x-rst",
  "text/calendar",
  "text/x-source",
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/bmp",
  "image/webp",
  "image/tiff",
] as const;

export type MediaType = (typeof MEDIA_TYPES)[number];

/** What a page reader makes of some bytes: the text that will be stored and quoted, and its structure. */
export interface ReadDocument extends PageFacts {
  readonly title: string;
  readonly mediaType: MediaType;
  /** Well-formed UTF-16 (no lone surrogates), never empty. */
  readonly text: string;
  readonly language: string;
  /** In order of `start`. */
  readonly marks: readonly Mark[];
  /** What it is cut into, where its reader has done that: long texts take long. */
  readonly passages?: readonly PassageSpan[];
}

/** A place in the text at which something begins. A heading's span is its own line, markup included. */
export type Mark =
  | {
      readonly kind: "heading";
      readonly start: number;
      readonly end: number;
      readonly level: number;
      readonly title: string;
    }
  | PlaceMark;

/** A page or a time begins. */
export type PlaceMark =
  | { readonly kind: "page"; readonly start: number; readonly page: number }
  | { readonly kind: "time"; readonly start: number; readonly atMs: number };

/** Where in a document something stands, for people: the page, counted from 1, or the time. */
export interface Place {
  readonly page?: number;
  readonly atMs?: number;
}

/** What the URL of a page of Footnote's own guide begins with. */
export const GUIDE = "guide:";

/** A page of Footnote's own guide, which a first start puts in the library. */
export const isGuide = ({ url }: { readonly url: string }): boolean => url.startsWith(GUIDE);

/** In which order documents are listed: what was added last first, by title, or the longest first. */
export const DOCUMENT_ORDERS = ["added", "title", "length"] as const;
export type DocumentOrder = (typeof DOCUMENT_ORDERS)[number];

export interface KindCount {
  readonly mediaType: Document["mediaType"];
  readonly count: number;
}
