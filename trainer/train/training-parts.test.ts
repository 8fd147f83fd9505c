import { expect, test } from "vitest";
import { hashedFoundation } from "../model/foundation.ts";
import { readSafetensors, writeSafetensors, type StoredTensor } from "../export/safetensors.ts";
import { auroc } from "./auroc.ts";
import { batchInputs } from "./batch-inputs.ts";
import { batchesOnce, batchStream } from "./batch-stream.ts";
import { encodePair } from "./encode-pair.ts";
import type { Pair } from "./pair.ts";
import { judgeLoss, type SpikeGuard } from "./spike-guard.ts";

const foundation = hashedFoundation(8, 1);
const words = (count: number, of: string): string =>
  Array.from({ length: count }, (_, i) => of + "x".repeat(i)).join(" ");
const pair = (id: string, first: string, second: string, task: Pair["task"] = "answers"): Pair => ({
  id,
  group: id,
  task,
  first,
  second,
  label: 2,
  kind: "answer",
  language: "en",
  weight: 1,
});

test("AUROC is the share of right over wrong, equal scores half", () => {
  expect(auroc([0.9, 0.8, 0.1], [true, true, false])).toBe(1);
  expect(auroc([0.1, 0.9], [true, false])).toBe(0);
  expect(auroc([0.5, 0.5, 0.5, 0.5], [true, false, true, false])).toBe(0.5);
  expect(auroc([0.9, 0.4, 0.6, 0.1], [true, true, false, false])).toBe(0.75);
  expect(auroc([0.3], [true])).toBeNaN();
});

test("a pair stands between its marks, and what is too long for it is said to be cut", () => {
  const short = encodePair(foundation, pair("a", "who", "she did"));
  expect(short.pieces).toHaveLength(7);
  expect(short.pieces[short.middle]).toBe(foundation.end);
  expect(short.cut).toBe(false);
  const long = encodePair(foundation, pair("a", words(60, "q"), words(500, "s")));
  expect(long.pieces).toHaveLength(96);
  expect(long.cut).toBe(true);
  const claim = encodePair(foundation, pair("a", words(500, "e"), words(10, "c"), "claims"));
  expect(claim.pieces).toHaveLength(160);
  expect(claim.pieces.length - claim.middle).toBe(12);
});

test("empty texts make a pair too", () => {
  const empty = encodePair(foundation, pair("a", "", "", "claims"));
  const inputs = batchInputs(foundation, { size: { batch: 2, length: 24 }, rows: [empty] }, 1e-12, 1);
  for (const values of inputs.values()) for (const value of values) expect(value).not.toBeNaN();
  expect(inputs.get("weight")).toEqual(Float32Array.of(1, 0));
});

const pairs = Array.from({ length: 60 }, (_, i) =>
  pair(`${i % 2 === 0 ? "x" : "y"}/${i}`, "who", words(1 + ((i * 7) % 50), "w")),
);
const encode = (each: Pair) => encodePair(foundation, each);

test("batches come in the same order each time, hold texts of near-equal length, and go on for ever", () => {
  const take = (count: number): string[][] => {
    const stream = batchStream(pairs, encode, 128, 5);
    return Array.from({ length: count }, () => stream.next().value.rows.map((row) => row.pair.id));
  };
  expect(take(40)).toEqual(take(40));
  const stream = batchStream(pairs, encode, 128, 5);
  for (let i = 0; i < 40; i++) {
    const { size, rows } = stream.next().value;
    expect(rows).toHaveLength(size.batch);
    expect(size.batch * size.length).toBeLessThanOrEqual(128);
    for (const { pieces } of rows) expect(pieces.length).toBeLessThanOrEqual(size.length);
  }
});

test("a round draws as many of a kind as its rate says, and no cut pair", () => {
  const stream = batchStream([...pairs, pair("z/1", "who", words(500, "w"))], encode, 128, 5, [["^x/", 0]]);
  const drawn = Array.from({ length: 30 }, () => stream.next().value.rows.map((row) => row.pair.id)).flat();
  expect(drawn.every((id) => id.startsWith("y/"))).toBe(true);
});

test("for an evaluation every pair comes once", () => {
  const seen = batchesOnce(pairs, encode, 128).flatMap(({ rows }) => rows.map((row) => row.pair.id));
  expect(seen.toSorted()).toEqual(pairs.map(({ id }) => id).toSorted());
});

test("a jump of the loss is skipped, several in a row send the run back, and noise is let through", () => {
  const guard: SpikeGuard = { losses: [], inRow: 0 };
  const settings = { window: 20, deviations: 6, patience: 3 };
  for (let i = 0; i < 40; i++) expect(judgeLoss(guard, settings, 1 + 0.1 * Math.sin(i), 1)).toBe("fine");
  expect(judgeLoss(guard, settings, 9, 1)).toBe("skip");
  expect(judgeLoss(guard, settings, 1, 1)).toBe("fine");
  expect(judgeLoss(guard, settings, Number.NaN, 1)).toBe("skip");
  expect(judgeLoss(guard, settings, 1, Infinity)).toBe("skip");
  expect(judgeLoss(guard, settings, 9, 1)).toBe("go-back");
  expect(guard.losses).toEqual([]);
});

test("safetensors come back as they were written, whatever their type", () => {
  const tensors = new Map<string, StoredTensor>([
    ["a", { type: "F32", shape: [2, 2], data: Float32Array.of(1, -2, 3.5, 0) }],
    ["b", { type: "BF16", shape: [3], data: Uint16Array.of(1, 2, 65_535) }],
    ["c", { type: "I8", shape: [1], data: Int8Array.of(-7) }],
  ]);
  const file = writeSafetensors(tensors, { note: "臺灣" });
  expect(readSafetensors(file)).toEqual({ tensors, metadata: { note: "臺灣" } });
});
