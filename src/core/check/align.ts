/**
 * Finds the words of a source on which a claim rests best: one sentence of its passages, or two neighbours where the
 * second adds enough. Always finds something, since a citation shows a quote even when it does not carry the claim.
 * It does not look outside the passages that the writer was given.
 */
import { splitSentences } from "../../lib/text/sentences.ts";
import type { Quote } from "../domain/answer.ts";
import type { Hit } from "../domain/passage.ts";
import { numbersIn, strictNumbers } from "./numbers.ts";
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

/** A sentence of a passage with what is compared of it. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly cover: number;
  readonly score: number;
}

/** `undefined` only where there are no passages, or none with words. */
export function align(claim: string, hits: readonly Hit[]): Alignment | undefined {
  const words = claimWords(claim);
  const wanted = strictNumbers(claim);
  let best: (Candidate & { readonly hit: Hit }) | undefined;

  for (const hit of hits) {
    const { text } = hit.passage;
    const context = wordSet([hit.document.title, ...hit.passage.headingPath].join("\n"));
    const judge = ({ start, end, words: said, numbers }: Sentence): Candidate => {
      const cover = wordCover(words, said, context);
      const found =
        wanted.size === 0 ? 0 : [...wanted].filter((value) => numbers.has(value)).length / wanted.size;
      return { start, end, cover, score: cover + NUMBER_WEIGHT * found };
    };
    const keepBetter = (candidate: Candidate, gain: number): void => {
      if (best === undefined || candidate.score > best.score + gain) best = { ...candidate, hit };
    };
    let before: (Sentence & { readonly score: number }) | undefined;
    for (const { start, end } of splitSentences(text)) {
      const sentence = sentenceOf(text, start, end);
      const alone = judge(sentence);
      keepBetter(alone, 0);
      if (before !== undefined && before.score > 0 && alone.score > 0) {
        keepBetter(judge(joined(before, sentence)), SECOND_SENTENCE_GAIN);
      }
      before = { ...sentence, score: alone.score };
    }
  }
  if (best === undefined) return undefined;
  const { hit, start, end, cover } = best;
  const quote = {
    documentId: hit.document.id,
    start: hit.passage.start + start,
    end: hit.passage.start + end,
    text: hit.passage.text.slice(start, end),
  };
  return { quote, hit, cover };
}

function sentenceOf(text: string, start: number, end: number): Sentence {
  const said = text.slice(start, end);
  return {
    start,
    end,
    words: wordSet(said),
    numbers: new Set(numbersIn(said).map((number) => number.value)),
  };
}

function joined(first: Sentence, second: Sentence): Sentence {
  return {
    start: first.start,
    end: second.end,
    words: new Set([...first.words, ...second.words]),
    numbers: new Set([...first.numbers, ...second.numbers]),
  };
}
