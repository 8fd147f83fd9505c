/**
 * Finds where a text says most nearly what a claim says: one sentence, a few adjacent ones, or two places. By the words
 * and figures they share. Always finds something where any word is shared, since a citation shows a quote even when it
 * does not carry the claim.
 */
import type { ClaimWords } from "./claim-words.ts";
import type { Evidence, EvidenceSentence } from "../evidence/evidence.ts";
import { isAmong } from "../evidence/compare-quantities.ts";

export interface FoundQuotes {
  /** Places in `evidence.sentences`: rising, one to four, in one or two runs. */
  readonly sentences: readonly number[];
  /** Share of the claim's weight that they cover, 0 to 1. */
  readonly cover: number;
}

/** Sentences looked at closely. */
const LOOKED_AT = 12;
/** What one more of the claim's figures is worth against words: the sentence with the figure is the one. */
const FIGURE_WEIGHT = 0.5;
const NUMBER_WEIGHT = 1;
/** Of a figure of the same kind, beside the figure itself. */
const RIVAL = 0.5;
/** A further sentence must add this much, or the quote only grows longer; one elsewhere more than a neighbour. */
const NEIGHBOUR_GAIN = 0.1;
const ELSEWHERE_GAIN = 0.14;
const MOST_SENTENCES = 4;

export function findQuotes(claim: ClaimWords, evidence: Evidence): FoundQuotes | undefined {
  const score = new Map<number, number>();
  const sought = [...claim.weights, ...claim.numbers.map((number) => [number, NUMBER_WEIGHT] as const)];
  for (const [word, weight] of sought) {
    const places = evidence.places.get(word) ?? [];
    // A word that stands everywhere tells little about where to look.
    const rarity = Math.log(1 + evidence.sentences.length / (1 + places.length));
    for (const place of places) score.set(place, (score.get(place) ?? 0) + weight * (0.3 + rarity));
    for (const place of placesOfOthers(word, claim, evidence))
      if (!places.includes(place))
        score.set(place, (score.get(place) ?? 0) + weight * (0.3 + rarity) * ALIKE);
  }
  if (score.size === 0) return undefined;
  const first = [...score]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, LOOKED_AT)
    .map(([place]) => place);

  let best = bestOf(first.map((place) => judge(claim, evidence, [place])));
  while (best !== undefined && best.sentences.length < MOST_SENTENCES) {
    const runs: number = runsOf(best.sentences);
    const more: Judged[] = [];
    for (const place of candidates(best.sentences, first)) {
      if (evidence.sentences[place] === undefined) continue;
      const next = judge(
        claim,
        evidence,
        [...best.sentences, place].toSorted((a, b) => a - b),
      );
      const gain: number = runsOf(next.sentences) > runs ? ELSEWHERE_GAIN : NEIGHBOUR_GAIN;
      if (runsOf(next.sentences) <= 2 && next.score > best.score + gain) more.push(next);
    }
    const better = bestOf(more);
    if (better === undefined) break;
    best = better;
  }
  return best;
}

/** What another word for the same is worth, beside the word itself. */
const ALIKE = 0.7;

function placesOfOthers(word: string, { others }: ClaimWords, { places, sentences }: Evidence): Set<number> {
  const found = new Set<number>();
  for (const words of others.get(word) ?? [])
    for (const place of places.get(words[0] ?? "") ?? [])
      if (words.every((one) => sentences[place]?.words.has(one))) found.add(place);
  return found;
}

function isMeantBy(word: string, { others }: ClaimWords, sentences: readonly EvidenceSentence[]): boolean {
  return (others.get(word) ?? []).some((words) =>
    sentences.some((sentence) => words.every((one) => sentence.words.has(one))),
  );
}

interface Judged {
  readonly sentences: readonly number[];
  readonly cover: number;
  readonly score: number;
}

function bestOf(all: readonly Judged[]): Judged | undefined {
  let best: Judged | undefined;
  for (const one of all) if (best === undefined || one.score > best.score) best = one;
  return best;
}

function candidates(taken: readonly number[], first: readonly number[]): Set<number> {
  const places = new Set(first);
  for (const place of taken) {
    places.add(place - 1);
    places.add(place + 1);
  }
  for (const place of taken) places.delete(place);
  return places;
}

function runsOf(sentences: readonly number[]): number {
  return sentences.filter((place, at) => at === 0 || place !== (sentences[at - 1] as number) + 1).length;
}

function judge(claim: ClaimWords, evidence: Evidence, places: readonly number[]): Judged {
  const sentences = places.flatMap((place) => evidence.sentences[place] ?? []);
  const cover = coverOf(claim, evidence, sentences);
  const figures = claim.figures;
  let found = 0;
  for (const figure of figures) {
    const stated = places.flatMap((place) => evidence.statement(place).quantities);
    if (isAmong(figure, stated)) found += 1;
    // Another length is what a wrong length is to be held against.
    else if (figure.unit && stated.some(({ unit }) => unit?.kind === figure.unit?.kind)) found += RIVAL;
  }
  const share = figures.length === 0 ? 0 : found / figures.length;
  return { sentences: places, cover, score: cover + FIGURE_WEIGHT * share };
}

/** What the title or the headings say may stand for at most half of what has to be shown. */
function coverOf(claim: ClaimWords, evidence: Evidence, sentences: readonly EvidenceSentence[]): number {
  let found = 0;
  let total = 0;
  let known = 0;
  for (const [word, weight] of claim.weights) {
    if (sentences.some(({ words }) => words.has(word))) {
      found += weight;
      total += weight;
    } else if (isMeantBy(word, claim, sentences)) {
      found += weight * ALIKE;
      total += weight;
    } else if (sentences.some(({ stretch }) => evidence.about[stretch]?.has(word))) {
      known += weight;
    } else {
      total += weight;
    }
  }
  return found === 0 ? 0 : found / Math.max(total, (total + known) / 2);
}
