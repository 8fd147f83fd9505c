/** Of where words may begin and end, the likeliest that go together (as trained, `trainer/model/reader-graph.ts`). */

/** Pieces of the longest answer. */
const LONGEST = 24;

export interface BestSpan {
  readonly first: number;
  readonly last: number;
  readonly likelihood: number;
}

/** `begins` and `ends` are logarithms of likelihoods by piece, for use and for training; undefined where there are none. */
export function bestSpan(begins: Float32Array, ends: Float32Array): BestSpan | undefined {
  let best: BestSpan | undefined;
  let most = -Infinity;
  for (let first = 0; first < begins.length; first++) {
    const until = Math.min(ends.length, first + LONGEST);
    for (let last = first; last < until; last++) {
      const sum = begins[first]! + ends[last]!;
      if (sum <= most) continue;
      most = sum;
      best = { first, last, likelihood: Math.exp(sum) };
    }
  }
  return best;
}
