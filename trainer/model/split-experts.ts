/**
 * Turns the feed-forward part of a dense layer into experts without adding a weight (arXiv 2110.01786): neurons that fire
 * for the same tokens are brought together, those that fire most become the shared part, and the gate begins as the mean
 * direction of each group's input weights. With all experts active and equal gates the layer computes what it did before;
 * with fewer it must be trained on.
 */
import type { ExpertShape } from "./shape.ts";

/** Rounds of assigning neurons to groups; more changed nothing on 1536 neurons. */
const ROUNDS = 8;

/**
 * `firing`: tokens × neurons, how strongly each fired. Gives the neurons in their new order: the shared ones first, then
 * group after group of equal size.
 */
export function groupNeurons(
  firing: Float32Array,
  neurons: number,
  { count, shared }: ExpertShape,
): Int32Array {
  const tokens = firing.length / neurons;
  const profiles = Array.from({ length: neurons }, (_, neuron) => {
    const profile = Float32Array.from({ length: tokens }, (_, token) =>
      Math.max(0, firing[token * neurons + neuron]!),
    );
    return { neuron, profile, strength: profile.reduce((sum, value) => sum + value, 0) };
  });
  const order = profiles.toSorted((a, b) => b.strength - a.strength || a.neuron - b.neuron);
  const common = order.slice(0, shared).map(({ neuron }) => neuron);
  const routed = order.slice(shared).map(({ neuron, profile }) => ({ neuron, profile: unit(profile) }));
  const each = routed.length / count;
  let groups = spreadSeeds(
    routed.map(({ profile }) => profile),
    count,
  );
  let members: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    members = assignEvenly(
      routed.map(({ profile }) => groups.map((centre) => dot(profile, centre))),
      each,
    );
    groups = members.map((own) =>
      unit(
        meanOf(
          own.map((index) => routed[index]!.profile),
          tokens,
        ),
      ),
    );
  }
  return Int32Array.from([
    ...common,
    ...members.flatMap((own) => own.map((index) => routed[index]!.neuron).sort((a, b) => a - b)),
  ]);
}

/** Seeds far from each other: the first, then always the one least like those that are there. */
function spreadSeeds(profiles: readonly Float32Array[], count: number): Float32Array[] {
  const seeds = profiles.slice(0, 1);
  const nearest = profiles.map((profile) => dot(profile, seeds[0] ?? profile));
  while (seeds.length < count) {
    const next = nearest.indexOf(Math.min(...nearest));
    seeds.push(profiles[next]!);
    for (const [index, profile] of profiles.entries())
      nearest[index] = Math.max(nearest[index]!, dot(profile, profiles[next]!));
  }
  return seeds;
}

/** Each row to the column it is most like that still has room; the surest first. */
function assignEvenly(likeness: readonly (readonly number[])[], room: number): number[][] {
  const pairs = likeness.flatMap((row, index) => row.map((value, group) => ({ index, group, value })));
  pairs.sort((a, b) => b.value - a.value || a.index - b.index);
  const groups: number[][] = Array.from(likeness[0] ?? [], () => []);
  const placed = new Set<number>();
  for (const { index, group } of pairs) {
    if (placed.has(index) || groups[group]!.length >= room) continue;
    groups[group]!.push(index);
    placed.add(index);
  }
  return groups;
}

/** The layer's weights with its neurons in `order`, and a gate for the groups. Names are those of the layer's parts. */
export function splitLayer(
  weights: ReadonlyMap<string, Float32Array>,
  layer: number,
  order: Int32Array,
  { count, shared }: ExpertShape,
): Map<string, Float32Array> {
  const [into, bias, out] = ["fi.w", "fi.b", "fo.w"].map((part) => weights.get(`l${layer}.${part}`));
  if (into === undefined || bias === undefined || out === undefined)
    throw new RangeError(`layer ${layer} has no feed-forward part`);
  const neurons = order.length;
  const width = into.length / neurons;
  const rows = new Float32Array(into.length);
  const columns = new Float32Array(out.length);
  for (const [to, from] of order.entries()) {
    rows.set(into.subarray(from * width, (from + 1) * width), to * width);
    for (let row = 0; row < width; row++) columns[row * neurons + to] = out[row * neurons + from]!;
  }
  const each = (neurons - shared) / count;
  const gate = new Float32Array(count * width);
  for (let expert = 0; expert < count; expert++) {
    const begin = (shared + expert * each) * width;
    const lines = Array.from({ length: each }, (_, i) =>
      rows.subarray(begin + i * width, begin + (i + 1) * width),
    );
    gate.set(unit(meanOf(lines, width)), expert * width);
  }
  return new Map([
    [`l${layer}.fi.w`, rows],
    [`l${layer}.fi.b`, Float32Array.from(order, (from) => bias[from]!)],
    [`l${layer}.fo.w`, columns],
    [`l${layer}.gate.w`, gate],
    [`l${layer}.gate.b`, new Float32Array(count)],
  ]);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function unit(x: Float32Array): Float32Array {
  const length = Math.sqrt(dot(x, x));
  return length === 0 ? x : x.map((value) => value / length);
}

function meanOf(lines: readonly Float32Array[], width: number): Float32Array {
  const mean = new Float32Array(width);
  for (const line of lines) for (let i = 0; i < width; i++) mean[i]! += line[i]! / lines.length;
  return mean;
}
