/**
 * Passages as the writer reads them: sentences with their words, which words of the question each has, and how much
 * those words tell the sentences apart.
 */
import { splitSentences } from "../../../../lib/text/sentences.ts";
import { isHan } from "../../../../lib/text/sentence-end.ts";
import { isHalfEmpty } from "../../../../lib/text/stop-words.ts";
import { tokenize, type Token } from "../../../../lib/text/words.ts";
import type { Hit, Passage } from "../../../domain/passage.ts";
import { outlineOf, type OutlineUnit } from "./outline.ts";
import type { Wanted } from "./wanted.ts";

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: Token[];
  /** One for each word of the question: does the sentence have it? */
  readonly has: Uint8Array;
  readonly unit: OutlineUnit;
}

export function sentencesOf(
  { text, sentences }: Pick<Passage, "text" | "sentences">,
  wanted: Wanted,
): Sentence[] {
  const tokens = tokenize(text);
  let next = 0;
  const spans = sentences ?? splitSentences(text);
  const outline = outlineOf(text, spans);
  return spans.map(({ start, end }, nth) => {
    while (next < tokens.length && tokens[next]!.start < start) next++;
    const from = next;
    while (next < tokens.length && tokens[next]!.start < end) next++;
    const own = tokens.slice(from, next);
    return { start, end, tokens: own, has: hasOf(own, wanted), unit: outline[nth] as OutlineUnit };
  });
}

export function hasOf(tokens: readonly Token[], wanted: Wanted): Uint8Array {
  const has = new Uint8Array(wanted.words.length);
  tokens.forEach(({ word, kind, end }, nth) => {
    // "Wi-Fi" is asked for as "wifi".
    const next = tokens[nth + 1];
    const isJoined = kind === "latin" && next?.kind === "latin" && next.start === end + 1;
    for (const one of isJoined ? [word, word + next.word] : [word]) {
      const place = wanted.place.get(one);
      if (place !== undefined) has[place] = 1;
    }
  });
  return has;
}

/**
 * Pairs of characters that stand across two words (书逾 of 借书逾期): found nowhere, while both their neighbours are. They
 * are words of nothing, and say nothing of what was found.
 */
export function straddling(wanted: Wanted, sentences: readonly Sentence[]): Uint8Array {
  const isFound = (i: number): boolean => sentences.some(({ has }) => has[i] === 1);
  const isNext = (i: number): boolean =>
    wanted.words[i]?.length === 2 && wanted.words[i]?.[1] === wanted.words[i + 1]?.[0];
  return Uint8Array.from(wanted.words, (word, i) => {
    if (word.length !== 2 || !isHan(word.charCodeAt(0)) || isFound(i)) return 0;
    const hasBefore = i > 0 && isNext(i - 1) && isFound(i - 1);
    const hasAfter = isNext(i) && isFound(i + 1);
    return hasBefore && hasAfter ? 1 : 0;
  });
}

/** How much each word of the question tells the sentences at hand apart; they add up to 1. */
export function weightsOf(wanted: Wanted, sentences: readonly Sentence[]): Float64Array {
  const weights = new Float64Array(wanted.words.length);
  for (const sentence of sentences) sentence.has.forEach((has, i) => (weights[i]! += has));
  let total = 0;
  const across = straddling(wanted, sentences);
  wanted.words.forEach((word, i) => {
    if (across[i] === 1) {
      weights[i] = 0;
      return;
    }
    const rarity = Math.log(1 + (sentences.length + 1) / (weights[i]! + 1));
    weights[i] = rarity * (isHalfEmpty(word) ? 0.4 : 1);
    total += weights[i] ?? 0;
  });
  return total === 0 ? weights : weights.map((weight) => weight / total);
}

/** For each document the words of the question that its title, headings and passages at hand have between them. */
export function knownToDocuments(
  wanted: Wanted,
  hits: readonly Hit[],
  passages: readonly (readonly Sentence[])[],
): Map<string, Uint8Array> {
  const known = new Map<string, Uint8Array>();
  hits.forEach(({ document, passage }, rank) => {
    const words = hasOf(tokenize([document.title, ...passage.headingPath].join("\n")), wanted);
    for (const { has } of passages[rank]!) has.forEach((one, i) => (words[i]! |= one));
    known.get(document.id)?.forEach((one, i) => (words[i]! |= one));
    known.set(document.id, words);
  });
  return known;
}

/** Share of the question's words that no passage has. */
export function absentShare(wanted: Wanted, sentences: readonly Sentence[]): number {
  if (wanted.words.length === 0) return 0;
  const across = straddling(wanted, sentences);
  const telling = wanted.words.map((_, i) => i).filter((i) => across[i] === 0);
  const absent = telling.filter((i) => !sentences.some(({ has }) => has[i] === 1));
  return absent.length / Math.max(1, telling.length);
}

export function cover(has: Uint8Array | Uint16Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < has.length; i++) if (has[i] === 1) sum += weights[i]!;
  return sum;
}
