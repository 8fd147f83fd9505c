import { expect, test } from "vitest";
import { seededNumbers } from "../model/seeded-numbers.ts";
import { emptyMoments, stepAdamW } from "./adamw.ts";
import { fromBf16, toBf16 } from "./bf16.ts";
import { orthogonal, stepMuon } from "./muon.ts";
import { gradientNorm, momentsFor, rateAt, stepAll, type OptimiserSettings } from "./optimiser.ts";

const settings: OptimiserSettings = {
  name: "adamw",
  rate: 0.1,
  headRate: 2,
  beta1: 0.9,
  beta2: 0.99,
  epsilon: 1e-8,
  weightDecay: 0,
  momentum: 0.9,
  clip: 1,
  warmup: 0,
};

test("BF16 keeps sign, size and the nearest of its neighbours", () => {
  expect(fromBf16(toBf16(1))).toBe(1);
  expect(fromBf16(toBf16(-0.15625))).toBe(-0.15625);
  for (const value of [3.14159, -1e-30, 6.5e20])
    expect(Math.abs(fromBf16(toBf16(value)) - value) / Math.abs(value)).toBeLessThan(2 ** -8);
});

test("the first step of AdamW moves each weight by the rate, against its gradient", () => {
  const weights = Float32Array.of(1, 1, 1);
  stepAdamW(weights, Float32Array.of(0.5, -3, 0), emptyMoments(3), settings, 0.1, 1, 1);
  expect(weights[0]).toBeCloseTo(0.9, 5);
  expect(weights[1]).toBeCloseTo(1.1, 5);
  expect(weights[2]).toBe(1);
});

test("AdamW with moments of 16 bits finds the lowest point of a bowl", () => {
  const weights = Float32Array.of(4, -3);
  const moments = emptyMoments(2);
  for (let step = 1; step <= 600; step++) {
    const gradient = Float32Array.of(2 * (weights[0]! - 1), 20 * (weights[1]! + 2));
    stepAdamW(weights, gradient, moments, settings, 0.05 * (1 - step / 601), step, 1);
  }
  expect(weights[0]).toBeCloseTo(1, 1);
  expect(weights[1]).toBeCloseTo(-2, 1);
});

test("a second moment that shrinks by less than BF16 can show still shrinks on average", () => {
  const moments = emptyMoments(1000);
  moments.second.fill(toBf16(1));
  const slow = { ...settings, beta2: 0.999 };
  const [weights, none] = [new Float32Array(1000), new Float32Array(1000)];
  for (let step = 1; step <= 100; step++) stepAdamW(weights, none, moments, slow, 0, step, 1);
  const mean = moments.second.reduce((sum, bits) => sum + fromBf16(bits), 0) / 1000;
  expect(mean).toBeGreaterThan(0.999 ** 100 - 0.02);
  expect(mean).toBeLessThan(0.999 ** 100 + 0.02);
});

test("the direction of Muon has singular values near one, whatever the gradient's are", () => {
  const [rows, columns] = [3, 5];
  const chance = seededNumbers("muon");
  const x = Float32Array.from({ length: rows * columns }, (_, i) => chance.normal() * (i < columns ? 10 : 1));
  const y = orthogonal(x, rows, columns);
  for (let row = 0; row < rows; row++) {
    const line = y.subarray(row * columns, (row + 1) * columns);
    const length = Math.sqrt(line.reduce((sum, value) => sum + value * value, 0));
    expect(length).toBeGreaterThan(0.6);
    expect(length).toBeLessThan(1.3);
  }
  const tall = orthogonal(Float32Array.of(1, 2, 3, 4, 5, 7), 3, 2);
  expect(tall).toHaveLength(6);
});

test("Muon goes against the gradient", () => {
  const weights = new Float32Array(4);
  stepMuon(weights, Float32Array.of(1, 0, 0, 1), [2, 2], emptyMoments(4), settings, 0.1, 1);
  expect(weights[0]).toBeLessThan(0);
  expect(weights[3]).toBeLessThan(0);
});

test("a long gradient is brought down to the clip, and weights without a gradient stay", () => {
  const weights = new Map([
    ["l0.q.w", new Float32Array(4)],
    ["answers.out.b", Float32Array.of(1)],
  ]);
  const gradients = new Map([["l0.q.w", Float32Array.of(300, 400, 0, 0)]]);
  const moments = momentsFor(weights);
  expect(gradientNorm(gradients)).toBeCloseTo(500, 3);
  stepAll(weights, gradients, moments, new Map([["l0.q.w", [2, 2]]]), settings, 1, 100, 500);
  expect(fromBf16(moments.get("l0.q.w")!.first[0]!)).toBeCloseTo(0.06, 2);
  expect(weights.get("answers.out.b")).toEqual(Float32Array.of(1));
});

test("the rate rises, stays and falls to near nothing at the end", () => {
  const at = (step: number): number => rateAt({ ...settings, warmup: 10 }, step, 100);
  expect(at(1)).toBeCloseTo(0.01);
  expect(at(10)).toBeCloseTo(0.1);
  expect(at(80)).toBeCloseTo(0.1);
  expect(at(100)).toBeLessThan(0.006);
});
