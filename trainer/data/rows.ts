/** The lines of the training files, and which split a subject belongs to. */
import { hash32 } from "./seeded-random.ts";
import type { Language } from "./read/reading.ts";

export type Split = "train" | "dev";

export interface AnswerRow {
  readonly id: string;
  /** The question with all its candidates. */
  readonly group: string;
  readonly lang: Language;
  readonly question: string;
  readonly sentence: string;
  /** 2 answers, 1 on the same subject without answering, 0 off the subject. */
  readonly label: 0 | 1 | 2;
  readonly kind: string;
  readonly split: Split;
  /** The words of a sentence that answers which are the answer, where they are known; they stand in it as they are here. */
  readonly answer?: string;
}

export interface ClaimRow {
  readonly id: string;
  /** Twins: the same evidence, or the same claim. */
  readonly group: string;
  /** Of the evidence. */
  readonly lang: Language;
  readonly claimLang: Language;
  readonly evidence: string;
  readonly claim: string;
  /** 2 supported, 0 contradicted, 1 not said. */
  readonly label: 0 | 1 | 2;
  readonly kind: string;
  readonly split: Split;
}

export interface TextRow {
  readonly id: string;
  readonly text: string;
  readonly kind: "passage" | "query";
}

export interface PairRow {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
}

export interface QuestionPassageRow {
  readonly id: string;
  readonly question: string;
  readonly passage: string;
  /** Of the question. */
  readonly lang: Language;
}

/** One subject in so many is kept back for development, with everything that is made from it. */
const DEV_SHARE = 20;

export function splitOf(subject: string): Split {
  return hash32(`split ${subject}`) % DEV_SHARE === 0 ? "dev" : "train";
}
