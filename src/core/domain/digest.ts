/**
 * A digest: what one document says, in parts that each carry their places. An extractive one quotes throughout: every
 * text in it but the labels is the document's own, letter for letter, at the offsets of its citations.
 */
import type { Place } from "./document.ts";

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
  /** The sentence that states it. */
  readonly statement: DigestCitation;
}

/** A name or a phrase, with the first of its places. */
export interface DigestName extends DigestLine {
  /** How often it stands in the document. */
  readonly count: number;
}

export interface ConceptNode {
  readonly id: string;
  readonly label: string;
  readonly places: readonly DigestPlace[];
}

export interface Digest {
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

/** `extractive`: put together from the document's own sentences by rules; no model has read it. */
export type DigestStatus = "extractive";

/** The languages that labels are in. */
export const DIGEST_LANGUAGES = ["en", "zh"] as const;
export type DigestLanguage = (typeof DIGEST_LANGUAGES)[number];
