/**
 * A sentence as the words and marks of which an answer may be made, with their places: Chinese cut by a dictionary, figures
 * whole, with their sign of money or percent. Not covered: other scripts written without spaces.
 */
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { tokenize } from "../../../../lib/text/words.ts";

export interface SpanUnit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "han" | "mark";
  /** Its words as the question's are compared; of Chinese, as written. */
  readonly words: readonly string[];
  /** Joins words and says nothing by itself. */
  readonly isSmall: boolean;
}

const UNITS =
  /\p{Sc}?\s?\d+(?:[.,:/]\d+)*(?:\s?[%％‰°])?|\p{Script=Han}+|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|['’.&/-](?=[\p{L}\p{N}]))*|\S/gu;
/** Longer runs without a mark are cut: the dictionary's cost grows faster than the text. */
const LONGEST_RUN = 400;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

export function spanUnits(sentence: string): SpanUnit[] {
  const units: SpanUnit[] = [];
  for (const { 0: found, index } of sentence.matchAll(UNITS)) {
    const lead = found.length - found.trimStart().length;
    const text = found.trimStart();
    const start = index + lead;
    if (/^\p{Script=Han}/u.test(text)) {
      for (let at = 0; at < text.length; at += LONGEST_RUN)
        for (const { segment, index: within } of segmenter.segment(text.slice(at, at + LONGEST_RUN)))
          units.push(unitOf(segment, start + at + within, "han"));
    } else if (/\d/u.test(text.charAt(0)) || /^\p{Sc}\s?\d/u.test(text)) {
      units.push(unitOf(text, start, "number"));
    } else units.push(unitOf(text, start, /^[\p{L}\p{N}]/u.test(text) ? "word" : "mark"));
  }
  return units;
}

function unitOf(text: string, start: number, kind: SpanUnit["kind"]): SpanUnit {
  const words = kind === "mark" ? [] : tokenize(text).map(({ word }) => word);
  const isSmall = kind !== "number" && words.length > 0 && words.every((word) => isStopWord(word));
  return { text, start, end: start + text.length, kind, words, isSmall };
}
