/**
 * How much the words before each gap between two units differ from those after it: the logarithm of how much likelier
 * two sources of words are than one (Dunning's test, smoothed), over windows of several lengths. Takes time in
 * proportion to the text: windows slide.
 */
import type { Terms } from "./terms.ts";

/** Words either side. Three lengths together placed boundaries better than any one (`npm run eval:digest`, tuning half). */
const WINDOWS = [100, 200, 400];
const SMOOTHING = 0.5;
/** Fewer words than this either side say little. */
const FEW_WORDS = 20;

/** Nth: the gap behind the nth unit, in standard deviations above the mean; the last one is 0. */
export function gapStrengths(terms: Terms): Float64Array {
  const sum = new Float64Array(terms.units.length);
  for (const width of WINDOWS) {
    const own = standardised(windowStrengths(terms, width));
    for (let gap = 0; gap < sum.length; gap++)
      sum[gap] = (sum[gap] as number) + (own[gap] as number) / WINDOWS.length;
  }
  return sum;
}

function windowStrengths({ units, size }: Terms, width: number): Float64Array {
  const strengths = new Float64Array(units.length);
  const [before, after] = [new Int32Array(size), new Int32Array(size)];
  let [beforeSize, afterSize] = [0, 0];
  /** Sum over words of what parting their counts in two is worth. */
  let parted = 0;
  const change = (side: Int32Array, word: number, by: number): void => {
    const [a, b] = [before[word] as number, after[word] as number];
    parted -= worth(a) + worth(b) - worth(a + b);
    side[word] = (side[word] as number) + by;
    const [x, y] = [before[word] as number, after[word] as number];
    parted += worth(x) + worth(y) - worth(x + y);
  };
  let oldest = 0;
  let next = 0;
  for (let gap = 0; gap < units.length - 1; gap++) {
    // What stood first in the window after the gap now stands last in the one before it.
    const own = units[gap] as Uint32Array;
    if (next <= gap) next = gap + 1;
    else {
      for (const word of own) change(after, word, -1);
      afterSize -= own.length;
    }
    for (const word of own) change(before, word, 1);
    beforeSize += own.length;
    while (beforeSize - (units[oldest] as Uint32Array).length >= width) {
      for (const word of units[oldest] as Uint32Array) change(before, word, -1);
      beforeSize -= (units[oldest] as Uint32Array).length;
      oldest++;
    }
    while (next < units.length && afterSize < width) {
      for (const word of units[next] as Uint32Array) change(after, word, 1);
      afterSize += (units[next] as Uint32Array).length;
      next++;
    }
    const both = beforeSize + afterSize;
    const base = SMOOTHING * size;
    const sizes =
      both * Math.log(both + base) -
      beforeSize * Math.log(beforeSize + base) -
      afterSize * Math.log(afterSize + base);
    strengths[gap] =
      size === 0 ? 0 : (parted + sizes) / Math.sqrt(Math.min(beforeSize, afterSize) + FEW_WORDS);
  }
  return strengths;
}

function worth(count: number): number {
  return count === 0 ? 0 : count * Math.log(count + SMOOTHING);
}

function standardised(values: Float64Array): Float64Array {
  const count = values.length - 1;
  if (count < 1) return values;
  let mean = 0;
  for (let at = 0; at < count; at++) mean += (values[at] as number) / count;
  let variance = 0;
  for (let at = 0; at < count; at++) variance += ((values[at] as number) - mean) ** 2 / count;
  const deviation = Math.sqrt(variance) || 1;
  return values.map((value, at) => (at < count ? (value - mean) / deviation : 0));
}
