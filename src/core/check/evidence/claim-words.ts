/** The content words of a claim and what each weighs, by stem in English and by pairs of characters in Chinese. */
import { isHalfEmpty, isStopWord } from "../../../lib/text/stop-words.ts";
import { tokenize } from "../../../lib/text/words.ts";
import { type Quantity } from "./quantities.ts";
import type { Statement } from "./statement.ts";

export interface ClaimWords {
  /** Content word → weight. */
  readonly weights: ReadonlyMap<string, number>;
  /** Numbers and their units as they are indexed: they show where to look, and are compared as quantities. */
  readonly numbers: readonly string[];
  /** The quantities that a source must have too. */
  readonly figures: readonly Quantity[];
}

/** A capitalised word is mostly a name, and a wrong name is a wrong claim. */
const NAME_WEIGHT = 1.5;
/** Pairs overlap: a word of two characters touches three of them. */
const HAN_PAIR_WEIGHT = 0.6;
/** A pair with a particle in it says little. */
const HALF_EMPTY_WEIGHT = 0.15;

export function claimWords({ text, atoms, quantities }: Statement): ClaimWords {
  const names = new Set(atoms.flatMap(({ isName, key }) => (isName ? [key] : [])));
  const weights = new Map<string, number>();
  const measured = quantities.filter(({ unit }) => unit !== undefined);
  for (const { word, kind, start, end } of tokenize(text)) {
    // Numbers have a check of their own, and their units with them.
    if (kind === "number" || isStopWord(word)) continue;
    if (measured.some((one) => start >= one.start && end <= one.end)) continue;
    if (kind === "han") weights.set(word, isHalfEmpty(word) ? HALF_EMPTY_WEIGHT : HAN_PAIR_WEIGHT);
    else weights.set(word, names.has(word) ? NAME_WEIGHT : 1);
  }
  const numbers = atoms.flatMap(({ kind, key, isUnit }) =>
    kind === "number" || (isUnit === true && kind === "latin") ? [key] : [],
  );
  return { weights, numbers, figures: quantities.filter(({ isStrict }) => isStrict) };
}
