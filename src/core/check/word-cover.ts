/**
 * How much of a claim's wording stands in a quote: a share between 0 and 1 of its content words, by stem in English
 * and by pairs of characters in Chinese. Words that the document's title or headings already say count neither way,
 * because a sentence need not repeat what it is about. Blind to word order, negation and meaning.
 */
import { isHalfEmpty, isStopWord } from "../../lib/text/stop-words.ts";
import { tokenize } from "../../lib/text/words.ts";

export interface ClaimWords {
  /** Content word → weight. */
  readonly weights: ReadonlyMap<string, number>;
  readonly isMostlyHan: boolean;
}

/** A capitalised word is mostly a name, and a wrong name is a wrong claim. */
const NAME_WEIGHT = 1.5;
/** Pairs overlap: a word of two characters touches three of them. */
const HAN_PAIR_WEIGHT = 0.6;
/** A pair with a particle in it says little. */
const HALF_EMPTY_WEIGHT = 0.15;

export function claimWords(text: string): ClaimWords {
  const weights = new Map<string, number>();
  let han = 0;
  let latin = 0;
  for (const token of tokenize(text)) {
    if (token.kind === "han") han += 1;
    if (token.kind === "latin") latin += 1;
    // Numbers have a check of their own.
    if (token.kind === "number" || isStopWord(token.word)) continue;
    const isName =
      token.kind === "latin" && token.start > 0 && /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
    const weight =
      token.kind === "han"
        ? isHalfEmpty(token.word)
          ? HALF_EMPTY_WEIGHT
          : HAN_PAIR_WEIGHT
        : isName
          ? NAME_WEIGHT
          : 1;
    weights.set(token.word, Math.max(weight, weights.get(token.word) ?? 0));
  }
  return { weights, isMostlyHan: han > latin };
}

export function wordSet(text: string): Set<string> {
  return new Set(tokenize(text).map((token) => token.word));
}

/** `context`: the words of title and headings. A claim without content words is covered by nothing: 0. */
export function wordCover(
  claim: ClaimWords,
  quote: ReadonlySet<string>,
  context: ReadonlySet<string>,
): number {
  let found = 0;
  let total = 0;
  let known = 0;
  for (const [word, weight] of claim.weights) {
    if (quote.has(word)) {
      found += weight;
      total += weight;
    } else if (context.has(word)) {
      known += weight;
    } else {
      total += weight;
    }
  }
  if (found === 0) return 0;
  // What the title says may stand for at most half of what has to be shown.
  return found / Math.max(total, (total + known) / 2);
}
