/** Lays a claim's atoms beside a quote's in the same order (longest common subsequence), and shows what lies between. */
import type { Atom } from "../evidence/statement.ts";

export interface Gap {
  /** Atoms of the claim that have no partner here, and those of the quote. Either may be empty, not both. */
  readonly claimed: readonly Atom[];
  readonly stated: readonly Atom[];
  /** Where in the claim: the place of the first atom, or where one would stand. */
  readonly at: number;
  /** Partners stand on both sides; else the claim begins or ends here. */
  readonly isFlanked: boolean;
}

export interface Alignment {
  /** Pairs of places, rising. */
  readonly pairs: readonly (readonly [claim: number, quote: number])[];
  readonly gaps: readonly Gap[];
}

/** More cells than this are not worth the time: the claim or the quote is no sentence then. */
const MOST_CELLS = 400_000;

export function alignAtoms(claim: readonly Atom[], quote: readonly Atom[]): Alignment {
  const pairs = pairsOf(claim, quote);
  const gaps: Gap[] = [];
  let c = 0;
  let q = 0;
  for (const [i, j] of [...pairs, [claim.length, quote.length] as const]) {
    const isEdge = i === claim.length || c === 0;
    if (i > c || j > q) {
      gaps.push({
        claimed: claim.slice(c, i),
        // Before the first and after the last partner, all the rest of the quote is no counterpart.
        stated: isEdge
          ? i === claim.length
            ? quote.slice(q, q + (i - c) + 2)
            : quote.slice(Math.max(0, j - (i - c) - 2), j)
          : quote.slice(q, j),
        at: c,
        isFlanked: !isEdge,
      });
    }
    c = i + 1;
    q = j + 1;
  }
  return { pairs, gaps };
}

function pairsOf(claim: readonly Atom[], quote: readonly Atom[]): [number, number][] {
  const rows = claim.length;
  const columns = quote.length;
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return [];
  const width = columns + 1;
  const best = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    const { key } = claim[i] as Atom;
    const weight = weightOf(claim[i] as Atom);
    for (let j = columns - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j] as number, best[i * width + j + 1] as number);
      const take = (quote[j] as Atom).key === key ? (best[(i + 1) * width + j + 1] as number) + weight : 0;
      best[i * width + j] = Math.max(skip, take);
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    const here = best[i * width + j] as number;
    if (here === best[(i + 1) * width + j]) i += 1;
    else if (here === best[i * width + j + 1]) j += 1;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

/** Verbs and nouns hold a sentence together more than its names do, which a wrong order may have swapped. */
function weightOf({ isContent, isName }: Atom): number {
  return isName ? 3 : isContent ? 4 : 2;
}
