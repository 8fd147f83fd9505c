import { describe, expect, it } from "vitest";
import { tinyReaderFile } from "../../../test/tiny-reader.ts";
import { Arena, createMemory } from "../../lib/tensor/arena.ts";
import type { Kernels } from "../../lib/tensor/kernels.ts";
import { plainKernels } from "../../lib/tensor/plain-kernels.ts";
import { suitableModule, wasmKernels } from "../../lib/tensor/wasm-kernels.ts";
import { createTextEmbedder, type TextEmbedder } from "./embed-texts.ts";
import { createEncoder } from "./encoder.ts";
import { parseReaderFile } from "./reader-file.ts";
import { createTokenizer, readVocabulary } from "./tokenizer.ts";

const arena = (): Arena => new Arena(createMemory(1 << 20, 1 << 28));

function embedderOver(kernels: Kernels): TextEmbedder {
  const file = parseReaderFile(tinyReaderFile());
  return createTextEmbedder(createTokenizer(readVocabulary(file)), createEncoder(file, kernels), kernels);
}

function quick(): TextEmbedder {
  const module = suitableModule();
  if (module === undefined) throw new Error("no SIMD");
  return embedderOver(wasmKernels(new WebAssembly.Module(module.bytes), module.name, arena()));
}

function cosine(one: Float32Array | undefined, other: Float32Array | undefined): number {
  return one?.reduce((sum, value, i) => sum + value * (other?.[i] ?? NaN), 0) ?? NaN;
}

describe("vectors of texts", () => {
  it("are of length 1, also for an empty text, emoji and control characters", () => {
    const vectors = quick().embed(["the bridge", "", "😀\u0000\u0001", "мост", "大桥"]);
    for (const vector of vectors) expect(cosine(vector, vector)).toBeCloseTo(1, 5);
  });

  it("are the same with the plain kernels, but for rounding", () => {
    const texts = ["the bridge", "大桥。", "a b c d e ".repeat(9)];
    const [found, expected] = [quick().embed(texts), embedderOver(plainKernels(arena())).embed(texts)];
    found.forEach((vector, i) => expect(cosine(vector, expected[i])).toBeGreaterThan(0.999));
  });

  it("do not depend on what else is asked for", () => {
    const embedder = quick();
    const texts = Array.from({ length: 80 }, (_, i) => `the bridge ${"ab cd ".repeat(i % 7)}${i}`);
    const together = embedder.embed(texts);
    for (const i of [0, 17, 79]) {
      const [alone] = embedder.embed([texts[i] ?? ""]);
      expect(cosine(alone, together[i])).toBeGreaterThan(0.99999);
    }
  });

  it("tell texts apart, and the order of their words", () => {
    const [one, other, turned] = quick().embed(["the bridge a", "大桥 b", "a bridge the"]);
    expect(cosine(one, other)).toBeLessThan(0.99);
    expect(cosine(one, turned)).toBeLessThan(0.9999);
  });

  it("of long texts are means of windows that reach to the end", () => {
    const [short, long, otherEnd] = quick().embed([
      "a ",
      "a ".repeat(50_000),
      "a ".repeat(25_000) + "桥".repeat(50_000),
    ]);
    expect(cosine(long, long)).toBeCloseTo(1, 5);
    expect(cosine(short, long)).toBeGreaterThan(0.5);
    expect(cosine(long, otherEnd)).toBeLessThan(0.99);
  });
});
