/** Two small models fitted by gradient descent (Adam) on standardised values. Deterministic; no library. */

export interface Choice {
  readonly weight: number;
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

export interface Labelled {
  readonly weight: number;
  readonly values: readonly number[];
  readonly right: boolean;
}

/** Pulls weights of standardised values towards zero. */
const RIDGE = 2e-3;
const ROUNDS = 200;
const STEP = 0.06;

/** Weights under which a softmax over each choice's rows puts the most probability on the right ones. */
export function fitSoftmax(choices: readonly Choice[], width: number): number[] {
  const scale = scaleOf(
    choices.flatMap(({ rows }) => rows),
    width,
  );
  const flat = choices.map(({ weight, rows, right }) => {
    const values = new Float64Array(rows.length * width);
    rows.forEach((row, i) => {
      for (let j = 0; j < width; j++) values[i * width + j] = row[j]! / scale[j]!;
    });
    return { weight, values, right };
  });
  const fitted = descend(width, (weights, gradient) => {
    let total = 0;
    for (const { weight, values, right } of flat) {
      total += weight;
      const scores = right.map((_, i) => product(weights, values, i * width));
      const top = Math.max(...scores);
      const exps = scores.map((score) => Math.exp(score - top));
      const all = exps.reduce((sum, one) => sum + one, 0);
      const good = exps.reduce((sum, one, i) => sum + (right[i] === true ? one : 0), 0);
      exps.forEach((one, i) => {
        const error = weight * (one / all - (right[i] === true ? one / good : 0));
        for (let j = 0; j < width; j++) gradient[j]! += error * values[i * width + j]!;
      });
    }
    return total;
  });
  return fitted.map((weight, j) => weight / scale[j]!);
}

/** Weights of a logistic model; give it a value that is always 1 for the constant. */
export function fitLogistic(rows: readonly Labelled[], width: number): number[] {
  const scale = scaleOf(
    rows.map(({ values }) => values),
    width,
  );
  const fitted = descend(width, (weights, gradient) => {
    let total = 0;
    for (const { weight, values, right } of rows) {
      total += weight;
      let score = 0;
      for (let j = 0; j < width; j++) score += weights[j]! * (values[j]! / scale[j]!);
      const error = weight * (1 / (1 + Math.exp(-score)) - (right ? 1 : 0));
      for (let j = 0; j < width; j++) gradient[j]! += error * (values[j]! / scale[j]!);
    }
    return total;
  });
  return fitted.map((weight, j) => weight / scale[j]!);
}

function product(weights: Float64Array, values: Float64Array, from: number): number {
  let sum = 0;
  for (let j = 0; j < weights.length; j++) sum += weights[j]! * values[from + j]!;
  return sum;
}

/** Standard deviations; 1 for what never changes. */
function scaleOf(rows: readonly (readonly number[])[], width: number): number[] {
  return Array.from({ length: width }, (_, j) => {
    const mean = rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / rows.length;
    return Math.sqrt(variance) || 1;
  });
}

function descend(
  width: number,
  gradientOf: (weights: Float64Array, gradient: Float64Array) => number,
): number[] {
  const weights = new Float64Array(width);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = new Float64Array(width);
    const total = gradientOf(weights, gradient);
    for (let j = 0; j < width; j++) {
      const slope = gradient[j]! / total + RIDGE * weights[j]!;
      mean[j] = 0.9 * mean[j]! + 0.1 * slope;
      square[j] = 0.99 * square[j]! + 0.01 * slope * slope;
      const step = mean[j]! / (1 - 0.9 ** round) / (Math.sqrt(square[j]! / (1 - 0.99 ** round)) + 1e-8);
      weights[j] = weights[j]! - STEP * step;
    }
  }
  return [...weights];
}
