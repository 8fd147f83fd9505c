/** Precision, recall and F1 of the ends that a repair found, for each set. The last word of a text is left out. */
import type { Transcript } from "./sets.ts";

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function scoreEnds(
  texts: readonly Transcript[],
  find: (words: readonly string[], language: "zh" | "en") => Uint8Array,
  end: number,
): Record<string, Score> {
  const tallies: Record<string, { hit: number; found: number; real: number }> = {};
  for (const { set, words, ends, language } of texts) {
    const tally = (tallies[set] ??= { hit: 0, found: 0, real: 0 });
    const found = find(words, language);
    for (let at = 0; at < words.length - 1; at++) {
      if (found[at] === end) tally.found++;
      if (ends[at] === end) tally.real++;
      if (found[at] === end && ends[at] === end) tally.hit++;
    }
  }
  return Object.fromEntries(
    Object.entries(tallies).map(([set, { hit, found, real }]) => {
      const [precision, recall] = [hit / (found || 1), hit / (real || 1)];
      return [set, { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }];
    }),
  );
}
