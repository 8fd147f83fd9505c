/**
 * Pairs in an endless, repeatable order, as batches of near-equal length: each pair goes into the drawer of its length,
 * and a full drawer is a batch. Each round through the pairs has another order. The same settings give the same batches,
 * so that a run that goes on needs to know only how many it has had.
 */
import { seededNumbers } from "../model/seeded-numbers.ts";
import type { Size } from "../model/reader-graph.ts";
import type { Encoded, Pair } from "./pair.ts";

/** Lengths of batches in pieces; a graph is made for each. */
const LENGTHS = [32, 48, 64, 80, 96, 128, 160] as const;

/** Patterns over `id kind label`, the first that fits decides, and the share of such pairs that a round draws. */
export type DrawRates = readonly (readonly [pattern: string, share: number])[];

export interface Batch {
  readonly size: Size;
  readonly rows: readonly Encoded[];
}

/** The batch size for a text of `pieces`: as many texts as `tokens` hold. */
export function sizeFor(pieces: number, tokens: number): Size {
  const length = LENGTHS.find((each) => each >= pieces) ?? LENGTHS.at(-1)!;
  return { length, batch: Math.max(1, Math.floor(tokens / length)) };
}

export function* batchStream(
  pairs: readonly Pair[],
  encode: (pair: Pair) => Encoded,
  tokens: number,
  seed: number,
  rates: DrawRates = [],
): Generator<Batch, never, undefined> {
  if (pairs.length === 0) throw new RangeError("no pairs to learn from");
  const drawers = new Map<number, Encoded[]>();
  const shareOf = drawShare(rates);
  const shares = pairs.map(shareOf);
  for (let round = 0; ; round++) {
    const chance = seededNumbers(`${seed} round ${round}`);
    const drawn = pairs.filter((_, index) => chance.uniform() < (shares[index] ?? 1));
    for (const pair of chance.shuffled(drawn)) {
      const row = encode(pair);
      if (row.cut) continue;
      const size = sizeFor(row.pieces.length, tokens);
      const drawer = drawers.get(size.length) ?? [];
      drawer.push(row);
      drawers.set(size.length, drawer);
      if (drawer.length === size.batch) {
        drawers.delete(size.length);
        yield { size, rows: drawer };
      }
    }
  }
}

function drawShare(rates: DrawRates): (pair: Pair) => number {
  const patterns = rates.map(([pattern, share]) => [new RegExp(pattern, "u"), share] as const);
  return ({ id, kind, label }) =>
    patterns.find(([pattern]) => pattern.test(`${id} ${kind} ${label}`))?.[1] ?? 1;
}

/** Every pair once, in batches; the last of each length may have fewer rows than its size. */
export function batchesOnce(
  pairs: readonly Pair[],
  encode: (pair: Pair) => Encoded,
  tokens: number,
): Batch[] {
  const drawers = Map.groupBy(pairs.map(encode), (row) => sizeFor(row.pieces.length, tokens).length);
  return [...drawers].flatMap(([length, rows]) => {
    const size = sizeFor(length, tokens);
    return Array.from({ length: Math.ceil(rows.length / size.batch) }, (_, i) => ({
      size,
      rows: rows.slice(i * size.batch, (i + 1) * size.batch),
    }));
  });
}
