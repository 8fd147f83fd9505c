/** What a bibliography says of a source: the shapes that every format of references is written from. */
import type { MediaType } from "../domain/document.ts";
import type { Name } from "./author-names.ts";
import type { PartialDate } from "./partial-date.ts";

export type EntryKind = "webpage" | "news" | "paper" | "preprint" | "book" | "video" | "report" | "file";

/** What is kept of the document that was read; absent where it is no longer kept. */
export interface SourceReading {
  readonly mediaType: MediaType;
  readonly language: string;
  /** ISO 8601 instant. */
  readonly fetchedAt: string;
  /** Absent in what anybody may read: it would tell who has the same file. */
  readonly hash?: ContentHash;
}

export interface ContentHash {
  readonly algorithm: "SHA-256";
  /** Lower-case hex. */
  readonly value: string;
  /** Of the stored text in UTF-8, or of the bytes as they came. */
  readonly of: "text" | "bytes";
}

export interface BibliographyEntry extends Partial<Omit<SourceReading, "mediaType">> {
  /** ASCII letters, digits and `-`; unique among the entries of an answer, and the same for a document in each. */
  readonly key: string;
  /** `Source.number`. */
  readonly number: number;
  readonly kind: EntryKind;
  readonly title: string;
  readonly authors: readonly Name[];
  readonly issued?: PartialDate;
  /** Newspaper, journal or site. */
  readonly container?: string;
  readonly doi?: string;
  /** arXiv's number of a preprint. */
  readonly eprint?: string;
  /** Only http and https. */
  readonly url?: string;
  /** Of what is not on the web; never its folder, which is the person's own matter. */
  readonly fileName?: string;
}

export type KeylessEntry = Omit<BibliographyEntry, "key">;
