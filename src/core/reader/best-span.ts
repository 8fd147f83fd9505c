/**
 * Of where words may begin and end, the run that most likely holds them without being more than thrice as long: a mark that
 * is a word too long shows the answer, one that is a word too short shows half of it (as trained, `trainer/model/reader-graph.ts`).
 */

/** Pieces of the longest run. */
const LONGEST = 24;
/** How often as long as the answer a run may be. */
const MOST_TIMES = 3;
/** Of two runs that are as likely to hold the answer, the shorter: each piece more must bring this. */
const WORTH = 0.03;

export interface BestSpan {
  readonly first: number;
  readonly last: number;
  /** That the words that answer stand within, and are a third of it at least. */
  readonly likelihood: number;
}

/** `begins` and `ends` are logarithms of likelihoods by piece; undefined where there are none. */
export function bestSpan(begins: Float32Array, ends: Float32Array): BestSpan | undefined {
  const [begin, end] = [begins.map(Math.exp), ends.map(Math.exp)];
  let best: BestSpan | undefined;
  let most = -Infinity;
  for (let first = 0; first < begin.length; first++) {
    const until = Math.min(end.length, first + LONGEST);
    for (let last = first; last < until; last++) {
      const likelihood = heldWithin(begin, end, first, last);
      const worth = likelihood - WORTH * (last - first);
      if (worth <= most) continue;
      most = worth;
      best = { first, last, likelihood };
    }
  }
  return best;
}

function heldWithin(begin: Float32Array, end: Float32Array, first: number, last: number): number {
  const shortest = Math.ceil((last - first + 1) / MOST_TIMES);
  let sum = 0;
  for (let from = first; from + shortest - 1 <= last; from++) {
    let ending = 0;
    for (let to = from + shortest - 1; to <= last; to++) ending += end[to]!;
    sum += begin[from]! * ending;
  }
  return sum;
}
