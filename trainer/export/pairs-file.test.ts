import { expect, test } from "vitest";
import { createEncoder } from "../../src/core/reader/encoder.ts";
import { createPairReading } from "../../src/core/reader/read-pairs.ts";
import { parseReaderFile } from "../../src/core/reader/reader-file.ts";
import { createTokenizer, readVocabulary } from "../../src/core/reader/tokenizer.ts";
import { Arena, createMemory } from "../../src/lib/tensor/arena.ts";
import { plainKernels } from "../../src/lib/tensor/plain-kernels.ts";
import { tinyReaderFile } from "../../test/tiny-reader.ts";
import { kernelExecutor } from "../execute/kernel-executor.ts";
import { ownKernels } from "../execute/own-kernels.ts";
import { embedderFoundation } from "../model/foundation.ts";
import { bestSpan } from "../train/best-span.ts";
import { TASKS, type ReaderShape } from "../model/shape.ts";
import { batchesOnce } from "../train/batch-stream.ts";
import { encodePair } from "../train/encode-pair.ts";
import { scorePairs } from "../train/evaluate.ts";
import { readerRunner } from "../train/reader-runner.ts";
import { readPairsFile, writePairsFile } from "./pairs-file.ts";

const SHAPE: ReaderShape = {
  width: 32,
  heads: 2,
  inner: 64,
  layers: 2,
  frozen: 1,
  epsilon: 1e-12,
  headWidth: 16,
  clamp: 0,
};
const TEXTS = [
  ["the bridge", "大桥 b"],
  ["a b c", "bridge 1"],
  ["橋 d", "the a e"],
] as const;

test("the product reads what was trained, to the rounding of 8 bits", async () => {
  const embedder = parseReaderFile(tinyReaderFile());
  const foundation = embedderFoundation(embedder);
  // Heads by chance are too small to tell anything: made great enough that outcomes lie apart.
  const weights = new Map(
    [...foundation.trained(SHAPE, 1)].map(([name, values]) => [
      name,
      /\.(in|out|aligned|span)\.w$/.test(name) ? values.map((value) => 12 * value) : values,
    ]),
  );
  const precision = { frozen: "f32", trained: "f32" } as const;
  const runner = readerRunner(kernelExecutor(ownKernels()), foundation, SHAPE, precision);
  const temperatures = { answers: 1, claims: 1 };
  const name = "made-up";
  const upon = embedder.header.name;
  const file = parseReaderFile(writePairsFile({ name, upon, shape: SHAPE, weights, temperatures }));
  const kernels = plainKernels(new Arena(createMemory(1 << 20, 1 << 28)));
  const tokenizer = createTokenizer(readVocabulary(embedder));
  const product = createPairReading(file, tokenizer, createEncoder(embedder, kernels), upon, kernels);
  const outcomes: number[] = [];
  let located = 0;
  for (const task of TASKS) {
    const pairs = TEXTS.map(([first, second], nth) => ({
      id: `${nth}`,
      group: "",
      task,
      label: 2 as const,
      kind: "",
      language: "en",
      weight: 1,
      first,
      second,
      // Of any words: the place that is found is what is held against the product's.
      ...(task === "answers" ? { answer: [0, 1] as const } : {}),
    }));
    const batches = batchesOnce(pairs, (pair) => encodePair(foundation, pair, 16), 512);
    const trained = await scorePairs(runner, task, batches, weights);
    const read = product.read(
      task,
      TEXTS.map(([first, second]) => ({ first, second })),
    );
    const halves = TEXTS.map(([first, second]) => ({ first, second }));
    for (const { pair, spans } of trained.filter(({ spans: own }) => own !== undefined)) {
      const places = foundation.places(pair.second);
      // Places are counted among all pieces: a mark, the first half, a mark, the second.
      const before = 2 + foundation.pieces(`query: ${pair.first}`).length;
      const [first = -1, last = -1] = (spans?.[1] ?? []).map((piece) => piece - before);
      const [found] = product.locate([pair]);
      expect(Array.from(found?.from ?? [], (from, nth) => [from, found?.to[nth]])).toEqual(places);
      const best = bestSpan(found!.begins, found!.ends);
      expect([best?.first, best?.last]).toEqual([first, last]);
      located++;
    }
    expect(product.locate(halves)).toHaveLength(halves.length);
    for (const [nth, { outcomes: expected }] of trained.entries()) {
      expected.forEach((share, i) => expect(read[nth]?.[i]).toBeCloseTo(share, 1));
      outcomes.push(...expected);
    }
  }
  expect(located).toBeGreaterThan(0);
  expect(Math.max(...outcomes) - Math.min(...outcomes)).toBeGreaterThan(0.4);
});

test("what is shipped is read back, to be trained further", () => {
  const foundation = embedderFoundation(parseReaderFile(tinyReaderFile()));
  const weights = foundation.trained(SHAPE, 1);
  const temperatures = { answers: 0.8, claims: 1.1 };
  const back = readPairsFile(writePairsFile({ name: "n", upon: "u", shape: SHAPE, weights, temperatures }));
  expect(back.temperatures).toEqual(temperatures);
  expect([...back.weights.keys()].toSorted()).toEqual([...weights.keys()].toSorted());
  for (const [name, values] of weights) {
    const most = values.reduce((high, value) => Math.max(high, Math.abs(value)), 0);
    const off = values.map((value, i) => Math.abs(value - (back.weights.get(name)?.[i] ?? Infinity)));
    expect(
      off.reduce((high, each) => Math.max(high, each), 0),
      name,
    ).toBeLessThanOrEqual(most / 100);
  }
});
