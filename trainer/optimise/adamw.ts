/**
 * AdamW (arXiv 1711.05101): weights in f32, both moments in BF16. BF16 has 8 bits of fraction, so a second moment that
 * decays by 0.1 % a step would stand still under plain rounding; moments are therefore rounded by chance, and the chance
 * is a count, so that a run can be repeated.
 */

export interface AdamWSettings {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
}

export interface Moments {
  readonly first: Uint16Array;
  readonly second: Uint16Array;
}

export const emptyMoments = (size: number): Moments => ({
  first: new Uint16Array(size),
  second: new Uint16Array(size),
});

const word = new Uint32Array(1);
const float = new Float32Array(word.buffer);

/** One step on one tensor, in place. `step` counts from 1; `scale` is what the gradient is multiplied with (clipping). */
export function stepAdamW(
  weights: Float32Array,
  gradient: Float32Array,
  moments: Moments,
  { beta1, beta2, epsilon, weightDecay }: AdamWSettings,
  rate: number,
  step: number,
  scale: number,
): void {
  const { first, second } = moments;
  const correction1 = 1 / (1 - beta1 ** step);
  const correction2 = 1 / (1 - beta2 ** step);
  // A xorshift generator (Marsaglia 2003) seeded by the step: sixteen bits of it a rounding.
  let chance = (step * 2_654_435_761) >>> 0 || 1;
  for (let i = 0; i < weights.length; i++) {
    const g = gradient[i]! * scale;
    word[0] = first[i]! << 16;
    const m = beta1 * float[0]! + (1 - beta1) * g;
    word[0] = second[i]! << 16;
    const v = beta2 * float[0]! + (1 - beta2) * g * g;
    weights[i]! -=
      rate * ((m * correction1) / (Math.sqrt(v * correction2) + epsilon) + weightDecay * weights[i]!);
    chance ^= chance << 13;
    chance ^= chance >>> 17;
    chance ^= chance << 5;
    float[0] = m;
    first[i] = (word[0] + (chance & 0xffff)) >>> 16;
    float[0] = v;
    second[i] = (word[0] + (chance >>> 16)) >>> 16;
  }
}
