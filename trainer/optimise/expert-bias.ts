/**
 * Balance of experts without a loss (arXiv 2408.15664): after each step the bias of an expert that got too few tokens
 * rises by `rate`, that of one that got too many falls. The measure of imbalance is MaxVio: greatest load over the mean,
 * less 1.
 */

export function moveBias(bias: Float32Array, load: Float32Array, rate: number): void {
  const mean = load.reduce((sum, value) => sum + value, 0) / load.length;
  for (let expert = 0; expert < bias.length; expert++)
    bias[expert]! += rate * Math.sign(mean - load[expert]!);
}

export function maxViolation(load: Float32Array): number {
  const mean = load.reduce((sum, value) => sum + value, 0) / load.length;
  return mean === 0 ? 0 : Math.max(...load) / mean - 1;
}
