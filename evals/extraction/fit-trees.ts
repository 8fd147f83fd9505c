/**
 * Fits boosted decision trees for a yes-or-no question. Each tree asks the same question of all nodes on a level, so
 * that it is a small table and fits little noise. Logistic loss, second order. Deterministic; no library.
 */
import type { Tree } from "../../src/adapters/pages/html-trees.ts";

export interface Sample {
  readonly values: readonly number[];
  readonly label: number;
  readonly weight: number;
  /** Samples that are alike, such as those of one page. */
  readonly group: number;
}

export interface FitOptions {
  readonly trees: number;
  readonly depth: number;
  readonly step: number;
  readonly ridge: number;
}

const BINS = 32;

export function fitTrees(samples: readonly Sample[], options: FitOptions): Tree[] {
  const width = samples[0]?.values.length ?? 0;
  const size = samples.length;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(samples, feature));
  const bins = edges.map((cuts, feature) =>
    Uint8Array.from(samples, ({ values }) => binOf(cuts, values[feature]!)),
  );
  const scores = new Float64Array(size);
  const slope = new Float64Array(size);
  const bend = new Float64Array(size);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let i = 0; i < size; i++) {
      const { label, weight } = samples[i]!;
      const chance = 1 / (1 + Math.exp(-scores[i]!));
      slope[i] = weight * (label - chance);
      bend[i] = weight * Math.max(1e-6, chance * (1 - chance));
    }
    // And half of the pages, for the same reason.
    const rows = Uint32Array.from(
      samples.keys().filter((i) => mixed(samples[i]!.group, round, 77) % 2 === 0),
    );
    const leafOf = new Uint16Array(size);
    const features: number[] = [];
    const thresholds: number[] = [];
    for (let level = 0; level < options.depth; level++) {
      const leaves = 1 << level;
      let best = { gain: -1, feature: 0, bin: 0 };
      for (let feature = 0; feature < width; feature++) {
        // Each level sees a third of the features, in turn: trees that differ average better.
        if (mixed(feature, round, level) % 3 !== 0) continue;
        const found = bestCut(
          bins[feature]!,
          edges[feature]!.length,
          rows,
          leafOf,
          leaves,
          slope,
          bend,
          options.ridge,
        );
        if (found.gain > best.gain) best = { ...found, feature };
      }
      features.push(best.feature);
      thresholds.push(edges[best.feature]![best.bin] ?? 0);
      const bin = bins[best.feature]!;
      for (let i = 0; i < size; i++) leafOf[i] = leafOf[i]! * 2 + (bin[i]! > best.bin ? 1 : 0);
    }
    const slopes = new Float64Array(1 << options.depth);
    const bends = new Float64Array(1 << options.depth);
    for (const i of rows) {
      slopes[leafOf[i]!]! += slope[i]!;
      bends[leafOf[i]!]! += bend[i]!;
    }
    const leaves = Array.from(slopes, (sum, leaf) =>
      Number(((options.step * sum) / (bends[leaf]! + options.ridge)).toFixed(3)),
    );
    for (let i = 0; i < size; i++) scores[i]! += leaves[leafOf[i]!]!;
    trees.push({ features, thresholds, leaves });
  }
  return trees;
}

/** A number that looks drawn by lot, from three others. */
export function mixed(a: number, b: number, c: number): number {
  let hash = 0x811c9dc5;
  for (const value of [a, b, c]) {
    hash = Math.imul(hash ^ (value + 1), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  }
  return (hash ^ (hash >>> 13)) >>> 0;
}

function bestCut(
  bin: Uint8Array,
  cuts: number,
  rows: Uint32Array,
  leafOf: Uint16Array,
  leaves: number,
  slope: Float64Array,
  bend: Float64Array,
  ridge: number,
): { gain: number; bin: number } {
  if (cuts === 0) return { gain: -1, bin: 0 };
  const slopes = new Float64Array(leaves * BINS);
  const bends = new Float64Array(leaves * BINS);
  for (const i of rows) {
    const at = leafOf[i]! * BINS + bin[i]!;
    slopes[at]! += slope[i]!;
    bends[at]! += bend[i]!;
  }
  const gains = new Float64Array(cuts);
  for (let leaf = 0; leaf < leaves; leaf++) {
    let allSlope = 0;
    let allBend = 0;
    for (let b = 0; b <= cuts; b++) {
      allSlope += slopes[leaf * BINS + b]!;
      allBend += bends[leaf * BINS + b]!;
    }
    let leftSlope = 0;
    let leftBend = 0;
    for (let b = 0; b < cuts; b++) {
      leftSlope += slopes[leaf * BINS + b]!;
      leftBend += bends[leaf * BINS + b]!;
      const rightSlope = allSlope - leftSlope;
      gains[b]! +=
        (leftSlope * leftSlope) / (leftBend + ridge) +
        (rightSlope * rightSlope) / (allBend - leftBend + ridge) -
        (allSlope * allSlope) / (allBend + ridge);
    }
  }
  let best = 0;
  for (let b = 1; b < cuts; b++) if (gains[b]! > gains[best]!) best = b;
  return { gain: gains[best]!, bin: best };
}

/** Values at which to cut: evenly spread over the samples; a value above its edge goes right. */
function edgesOf(samples: readonly Sample[], feature: number): number[] {
  const sorted = Float64Array.from(samples, ({ values }) => values[feature]!).toSorted();
  const edges = new Set<number>();
  for (let i = 1; i < BINS; i++) {
    const edge = Number(sorted[Math.floor((i * sorted.length) / BINS)]!.toPrecision(4));
    if (edge < sorted.at(-1)!) edges.add(edge);
  }
  if (sorted[0]! < sorted.at(-1)! && edges.size < BINS - 1) edges.add(Number(sorted[0]!.toPrecision(4)));
  return [...edges].toSorted((a, b) => a - b);
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > edges[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
