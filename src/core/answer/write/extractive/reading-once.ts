/**
 * A reader that reads each pair once, for one question: a sentence in the other language is among those that are near in
 * meaning, and again among those that are read across the languages.
 */
import type { Outcomes, PairReader, PairTask, TextPair } from "../../../ports/pair-reader.ts";

export function readingOnce(pairs: PairReader): PairReader {
  const known = new Map<string, Outcomes | undefined>();
  const keyOf = (task: PairTask, { first, second }: TextPair): string => [task, first, second].join("\0");
  return {
    ...pairs,
    async read(task, asked, signal) {
      const unread = asked.filter((pair) => !known.has(keyOf(task, pair)));
      const outcomes = await pairs.read(task, unread, signal);
      for (const [nth, pair] of unread.entries()) known.set(keyOf(task, pair), outcomes[nth]);
      return asked.map((pair) => known.get(keyOf(task, pair)) as Outcomes);
    },
  };
}
