import { describe, expect, it } from "vitest";
import { tinyPairsFile, tinyReaderFile } from "../../../test/tiny-reader.ts";
import { Arena, createMemory } from "../../lib/tensor/arena.ts";
import type { Kernels } from "../../lib/tensor/kernels.ts";
import { plainKernels } from "../../lib/tensor/plain-kernels.ts";
import { suitableModule, wasmKernels } from "../../lib/tensor/wasm-kernels.ts";
import { createEncoder } from "./encoder.ts";
import { createPairReading, type PairReading } from "./read-pairs.ts";
import { parseReaderFile } from "./reader-file.ts";
import { readRows } from "./read-rows.ts";
import { createTokenizer, readVocabulary } from "./tokenizer.ts";
import { byteSection, writeReaderFile } from "./write-reader-file.ts";

const arena = (): Arena => new Arena(createMemory(1 << 20, 1 << 28));

function readingOver(kernels: Kernels, pairs: Uint8Array = tinyPairsFile()): PairReading {
  const file = parseReaderFile(tinyReaderFile());
  const tokenizer = createTokenizer(readVocabulary(file));
  const encoder = createEncoder(file, kernels);
  return createPairReading(parseReaderFile(pairs), tokenizer, encoder, file.header.name, kernels);
}

function quick(): PairReading {
  const module = suitableModule();
  if (module === undefined) throw new Error("no SIMD");
  return readingOver(wasmKernels(new WebAssembly.Module(module.bytes), module.name, arena()));
}

const PAIRS = [
  { first: "the bridge", second: "大桥 b" },
  { first: "大桥 b", second: "the bridge" },
  { first: "", second: "" },
  { first: "the ".repeat(5_000), second: "bridge a 1" },
  { first: "b 1", second: "大桥".repeat(50_000) },
  { first: "😀\u0000", second: "мост" },
];

describe("pairs of texts", () => {
  it("get three probabilities each, whatever the texts hold and however long they are", () => {
    for (const task of ["answers", "claims"] as const) {
      const outcomes = quick().read(task, PAIRS);
      expect(outcomes).toHaveLength(PAIRS.length);
      for (const three of outcomes) {
        expect(three.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
        expect(Math.min(...three)).toBeGreaterThan(0);
      }
    }
    expect(quick().read("answers", [])).toEqual([]);
  });

  it("are the same with the plain kernels, and whatever else is asked for", () => {
    const [found, expected] = [
      quick().read("answers", PAIRS),
      readingOver(plainKernels(arena())).read("answers", PAIRS),
    ];
    for (const [nth, three] of found.entries()) {
      const [alone] = quick().read("answers", PAIRS.slice(nth, nth + 1));
      three.forEach((share, i) => {
        expect(share).toBeCloseTo(expected[nth]?.[i] ?? Number.NaN, 2);
        expect(share).toBeCloseTo(alone?.[i] ?? Number.NaN, 5);
      });
    }
  });

  it("know which half is which, and what is asked of them", () => {
    const [one, turned] = quick().read("answers", PAIRS);
    const [claim] = quick().read("claims", PAIRS);
    expect(one).not.toEqual(turned);
    expect(one).not.toEqual(claim);
  });

  it("are refused by weights that were made upon other ones", () => {
    expect(() => readingOver(plainKernels(arena()), tinyPairsFile("other"))).toThrow('upon "other"');
  });
});

describe("values in 8 bits", () => {
  it("come back to within half a step of their block's scale, also blocks of nothing", () => {
    const values = Float32Array.from({ length: 128 }, (_, i) =>
      i < 96 ? Math.sin(i) * (i < 32 ? 1e-3 : 4) : 0,
    );
    const { header } = parseReaderFile(tinyReaderFile());
    const file = parseReaderFile(writeReaderFile("bytes", header.shape, [byteSection("x", 2, values)]));
    const rows = readRows(file, "x");
    const read = new Float32Array(128);
    rows.readRow(0, read, 0);
    rows.readRow(1, read, 64);
    for (let block = 0; block < 4; block++) {
      const own = values.subarray(32 * block, 32 * block + 32);
      const step = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
      own.forEach((value, i) =>
        expect(Math.abs((read[32 * block + i] ?? 9) - value)).toBeLessThanOrEqual(0.51 * step),
      );
    }
  });
});
