/**
 * Finds the sentence of a text, or the few neighbouring ones, that say most nearly what some words say, by the words
 * they share. Blind to order and meaning: it shows a person where to look, and decides nothing.
 */
import { splitSentences } from "../../../lib/text/sentences.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";
import { tokenize } from "../../../lib/text/words.ts";
import type { QuotePlace } from "../../domain/recheck.ts";

/** A book of 300 pages: of what is longer, only this much around the old place is looked through. */
const MOST_COMPARED = 1_000_000;
/** Sentences taken together: quotes have one or two. */
const MOST_SENTENCES = 3;
/** What each further sentence must add, or what is shown only grows longer. */
const NEXT_SENTENCE_GAIN = 0.05;
/** Shared weight below which two sentences only happen to have words in common. */
const LEAST_LIKE = 0.4;
/** A stop word says little, and yet a sentence is not the same without it. */
const STOP_WEIGHT = 0.2;

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: ReadonlySet<string>;
}

/** A finder for one text, which is taken apart once. `around`: where the words stood, of a text of length `of`. */
export function nearestWordsIn(
  text: string,
): (words: string, around: number, of: number) => QuotePlace | undefined {
  const sentencesFrom = new Map<number, readonly Sentence[]>();
  const sentencesAround = (around: number, of: number): readonly Sentence[] => {
    const centre = Math.floor((around / Math.max(of, 1)) * text.length);
    // In halves, so that neighbouring quotes look through the same.
    const half = MOST_COMPARED / 2;
    const from = text.length <= MOST_COMPARED ? 0 : Math.max(0, Math.floor(centre / half) * half - half / 2);
    let sentences = sentencesFrom.get(from);
    if (sentences === undefined) {
      const to = Math.min(text.length, from + MOST_COMPARED);
      sentences = splitSentences(text, from, to).map(({ start, end }) => ({
        start,
        end,
        words: wordsOf(text.slice(start, end)),
      }));
      // One part at a time is kept in memory.
      sentencesFrom.clear();
      sentencesFrom.set(from, sentences);
    }
    return sentences;
  };

  return (words, around, of) => {
    const wanted = wordsOf(words);
    if (wanted.size === 0) return undefined;
    const sentences = sentencesAround(around, of);
    let best: { start: number; end: number; likeness: number } | undefined;
    for (const [first, sentence] of sentences.entries()) {
      // Most sentences share nothing that matters, and need no neighbours.
      if (!sharesContent(wanted, sentence.words)) continue;
      let together = sentence.words;
      for (let nth = 0; nth < MOST_SENTENCES; nth++) {
        const last = sentences[first + nth];
        if (last === undefined) break;
        if (nth > 0) together = new Set([...together, ...last.words]);
        const likeness = likenessOf(wanted, together) - nth * NEXT_SENTENCE_GAIN;
        if (best === undefined || likeness > best.likeness) {
          best = { start: sentence.start, end: last.end, likeness };
        }
      }
    }
    if (best === undefined || best.likeness < LEAST_LIKE) return undefined;
    const { start, end } = best;
    return { start, end, text: text.slice(start, end) };
  };
}

function wordsOf(text: string): Set<string> {
  return new Set(tokenize(text).map(({ word }) => word));
}

function sharesContent(wanted: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  for (const word of wanted) if (words.has(word) && !isStopWord(word)) return true;
  return false;
}

/** Twice the shared weight by the weight of both: 1 for the same words, 0 for none. */
function likenessOf(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = weightOf(some, (word) => others.has(word));
  return (2 * shared) / (weightOf(some, () => true) + weightOf(others, () => true) || 1);
}

function weightOf(words: ReadonlySet<string>, counts: (word: string) => boolean): number {
  let sum = 0;
  for (const word of words) if (counts(word)) sum += isStopWord(word) ? STOP_WEIGHT : 1;
  return sum;
}
