/** What an edit of a sentence is: the changed sentence, and how the old evidence then stands to it. */
import type { Chance } from "../seeded-random.ts";
import type { Language } from "../read/reading.ts";

/** 0: the old sentence contradicts the new one; 1: it does not say it. */
export type FalseLabel = 0 | 1;

export interface Edited {
  readonly text: string;
  readonly label: FalseLabel;
}

export interface EditContext {
  readonly chance: Chance;
  readonly language: Language;
  /** The document around the sentence, which may hold the thing to exchange. */
  readonly around: readonly string[];
  /** Names, items and clauses of other documents of the language. */
  readonly foreign: ForeignParts;
}

/** Parts of other documents, by what stands around them. */
export interface ForeignParts {
  name(key: string, chance: Chance): string | undefined;
  clause(chance: Chance): string | undefined;
  item(chance: Chance): string | undefined;
}

/** Undefined where the sentence has nothing to edit in this way. */
export type Edit = (sentence: string, context: EditContext) => Edited | undefined;

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function spansOf(text: string, pattern: RegExp): (Span & { readonly match: RegExpMatchArray })[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    match,
  }));
}

export function replaceSpan(text: string, span: Span, by: string): string {
  return text.slice(0, span.start) + by + text.slice(span.end);
}

/** The first letter as in the model text. */
export function likeCase(word: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
