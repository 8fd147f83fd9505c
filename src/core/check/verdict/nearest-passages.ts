/**
 * Chooses for each claim the few passages of long documents that are worth holding it against. The check weighs what
 * a source says by the words that it has, which means something of a page or two and nothing of a book: in a book
 * nearly every word stands somewhere. Finds by words only; decides nothing.
 */
import { simplified } from "../../../lib/text/simplified.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";
import { tokenize } from "../../../lib/text/words.ts";
import type { CheckedPassage } from "./check-claim.ts";
import { withoutEnd } from "../../../lib/text/without-end.ts";

/**
 * Of some 150 words each. Measured on 160 claims of WiCE's dev part, against 20 articles in one document: with 4 of
 * them .73 of the supported claims are found to be, and .08 where their article is left out; with 3 .67 and .02, with
 * 6 .79 and .13, with the whole document .88 and .19.
 */
const MOST_PASSAGES = 4;
/** Shorter claims stand word for word in too many places to tell anything. */
const LEAST_VERBATIM = 20;

export interface NearestPassages {
  /** At most `MOST_PASSAGES` of the documents with these numbers together, in their order, by document. */
  of(claim: string, numbers: ReadonlySet<number>): Map<number, readonly CheckedPassage[]>;
  /** Whether a word stands anywhere in these documents. */
  has(words: string, numbers: ReadonlySet<number>): boolean;
}

/** `documents[0]` has the number 1. Takes about as long as reading every word once. */
export function nearestPassages(documents: readonly (readonly CheckedPassage[])[]): NearestPassages {
  const all = documents.flatMap((own, nth) => own.map((passage) => ({ passage, number: nth + 1 })));
  const places = new Map<string, number[]>();
  for (const [place, { passage }] of all.entries()) {
    const { text, headingPath } = passage.passage;
    for (const word of wordsOf([...headingPath, text].join("\n"))) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  }

  const nearest = (claim: string, numbers: ReadonlySet<number>): number[] => {
    const isWanted = (place: number): boolean => numbers.has(all[place]?.number ?? 0);
    const scores = new Map<number, number>();
    for (const word of wordsOf(claim)) {
      const having = places.get(word) ?? [];
      const rarity = Math.log(1 + all.length / (1 + having.length)) * (isStopWord(word) ? 0.1 : 1);
      for (const place of having) {
        if (isWanted(place)) scores.set(place, (scores.get(place) ?? 0) + rarity);
      }
    }
    const words = withoutEnd(claim, /[\s.。!！?？]/u);
    if (words.length >= LEAST_VERBATIM) {
      for (const place of scores.keys()) {
        if (all[place]?.passage.passage.text.includes(words)) scores.set(place, Number.POSITIVE_INFINITY);
      }
    }
    const best = [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_PASSAGES);
    // Something is always quoted, if only how the first document begins.
    const first = all.findIndex(({ number }) => numbers.has(number));
    return best.length > 0
      ? best.map(([place]) => place).toSorted((a, b) => a - b)
      : first < 0
        ? []
        : [first];
  };

  return {
    of(claim, numbers) {
      const found = new Map<number, CheckedPassage[]>();
      for (const place of nearest(claim, numbers)) {
        const { passage, number } = all[place] as { passage: CheckedPassage; number: number };
        found.set(number, [...(found.get(number) ?? []), passage]);
      }
      return found;
    },
    has(words, numbers) {
      const wanted = [...wordsOf(words)];
      return (
        wanted.length > 0 &&
        wanted.every(
          (word) => places.get(word)?.some((place) => numbers.has(all[place]?.number ?? 0)) ?? false,
        )
      );
    },
  };
}

function wordsOf(text: string): Set<string> {
  return new Set(tokenize(simplified(text)).map(({ word }) => word));
}
