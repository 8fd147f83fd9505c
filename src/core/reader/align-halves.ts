/**
 * A claim beside its evidence, token by token: each token's counterpart is a mixture of the evidence's tokens by likeness,
 * and what agrees least is what is most often wrong (decomposable attention, arXiv 1606.01933; as trained,
 * `trainer/model/reader-graph.ts`).
 */

/** How much more a token counts that agrees less with its counterpart, in training too. */
export const WORST = 4;

/**
 * `states` are rows of `width`: a mark, the evidence up to before `middle`, a mark, the claim, a mark. The mean of the
 * claim's distances; and of the tokens that agree least the distance, the token, its counterpart: 4 × width values.
 */
export function alignHalves(
  states: Float32Array,
  length: number,
  middle: number,
  width: number,
): Float32Array {
  const out = new Float32Array(4 * width);
  const [firstCount, secondCount] = [middle - 1, length - middle - 2];
  if (firstCount < 1 || secondCount < 1) return out;
  const centred = centre(states, length, middle, width);
  const counterparts = new Float32Array(secondCount * width);
  const worse = new Float32Array(secondCount);
  const likeness = new Float32Array(firstCount);
  for (let nth = 0; nth < secondCount; nth++) {
    const at = (middle + 1 + nth) * width;
    for (let other = 0; other < firstCount; other++) {
      const from = (1 + other) * width;
      let sum = 0;
      for (let i = 0; i < width; i++) sum += centred[at + i]! * centred[from + i]!;
      likeness[other] = sum / Math.sqrt(width);
    }
    toShares(likeness);
    const own = nth * width;
    for (let other = 0; other < firstCount; other++) {
      const [share, from] = [likeness[other]!, (1 + other) * width];
      for (let i = 0; i < width; i++) counterparts[own + i]! += share * states[from + i]!;
    }
    let distance = 0;
    for (let i = 0; i < width; i++) {
      const apart = Math.abs(states[at + i]! - counterparts[own + i]!);
      out[i]! += apart / secondCount;
      distance += apart;
    }
    worse[nth] = (distance * WORST * WORST) / width;
  }
  toShares(worse);
  for (let nth = 0; nth < secondCount; nth++) {
    const [share, at, own] = [worse[nth]!, (middle + 1 + nth) * width, nth * width];
    for (let i = 0; i < width; i++) {
      const [token, counterpart] = [states[at + i]!, counterparts[own + i]!];
      out[width + i]! += share * Math.abs(token - counterpart);
      out[2 * width + i]! += share * token;
      out[3 * width + i]! += share * counterpart;
    }
  }
  return out;
}

/** The states less the middle of both halves' means: what all have in common tells nothing. */
function centre(states: Float32Array, length: number, middle: number, width: number): Float32Array {
  const mean = new Float32Array(width);
  const add = (from: number, to: number): void => {
    for (let row = from; row < to; row++)
      for (let i = 0; i < width; i++) mean[i]! += states[row * width + i]! / (2 * (to - from));
  };
  add(1, middle);
  add(middle + 1, length - 1);
  return states.map((value, at) => value - mean[at % width]!);
}

/** Softmax, in place. */
function toShares(values: Float32Array): void {
  const most = values.reduce((high, value) => Math.max(high, value), -Infinity);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] = Math.exp(values[i]! - most);
  for (let i = 0; i < values.length; i++) values[i]! /= sum;
}
