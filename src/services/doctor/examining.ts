/** How a thing is examined, and how a finding is made of what is said of it. */
import type { FootnoteError } from "../../core/domain/errors.ts";
import type { DoctorLanguage, Finding, FindingPart, FindingStatus } from "../../core/domain/finding.ts";
import { inLanguage } from "../../core/domain/said/in-language.ts";
import { type DoctorWords, type Said, wordsEn } from "./words-en.ts";
import { wordsZh } from "./words-zh.ts";

export interface ExamineOptions {
  /** English where it is not given. */
  readonly language?: DoctorLanguage;
  /** What the models are asked: nothing, one word each to see whether they answer, or the questions of a probe. */
  readonly ask: "nothing" | "word" | "probe";
  readonly signal: AbortSignal;
  /** Before each probe, with the model's name. */
  readonly onProbe?: (name: string) => void;
}

export interface Examining extends ExamineOptions {
  readonly words: DoctorWords;
}

export function wordsOf(language: ExamineOptions["language"]): DoctorWords {
  return language === "zh" ? wordsZh : wordsEn;
}

export function tell(words: DoctorWords, part: FindingPart, status: FindingStatus, said: Said): Finding {
  return { part, status, title: words.titles[part], ...said };
}

export function failure(words: DoctorWords, part: FindingPart, error: FootnoteError): Finding {
  return tell(words, part, "failed", inLanguage(words.language, error.toBody()));
}
