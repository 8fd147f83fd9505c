/**
 * A digest: what one document says, in parts that each carry their places. An extractive one quotes throughout: every
 * text in it but the labels is the document's own, letter for letter, at the offsets of its citations. One of a model is
 * in the model's words, each line checked against the words it cites.
 */
import type { Reason, Usage, Verdict, WriterKind } from "./answer.ts";
import type { MediaType, Place } from "./document.ts";
import type { ErrorBody } from "./errors.ts";
import type { DigestId, DocumentId } from "./ids.ts";

/** UTF-16 offsets into the document's text, `end` exclusive, and page or time where the document has them. */
export interface DigestPlace extends Place {
  readonly start: number;
  readonly end: number;
}

export interface DigestCitation extends DigestPlace {
  /** Exactly `text.slice(start, end)`. */
  readonly quote: string;
}

/**
 * What is said, and where. In an extractive digest `text` is the quotes of its citations, joined by a space where
 * there are several.
 */
export interface DigestLine {
  readonly text: string;
  readonly citations: readonly DigestCitation[];
  /** Who says it, as the document writes the name; absent where it does not tell. */
  readonly speaker?: string;
  /** Whether the citations carry the text; absent where the text is their quotes. */
  readonly verdict?: Verdict;
  /** Why they do not; empty where they do, and absent with the verdict. */
  readonly reasons?: readonly Reason[];
}

export interface FrameworkPart extends DigestLine {
  /** What kind of part it is, such as “Challenge”; or, where no kind fits, a phrase of the document. */
  readonly label: string;
}

export interface DigestChapter extends DigestLine {
  /** Phrases of the document, joined by ` · `; or its own heading. */
  readonly title: string;
  /** Where the words of the title stand. */
  readonly titlePlaces: readonly DigestPlace[];
  /** Where it begins, in a recording. */
  readonly startMs?: number;
  readonly start: number;
  readonly end: number;
}

export interface DigestFigure extends DigestLine {
  /** Scale applied, unit not: `1.2 million km` is 1,200,000. */
  readonly amount: number;
  /** What is measured, where a known unit is written: `length`, `usd`, `percent` … */
  readonly measure?: string;
  /** What it counts, in a model's words. */
  readonly counts?: string;
  /** The sentence that states it. */
  readonly statement: DigestCitation;
}

/** What a name is of, where that is known. */
export const NAME_KINDS = ["person", "organisation", "product", "place", "other"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name or a phrase, with the first of its places. */
export interface DigestName extends DigestLine {
  /** How often it stands in the document, in all its forms. */
  readonly count: number;
  readonly kind?: NameKind;
  /** Other spellings of it in the document, as a rough transcript has them. */
  readonly forms?: readonly string[];
}

export interface ConceptNode {
  readonly id: string;
  readonly label: string;
  readonly places: readonly DigestPlace[];
}

export interface Digest {
  readonly writer: WriterKind;
  /** `provider/model`, where a model wrote. */
  readonly model?: string;
  /** Absent where a document says too little to choose from. */
  readonly corePoint?: DigestLine;
  /** The most general reason, purpose or principle that is stated; absent where none is. */
  readonly fundamentalPoint?: DigestLine;
  readonly framework: readonly FrameworkPart[];
  readonly chapters: readonly DigestChapter[];
  readonly statements: readonly DigestLine[];
  readonly figures: readonly DigestFigure[];
  readonly names: readonly DigestName[];
  readonly openQuestions: readonly DigestLine[];
  readonly keyPhrases: readonly DigestName[];
  readonly conceptMap: { readonly mermaid: string; readonly nodes: readonly ConceptNode[] };
}

/** The languages that labels are in. */
export const DIGEST_LANGUAGES = ["en", "zh"] as const;
export type DigestLanguage = (typeof DIGEST_LANGUAGES)[number];

/** What was digested. Its text is kept as it was read, whatever becomes of the file, the page or the library. */
export interface DigestSource {
  readonly title: string;
  /** `file:///…`, `https://…`, `upload:HASH/NAME`, or `-` for what came by the standard input. */
  readonly url: string;
  /** Of the kept text; it is in no list and no search of the library. */
  readonly documentId: DocumentId;
  readonly mediaType: MediaType;
  /** BCP 47 primary language, `und` where it is not known. */
  readonly language: string;
  /** Of the text, in UTF-16 code units: offsets are within it. */
  readonly length: number;
  /** Of a recording: the last time that is written in it. */
  readonly durationMs?: number;
}

/** `stopped`: by a person; it can be gone on with, as one whose process ended can. */
export const DIGEST_STATUSES = ["running", "done", "failed", "stopped"] as const;
export type DigestStatus = (typeof DIGEST_STATUSES)[number];

export const DIGEST_STEPS = ["reading", "repairing", "noting", "joining"] as const;
export type DigestStep = (typeof DIGEST_STEPS)[number];

/** How far a run is: `done` of `total` steps, of the kind that is under way. */
export interface DigestProgress {
  readonly step: DigestStep;
  readonly done: number;
  readonly total: number;
}

/** A digest as it is kept. Public JSON of `digest --json` and `GET /api/digests/ID`. */
export interface DigestRecord {
  readonly id: DigestId;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly endedAt?: string;
  readonly source: DigestSource;
  /** Of the labels, and of what a model writes. */
  readonly language: DigestLanguage;
  /** Who was asked to write it; `digest.writer` says who did. */
  readonly writer: WriterKind;
  /** `provider/model`, where a model was asked. */
  readonly model?: string;
  readonly status: DigestStatus;
  readonly progress?: DigestProgress;
  /** While a model works, and where it fails, the extractive one. */
  readonly digest?: Digest;
  readonly usage: Usage;
  /** What went less well than it should, such as a part that no model could be had for. */
  readonly notices: readonly ErrorBody[];
  /** Where it failed or was stopped. */
  readonly error?: ErrorBody;
}

/** For lists. */
export type DigestSummary = Omit<DigestRecord, "digest" | "notices">;

/** What a digest by a model would take, before it begins: on the high side. */
export interface DigestEstimate {
  readonly modelCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** `null` where the price is not known. */
  readonly costMicros: number | null;
}
