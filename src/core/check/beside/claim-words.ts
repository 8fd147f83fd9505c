/** The content words of a claim and what each weighs, by stem in English and by pairs of characters in Chinese. */
import { isHalfEmpty, isStopWord } from "../../../lib/text/stop-words.ts";
import { tokenize } from "../../../lib/text/words.ts";
import { type Quantity } from "../evidence/quantities.ts";
import type { Statement } from "../evidence/statement.ts";
import { meaningsOf } from "./matches.ts";
import { isHan } from "./word-relations.ts";

export interface ClaimWords {
  /** Content word → weight. */
  readonly weights: ReadonlyMap<string, number>;
  /** By content word what means the same, each as the words that must all stand in a sentence. */
  readonly others: ReadonlyMap<string, readonly (readonly string[])[]>;
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

export function claimWords(statement: Statement): ClaimWords {
  const { text, atoms, quantities } = statement;
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
  const others = othersOf(statement, weights);
  return { weights, others, numbers, figures: quantities.filter(({ isStrict }) => isStrict) };
}

/** Of the pairs of a Chinese word each stands for the whole of it. */
function othersOf(
  statement: Statement,
  weights: ReadonlyMap<string, number>,
): Map<string, readonly (readonly string[])[]> {
  const found = new Map<string, readonly (readonly string[])[]>();
  for (const { atoms, others } of meaningsOf(statement)) {
    const [first, last] = [statement.atoms[atoms[0] ?? 0], statement.atoms[atoms.at(-1) ?? 0]];
    if (first === undefined || last === undefined) continue;
    const written = others.flatMap((other) => indexedAs(other));
    if (written.length === 0) continue;
    const text = statement.text.slice(first.start, last.end);
    const own =
      first.kind === "han"
        ? text.length > 1
          ? pairsOf(text)
          : []
        : atoms.map((at) => statement.atoms[at]?.key ?? "");
    for (const word of own) if (weights.has(word)) found.set(word, [...(found.get(word) ?? []), ...written]);
  }
  return found;
}

function indexedAs(word: string): (readonly string[])[] {
  if (!isHan(word)) {
    const words = word.split(" ").filter((one) => !isStopWord(one));
    return words.length === 0 ? [] : [words];
  }
  return word.length > 1 ? [pairsOf(word)] : [];
}

function pairsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}
