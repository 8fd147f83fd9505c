/**
 * What the digest is measured against: boundaries at even distances and by plain TextTiling (Hearst, 1997: cosine of
 * blocks of words, depth of the valleys between them), sentences of the beginning and sentences drawn by lot.
 */
import { words } from "../../src/lib/text/words.ts";
import type { Recording } from "./sets.ts";

/** After which pieces: `count` boundaries in equal distances. */
export function evenBoundaries(pieces: number, count: number): number[] {
  const all = Array.from({ length: count }, (_, nth) => Math.round(((nth + 1) * pieces) / (count + 1)) - 1);
  return [...new Set(all)].filter((at) => at >= 0 && at < pieces - 1);
}

/** Words of a block either side of a gap, as Hearst has them: ten sequences of twenty. */
const BLOCK_WORDS = 200;

/** Valleys deeper than the mean less half a deviation, as Hearst has it; the number is its own. */
export function textTiling({ text, pieces }: Recording): number[] {
  const vectors = pieces.map(({ start, end }) => words(text.slice(start, end)));
  const scores = vectors
    .slice(0, -1)
    .map((_, gap) => cosine(blockOf(vectors, gap, -1), blockOf(vectors, gap + 1, 1)));
  const depths = scores.map((score, gap) => peak(scores, gap, -1) + peak(scores, gap, 1) - 2 * score);
  const mean = depths.reduce((sum, depth) => sum + depth, 0) / Math.max(1, depths.length);
  const variance = depths.reduce((sum, depth) => sum + (depth - mean) ** 2, 0) / Math.max(1, depths.length);
  const threshold = mean + Math.sqrt(variance) / 2;
  const chosen: number[] = [];
  const order = depths.map((depth, gap) => ({ depth, gap })).toSorted((a, b) => b.depth - a.depth);
  // Neighbours of a boundary are the sides of the same valley.
  for (const { depth, gap } of order)
    if (depth > threshold && chosen.every((at) => Math.abs(at - gap) > 3)) chosen.push(gap);
  return chosen.toSorted((a, b) => a - b);
}

function blockOf(vectors: readonly (readonly string[])[], from: number, step: number): Map<string, number> {
  const counts = new Map<string, number>();
  let size = 0;
  for (let at = from; at >= 0 && at < vectors.length && size < BLOCK_WORDS; at += step) {
    for (const word of vectors[at] as readonly string[]) counts.set(word, (counts.get(word) ?? 0) + 1);
    size += (vectors[at] as readonly string[]).length;
  }
  return counts;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [dot, first, second] = [0, 0, 0];
  for (const [word, count] of a) {
    dot += count * (b.get(word) ?? 0);
    first += count * count;
  }
  for (const count of b.values()) second += count * count;
  return dot / Math.sqrt(Math.max(1, first) * Math.max(1, second));
}

function peak(scores: readonly number[], gap: number, step: number): number {
  let best = scores[gap] as number;
  for (let at = gap + step; at >= 0 && at < scores.length && (scores[at] as number) >= best; at += step)
    best = scores[at] as number;
  return best;
}

/** The same draw every time (Park and Miller). */
export function shuffled(count: number): number[] {
  let state = 20_261;
  return Array.from({ length: count }, (_, at) => {
    state = (state * 48_271) % 2_147_483_647;
    return { at, by: state };
  })
    .toSorted((a, b) => a.by - b.by)
    .map(({ at }) => at);
}
