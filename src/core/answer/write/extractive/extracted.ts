/** What was taken out of the sources as the answer: sentences of theirs, and what was computed of their cells. Types alone. */
import type { Computation, Quote } from "../../../domain/answer.ts";
import type { Hit } from "../../../domain/passage.ts";
import type { Chosen } from "./choose-sentences.ts";

export interface ExtractedSentence {
  /** Heading or title to put before a sentence that cannot stand alone. */
  readonly lead?: string;
  /** The quote on one line: runs of white space folded to one space. */
  readonly text: string;
  /** Byte for byte what stands in the document. */
  readonly quote: Quote;
  readonly hit: Hit;
  /** Where the answer is a list or steps: which of them it begins, counted from 1; 0 for what belongs to one. */
  readonly item?: number;
  /** What else it rests on: the head of its table, the other cells of a sum. */
  readonly more?: readonly Quote[];
  /** It is no quote: it was computed of the quoted cells. */
  readonly computed?: Computation;
  /** Which of several questions it answers, counted from 1. */
  readonly part?: number;
  /** The words that answer, within `text`. */
  readonly mark?: { readonly start: number; readonly end: number };
}

export interface Extracted {
  readonly status: "answered" | "not-found";
  /** Most direct first; empty where nothing was found. */
  readonly sentences: readonly ExtractedSentence[];
  readonly form: Chosen["form"];
  /** From 0 to 1: how likely it is that the sources hold an answer and the sentences give it. */
  readonly confidence: number;
  /** How many questions were asked at once, where several were; those of which no sentence is have no answer. */
  readonly parts?: number;
  /** Two documents give two values for what was asked; the sentences are of both. */
  readonly isDisputed?: boolean;
  /** Of `not-found`: what speaks of the subject, the nearest first, where something does. */
  readonly near?: readonly Hit[];
  /** Of `not-found`: what was read as the likeliest, though not likely enough. */
  readonly nearest?: readonly ExtractedSentence[];
}

export const NOTHING: Extracted = { status: "not-found", sentences: [], form: "sentences", confidence: 0 };
