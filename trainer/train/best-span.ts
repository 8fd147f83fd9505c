/** Of where words may begin and end, the likeliest that go together. The product weighs words beside it; this is the head alone. */

/** Pieces of the longest answer. */
const LONGEST = 24;

export interface BestSpan {
  readonly first: number;
  readonly last: number;
}

/** `begins` and `ends` are logarithms of likelihoods by piece; undefined where there are none. */
export function bestSpan(begins: Float32Array, ends: Float32Array): BestSpan | undefined {
  let best: BestSpan | undefined;
  let most = -Infinity;
  for (const [first, begin] of begins.entries()) {
    const until = Math.min(ends.length, first + LONGEST);
    for (let last = first; last < until; last++) {
      const sum = begin + ends[last]!;
      if (sum <= most) continue;
      most = sum;
      best = { first, last };
    }
  }
  return best;
}
