import { expect, test } from "vitest";
import { seededNumbers } from "./seeded-numbers.ts";
import { groupNeurons, splitLayer } from "./split-experts.ts";

const [WIDTH, NEURONS, TOKENS] = [6, 14, 60];
const EXPERTS = { count: 3, active: 1, shared: 2 };
const chance = seededNumbers("split");
const random = (length: number): Float32Array => Float32Array.from({ length }, () => chance.normal());

/** Neurons 3 and 13 fire for all tokens; the others for every third token, by their number. */
const firing = Float32Array.from({ length: TOKENS * NEURONS }, (_, i) => {
  const [token, neuron] = [Math.floor(i / NEURONS), i % NEURONS];
  if (neuron === 3 || neuron === 13) return 1;
  return token % 3 === neuron % 3 ? 1 : -0.1;
});

test("neurons that fire together become an expert, and those that always fire are shared", () => {
  const order = [...groupNeurons(firing, NEURONS, EXPERTS)];
  expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: NEURONS }, (_, i) => i));
  expect(order.slice(0, 2)).toEqual([3, 13]);
  for (let expert = 0; expert < 3; expert++) {
    const group = order.slice(2 + 4 * expert, 6 + 4 * expert).map((neuron) => neuron % 3);
    expect(new Set(group).size).toBe(1);
  }
});

test("a layer whose neurons stand in another order computes what it did before", () => {
  const weights = new Map([
    ["l0.fi.w", random(NEURONS * WIDTH)],
    ["l0.fi.b", random(NEURONS)],
    ["l0.fo.w", random(WIDTH * NEURONS)],
  ]);
  const x = random(WIDTH);
  const run = (of: ReadonlyMap<string, Float32Array>): number[] => {
    const [into, bias, out] = [of.get("l0.fi.w")!, of.get("l0.fi.b")!, of.get("l0.fo.w")!];
    const inner = Array.from({ length: NEURONS }, (_, n) =>
      Math.max(0, bias[n]! + x.reduce((sum, value, i) => sum + value * into[n * WIDTH + i]!, 0)),
    );
    return Array.from({ length: WIDTH }, (_, row) =>
      inner.reduce((sum, value, n) => sum + value * out[row * NEURONS + n]!, 0),
    );
  };
  const split = splitLayer(weights, 0, groupNeurons(firing, NEURONS, EXPERTS), EXPERTS);
  for (const [index, value] of run(split).entries()) expect(value).toBeCloseTo(run(weights)[index]!, 4);
  expect(split.get("l0.gate.w")).toHaveLength(EXPERTS.count * WIDTH);
});
