/** The shapes that readers of sources give: documents cut into sentences, and questions about them. */
import { splitSentences } from "../../../src/lib/text/sentences.ts";

export type Language = "en" | "zh";

/** A text that questions, claims and plain texts are made from. */
export interface Document {
  /** `source/number`: stable over builds of the same commit. */
  readonly id: string;
  readonly source: string;
  readonly language: Language;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** A question about one document. */
export interface Reading {
  readonly document: Document;
  readonly question: string;
  /** Sentences that answer it, by number in the document; empty where none does. */
  readonly answers: readonly number[];
  /** The words of the answer; what holds them is no negative. */
  readonly answer?: string | undefined;
  /**
   * Only several sentences together answer (a section of a manual): single ones but the first are neither right nor
   * wrong then.
   */
  readonly together?: boolean | undefined;
  /** Questions in this language about a document in the other. */
  readonly questionLanguage?: Language | undefined;
  /** What its twins share (the same question in another set): they go to the same split. */
  readonly subject: string;
}

/** One line, no markup of web pages, no repeated blanks. */
export function plain(text: string): string {
  return text
    .replace(/&quot;/gu, '"')
    .replace(/&apos;|&#39;/gu, "'")
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&amp;/gu, "&")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Sentences of a text that are worth reading: no lone marks, nothing endless. */
export function sentencesOf(text: string): string[] {
  return splitSentences(text)
    .map(({ start, end }) => plain(text.slice(start, end)))
    .filter((sentence) => sentence.length > 3);
}

/** The sentences with the number of the one that holds the character at `at` (in the text as given). */
export function sentencesWith(text: string, at: number): { sentences: string[]; holder: number } {
  const sentences: string[] = [];
  let holder = -1;
  for (const { start, end } of splitSentences(text)) {
    const sentence = plain(text.slice(start, end));
    if (sentence.length <= 3) continue;
    if (start <= at && at < end) holder = sentences.length;
    sentences.push(sentence);
  }
  return { sentences, holder };
}

/** Text of Penn Treebank tokens as people write it: `n't`, quotes and stops joined to their words. */
export function untokenized(text: string): string {
  return text
    .replace(/``\s?|\s?''/gu, '"')
    .replace(/-lsb-.*?-rsb-/giu, "")
    .replace(/-lrb-\s?/giu, "(")
    .replace(/\s?-rrb-/giu, ")")
    .replace(/\s+([,.;:?!%)\]])/gu, "$1")
    .replace(/([([$])\s+/gu, "$1")
    .replace(/\s+(n't|'s|'re|'ve|'ll|'d|'m)\b/giu, "$1")
    .replace(/\s-\s(?=[a-z])/giu, "-")
    .replace(/\s--\s/gu, " – ")
    .replace(/" ([^"]+) "/gu, '"$1"')
    .replace(/\s+/gu, " ")
    .trim();
}
