/** Operations along the last axis, one row at a time: softmax, its logarithm, normalisation, their gradients, selection. */

type Row = (x: Float32Array, out: Float32Array, other: Float32Array) => void;

/** Runs `row` over each row of `width`; `other` is a second tensor of the same shape (x itself where there is none). */
export function byRows(x: Float32Array, width: number, row: Row, other: Float32Array = x): Float32Array {
  const out = new Float32Array(x.length);
  for (let at = 0; at < x.length; at += width)
    row(x.subarray(at, at + width), out.subarray(at, at + width), other.subarray(at, at + width));
  return out;
}

export const softmax: Row = (x, out) => {
  let [most, sum] = [-Infinity, 0];
  for (const value of x) most = Math.max(most, value);
  for (let i = 0; i < x.length; i++) sum += out[i] = Math.exp(x[i]! - most);
  for (let i = 0; i < x.length; i++) out[i]! /= sum;
};

export const logSoftmax: Row = (x, out) => {
  let [most, sum] = [-Infinity, 0];
  for (const value of x) most = Math.max(most, value);
  for (const value of x) sum += Math.exp(value - most);
  const shift = most + Math.log(sum);
  for (let i = 0; i < x.length; i++) out[i] = x[i]! - shift;
};

/** Of the result y and the gradient by it. */
export const softmaxGrad: Row = (y, out, gradient) => {
  let dot = 0;
  for (let i = 0; i < y.length; i++) dot += y[i]! * gradient[i]!;
  for (let i = 0; i < y.length; i++) out[i] = y[i]! * (gradient[i]! - dot);
};

export const logSoftmaxGrad: Row = (y, out, gradient) => {
  let sum = 0;
  for (const value of gradient) sum += value;
  for (let i = 0; i < y.length; i++) out[i] = gradient[i]! - Math.exp(y[i]!) * sum;
};

function moments(x: Float32Array, epsilon: number): readonly [mean: number, inverse: number] {
  let [mean, variance] = [0, 0];
  for (const value of x) mean += value;
  mean /= x.length;
  for (const value of x) variance += (value - mean) ** 2;
  return [mean, 1 / Math.sqrt(variance / x.length + epsilon)];
}

export function layerNorm(epsilon: number): Row {
  return (x, out) => {
    const [mean, inverse] = moments(x, epsilon);
    for (let i = 0; i < x.length; i++) out[i] = (x[i]! - mean) * inverse;
  };
}

/** Of x and the gradient by the normalised x. */
export function layerNormGrad(epsilon: number): Row {
  return (x, out, gradient) => {
    const [mean, inverse] = moments(x, epsilon);
    let [sum, dot] = [0, 0];
    for (let i = 0; i < x.length; i++) {
      sum += gradient[i]!;
      dot += gradient[i]! * (x[i]! - mean) * inverse;
    }
    for (let i = 0; i < x.length; i++)
      out[i] = inverse * (gradient[i]! - (sum + (x[i]! - mean) * inverse * dot) / x.length);
  };
}

/** Ties go to the earlier one. */
export function greatestMask(count: number): Row {
  return (x, out) => {
    const order = Array.from(x.keys()).sort((a, b) => x[b]! - x[a]! || a - b);
    for (const index of order.slice(0, count)) out[index] = 1;
  };
}
