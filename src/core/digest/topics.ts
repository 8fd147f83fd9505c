/**
 * Parts units into topics: boundaries where words change and where people say that they go on, at lengths that topics
 * have. Constants are of half of the recordings of `npm run eval:digest`; the other half is reported on.
 */
import type { Unit } from "./unit.ts";
import { gapStrengths } from "./gap-strengths.ts";
import type { Terms } from "./terms.ts";
import { topicCue } from "./topic-cues.ts";

/** Units `from` to `to`, exclusive. */
export interface Topic {
  readonly from: number;
  readonly to: number;
}

/** Topics in 10,000 words, a Chinese pair of characters a word; grows with the root of the length. */
const USUAL_COUNT = 6;
const CUE_WEIGHT = 0.5;
/** Few of a text's changes of subject stand within a paragraph or within what one person says. */
const WITHIN_PARAGRAPH = -0.75;
const MANY_PARAGRAPHS = 8;
const LENGTH_WEIGHT = 0.5;
/** What a boundary costs, in standard deviations of strengths; less, where it leaves less than this share of the usual count. */
const BOUNDARY_COSTS = [1.5, 1, 0.5, 0];
const FEWEST_SHARE = 0.6;
/** The strongest gaps are looked at alone: bounds the work for a text of any length. */
const MOST_CANDIDATES = 700;
/** Units: a topic has some. */
const LEAST_UNITS = 3;

/** In order, together all units; one topic where there is too little to part. */
export function topicsOf(text: string, units: readonly Unit[], terms: Terms): Topic[] {
  const strengths = gapStrengths(terms);
  const hasParagraphs = units.filter(({ opens }) => opens).length > MANY_PARAGRAPHS;
  for (let gap = 0; gap < units.length - 1; gap++) {
    const [before, after] = [units[gap] as Unit, units[gap + 1] as Unit];
    const cue = topicCue(text.slice(before.start, before.end), text.slice(after.start, after.end));
    strengths[gap] =
      (strengths[gap] as number) + CUE_WEIGHT * cue + (hasParagraphs && !after.opens ? WITHIN_PARAGRAPH : 0);
  }
  return partAt(bestBoundaries(strengths, terms), units.length);
}

export function partAt(boundaries: readonly number[], count: number): Topic[] {
  const starts = [0, ...boundaries];
  return starts
    .map((from, nth) => ({ from, to: starts[nth + 1] ?? count }))
    .filter(({ from, to }) => to > from);
}

/** Numbers of the units that begin a topic, but for the first, so that the sum of strengths less costs is greatest. */
function bestBoundaries(strengths: Float64Array, { lengths }: Terms): number[] {
  const ends = new Float64Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++)
    ends[at + 1] = (ends[at] as number) + (lengths[at] as number) + 1;
  const total = ends[lengths.length] as number;
  const usual = total / Math.max(1, USUAL_COUNT * Math.sqrt(total / 10_000));
  const places = [0, ...candidates(strengths), lengths.length];
  for (const cost of BOUNDARY_COSTS) {
    const boundaries = boundariesAt(cost);
    if (boundaries.length + 1 >= (FEWEST_SHARE * total) / usual || cost === BOUNDARY_COSTS.at(-1))
      return boundaries;
  }
  return [];

  function boundariesAt(cost: number): number[] {
    const best = new Float64Array(places.length).fill(-Infinity);
    const from = new Int32Array(places.length);
    best[0] = 0;
    for (let to = 1; to < places.length; to++) {
      const end = places[to] as number;
      const gain = to === places.length - 1 ? 0 : (strengths[end - 1] as number) - cost;
      for (let back = 0; back < to; back++) {
        const start = places[back] as number;
        if (end - start < LEAST_UNITS) break;
        const length = (ends[end] as number) - (ends[start] as number);
        const sum = (best[back] as number) + gain - LENGTH_WEIGHT * Math.log(length / usual) ** 2;
        if (sum > (best[to] as number)) {
          best[to] = sum;
          from[to] = back;
        }
      }
    }
    const boundaries: number[] = [];
    for (let at = from[places.length - 1] as number; at > 0; at = from[at] as number)
      boundaries.push(places[at] as number);
    return boundaries.reverse();
  }
}

function candidates(strengths: Float64Array): number[] {
  const all = Array.from({ length: Math.max(0, strengths.length - 1) }, (_, gap) => gap);
  const chosen =
    all.length <= MOST_CANDIDATES
      ? all
      : all.toSorted((a, b) => (strengths[b] as number) - (strengths[a] as number)).slice(0, MOST_CANDIDATES);
  return chosen.map((gap) => gap + 1).toSorted((a, b) => a - b);
}
