/**
 * Where sentences are cut in speech without marks: of the cuts, the share that stands where a person set a mark
 * (`atMark`) or ended a sentence (`atEnd`); of the ends of sentences, the share that is cut at (`found`); and the mean
 * length of what is between, in characters. Chinese lectures and meetings, their marks taken out.
 */
import { unitsOf } from "../../src/core/digest/units.ts";
import { SENTENCE_END } from "../../src/core/repair/sentence-ends.ts";
import { readTranscripts } from "../repair/sets.ts";

export function measureCuts(folder: string, part: string): Record<string, Record<string, number>> {
  const sums = new Map<string, { cuts: number; marks: number; ends: number; all: number; length: number }>();
  for (const { set, language, words, ends, part: own } of readTranscripts(folder)) {
    if (language !== "zh" || (part !== "all" && own !== part)) continue;
    let text = "";
    /** What ends at an offset. */
    const marked = new Map<number, number>();
    for (const [nth, word] of words.entries()) {
      if (/[a-z\d]$/u.test(text) && /^[a-z\d]/u.test(word)) text += " ";
      text += word;
      if (ends[nth] !== 0) marked.set(text.length, ends[nth] as number);
    }
    const sum = sums.get(set) ?? { cuts: 0, marks: 0, ends: 0, all: 0, length: 0 };
    sums.set(set, sum);
    sum.length += text.length;
    for (const end of marked.values()) if (end === SENTENCE_END) sum.all++;
    for (const { end } of unitsOf(text)) {
      sum.cuts++;
      if (marked.has(end)) sum.marks++;
      if (marked.get(end) === SENTENCE_END) sum.ends++;
    }
  }
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return Object.fromEntries(
    [...sums].map(([set, { cuts, marks, ends, all, length }]) => [
      set,
      {
        atMark: round(marks / cuts),
        atEnd: round(ends / cuts),
        found: round(ends / all),
        f1: round((2 * ends) / (cuts + all)),
        length: round(length / cuts),
      },
    ]),
  );
}
