/**
 * Finds the words of a source on which a claim rests best: one sentence of its passages, or two neighbours where the
 * second adds enough. Always finds something, since a citation shows a quote even when it does not carry the claim.
 * It does not look outside the passages that the writer was given.
 */
import { splitSentences } from "../../lib/text/sentences.ts";
import type { Quote } from "../domain/answer.ts";
import type { Hit } from "../domain/passage.ts";
import { numbersIn } from "./numbers.ts";
import { claimWords, wordCover, wordSet } from "./word-cover.ts";

export interface Alignment {
  readonly quote: Quote;
  readonly hit: Hit;
  /** Share of the claim's content words in the quote, 0 to 1. */
  readonly cover: number;
}

/** What one more of the claim's numbers is worth against word cover: the sentence with the figure is the one. */
const NUMBER_WEIGHT = 0.5;
/** A second sentence must add this much, or the quote only grows longer. */
const SECOND_SENTENCE_GAIN = 0.12;

interface Candidate extends Alignment {
  readonly score: number;
}

/** `undefined` only where there are no passages, or none with words. */
export function align(claim: string, hits: readonly Hit[]): Alignment | undefined {
  const words = claimWords(claim);
  const numbers = new Set(numbersIn(claim).flatMap((number) => (number.isStrict ? [number.value] : [])));
  let best: Candidate | undefined;

  for (const hit of hits) {
    const { text } = hit.passage;
    const context = wordSet([hit.document.title, ...hit.passage.headingPath].join("\n"));
    const judge = (start: number, end: number): Candidate => {
      const quoted = text.slice(start, end);
      const cover = wordCover(words, wordSet(quoted), context);
      const stated = numbers.size === 0 ? [] : numbersIn(quoted).map((number) => number.value);
      const found =
        numbers.size === 0 ? 0 : [...numbers].filter((value) => stated.includes(value)).length / numbers.size;
      const quote = {
        documentId: hit.document.id,
        start: hit.passage.start + start,
        end: hit.passage.start + end,
        text: quoted,
      };
      return { quote, hit, cover, score: cover + NUMBER_WEIGHT * found };
    };
    const sentences = splitSentences(text);
    for (const [index, sentence] of sentences.entries()) {
      const alone = judge(sentence.start, sentence.end);
      if (best === undefined || alone.score > best.score) best = alone;
      const next = sentences[index + 1];
      if (next === undefined) continue;
      const pair = judge(sentence.start, next.end);
      const second = judge(next.start, next.end);
      const isWorthIt = pair.score > Math.max(alone.score, second.score) + SECOND_SENTENCE_GAIN;
      if (isWorthIt && pair.score > best.score + SECOND_SENTENCE_GAIN) best = pair;
    }
  }
  return best;
}
