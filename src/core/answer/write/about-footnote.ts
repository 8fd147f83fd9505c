/**
 * Whether a question is about Footnote itself, so that its guide may answer: where the question names it, or where its words
 * are the guide's and the guide answers it surely. It speaks of everything a little, in examples above all, and its passages
 * are nothing to any other question.
 */
import { scriptOf } from "../../../lib/text/script-of.ts";
import { isGuide } from "../../domain/document.ts";
import type { Hit } from "../../domain/passage.ts";
import type { Understood } from "../understand/understood.ts";
import type { Extracted } from "./extractive/extracted.ts";
import type { ReadHits } from "./extractive/read-hits.ts";
import { readHits, writeRead } from "./extractive-writer.ts";

/** Beside what was found of the person's the guide must be this sure. */
const SURE_BESIDE = 0.75;
/** Where it is all there is: of 30 questions on other things what was wrongly answered had at most .28. */
const SURE_ALONE = 0.4;
/**
 * So likely must words alone make it that the guide answers: of 24 questions on Footnote that do not name it, in both
 * languages, the least had .39; of 113 on other things five had so much, and 106 less than .2.
 */
const POINTED = 0.3;
/**
 * Where nothing else was found, as in a library that has just been made: of 32 further questions on Footnote 27 had so much
 * and four of them less than .3, of which three were answered rightly and one not at all; of 30 on other things two lay
 * between, which were refused.
 */
const POINTED_ALONE = 0.2;
/** A sentence that is quoted for so much of its length shows how something is written, and states nothing. */
const QUOTED = 0.4;

export function namesFootnote(question: string): boolean {
  return /\bfootnote\b|\bFOOTNOTE_[A-Z]/iu.test(question);
}

/** Each page of the guide is there in both languages, and only the question's own is read where it was found. */
export function withGuideInItsLanguage(question: string, hits: readonly Hit[]): readonly Hit[] {
  const isChinese = scriptOf(question) === "han";
  const isItsPage = ({ document: { url } }: Hit): boolean => url.endsWith(".zh.md") === isChinese;
  const { guide } = apartFromGuide(hits);
  return guide.some(isItsPage) ? hits.filter((hit) => !isGuide(hit.document) || isItsPage(hit)) : hits;
}

/** What was found among the person's own documents and on the web, and what in the guide. */
export function apartFromGuide(hits: readonly Hit[]): { own: Hit[]; guide: Hit[] } {
  return {
    own: hits.filter(({ document }) => !isGuide(document)),
    guide: hits.filter(({ document }) => isGuide(document)),
  };
}

/** What the guide says itself: without its examples. */
export function readGuide(understood: Understood, hits: readonly Hit[], now?: string): ReadHits {
  const read = readHits(understood, hits, now);
  return {
    ...read,
    candidates: read.candidates.filter(({ text }) => !isExample(text)),
    ranked: read.ranked.filter(({ candidate }) => !isExample(candidate.text)),
  };
}

/**
 * Whether the question's words point to Footnote, its commands or its settings, and `rather` than to what was found of the
 * person's; else nothing of the guide is read.
 */
export function pointsToGuide(guide: ReadHits, own: ReadHits): "rather" | "too" | "no" {
  const byWords = (read: ReadHits): number => writeRead(read, new Map()).confidence;
  const ofGuide = byWords(guide);
  if (ofGuide < (own.candidates.length === 0 ? POINTED_ALONE : POINTED)) return "no";
  if (ofGuide <= byWords(own)) return "too";
  const inGuide = spokenOf(guide);
  return inGuide >= ALL && spokenOf(own) >= inGuide ? "too" : "rather";
}

/** What speaks of all that a question names goes before a guide that does so, too. */
const ALL = 0.99;

/** Share of the question that the document which has most of it speaks of. */
const spokenOf = ({ candidates }: ReadHits): number =>
  candidates.reduce((most, { about }) => Math.max(most, about.cover), 0);

/** `isAlone`: nothing of the person's was found. */
export const isSureOfGuide = ({ status, confidence }: Extracted, isAlone: boolean): boolean =>
  status === "answered" && confidence >= (isAlone ? SURE_ALONE : SURE_BESIDE);

function isExample(text: string): boolean {
  const quoted = [...text.matchAll(/“[^“”]*”|「[^「」]*」/gu)].reduce((sum, [one]) => sum + one.length, 0);
  return quoted > QUOTED * text.length;
}
