/**
 * The texts that claims are held against, prepared once for many claims: their sentences, which words stand where, and
 * what of it is read more closely on demand. Holds everything in memory; made for the passages of an answer or a few
 * documents, not for a library.
 */
import { simplified } from "../../../lib/text/simplified.ts";
import { splitSentences } from "../../../lib/text/sentences.ts";
import { tokenize } from "../../../lib/text/words.ts";
import { isKin, kinKey } from "./kin.ts";
import { compareQuantities } from "./compare-quantities.ts";
import { quantitiesIn, type Quantity } from "./quantities.ts";
import { readStatement, type Statement } from "./statement.ts";
import { type Row, rowsIn } from "./tables.ts";

/** A stretch of a document: a passage, or the whole. */
export interface Stretch {
  /** Where `text` begins in the document, UTF-16. */
  readonly start: number;
  readonly text: string;
  /** Title and headings above it: what a sentence need not repeat. */
  readonly about: string;
}

export interface EvidenceSentence {
  /** Which stretch, and the offsets in its text. */
  readonly stretch: number;
  readonly start: number;
  readonly end: number;
  readonly words: ReadonlySet<string>;
  /** Where it is the row of a table. */
  readonly row?: Row;
}

export interface Evidence {
  readonly stretches: readonly Stretch[];
  readonly sentences: readonly EvidenceSentence[];
  /** Word → places in `sentences`, rising. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Words of titles and headings, by stretch. */
  readonly about: readonly ReadonlySet<string>[];
  hasWord(word: string): boolean;
  hasText(text: string): boolean;
  /** A word of the same family. */
  hasKin(word: string): boolean;
  /** The sentences that have it in any form of writing; -1 for titles and headings. */
  placesOfQuantity(figure: Quantity): readonly number[];
  statement(sentence: number): Statement;
  /** All sentences of the stretches that these are in, rising. */
  around(sentences: readonly number[]): readonly number[];
}

export function prepareEvidence(stretches: readonly Stretch[]): Evidence {
  const sentences: EvidenceSentence[] = [];
  const places = new Map<string, number[]>();
  const about = stretches.map((stretch) => wordSet(simplified(stretch.about)));
  const texts = stretches.map(({ text }) => simplified(text));
  for (const [stretch, text] of texts.entries()) {
    for (const { start, end, row } of unitsOf(text)) {
      const words = wordSet(text.slice(start, end));
      if (row) for (const head of row.heads) for (const word of wordSet(head)) words.add(word);
      for (const word of words) {
        const known = places.get(word);
        if (known) known.push(sentences.length);
        else places.set(word, [sentences.length]);
      }
      sentences.push({ stretch, start, end, words, ...(row ? { row } : {}) });
    }
  }
  const statements = new Map<number, Statement>();
  let quantities: readonly PlacedQuantity[] | undefined;
  let families: Map<string, string[]> | undefined;
  const placedQuantities = (): PlacedQuantity[] => {
    let first = 0;
    return stretches.flatMap(({ about: over }, stretch) => {
      let place = first;
      const own = quantitiesIn(texts[stretch] ?? "").map((quantity) => {
        while (sentences[place]?.stretch === stretch && (sentences[place]?.end ?? 0) < quantity.end)
          place += 1;
        return { quantity, place };
      });
      while (sentences[first]?.stretch === stretch) first += 1;
      return [...own, ...quantitiesIn(simplified(over)).map((quantity) => ({ quantity, place: -1 }))];
    });
  };
  return {
    stretches,
    sentences,
    places,
    about,
    hasWord: (word) => places.has(word) || about.some((words) => words.has(word)),
    hasText(part) {
      const folded = simplified(part);
      return (
        texts.some((text) => text.includes(folded)) ||
        stretches.some(({ about: over }) => simplified(over).includes(folded))
      );
    },
    hasKin(word) {
      families ??= familiesOf([...places.keys(), ...about.flatMap((words) => [...words])]);
      const key = kinKey(word);
      return key !== undefined && (families.get(key) ?? []).some((other) => isKin(word, other));
    },
    placesOfQuantity(figure) {
      quantities ??= placedQuantities();
      const same = quantities.filter(({ quantity }) => compareQuantities(figure, quantity) === "same");
      return same.map(({ place }) => place);
    },
    statement(nth) {
      let known = statements.get(nth);
      if (known === undefined) {
        const { stretch, start, end } = sentences[nth] as EvidenceSentence;
        known = readStatement((stretches[stretch] as Stretch).text.slice(start, end));
        statements.set(nth, known);
      }
      return known;
    },
    around(places) {
      const within = new Set(places.map((place) => sentences[place]?.stretch));
      return sentences.flatMap(({ stretch }, place) => (within.has(stretch) ? [place] : []));
    },
  };
}

interface PlacedQuantity {
  readonly quantity: Quantity;
  readonly place: number;
}

/** Sentences, and the rows of tables in place of what would be cut of them. */
function unitsOf(text: string): { readonly start: number; readonly end: number; readonly row?: Row }[] {
  const rows = rowsIn(text);
  const sentences = splitSentences(text);
  if (rows.length === 0) return sentences;
  const inRow = (start: number, end: number): boolean =>
    rows.some((row) => start < row.end && end > row.start);
  return [
    ...sentences.filter(({ start, end }) => !inRow(start, end)),
    ...rows.map((row) => ({ start: row.start, end: row.end, row })),
  ].toSorted((a, b) => a.start - b.start);
}

function wordSet(text: string): Set<string> {
  return new Set(tokenize(text).map(({ word }) => word));
}

function familiesOf(words: readonly string[]): Map<string, string[]> {
  const families = new Map<string, string[]>();
  for (const word of words) {
    const key = kinKey(word);
    if (key === undefined) continue;
    const family = families.get(key);
    if (family) family.push(word);
    else families.set(key, [word]);
  }
  return families;
}
