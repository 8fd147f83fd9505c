/**
 * From the bytes of the weights to something that embeds and reads pairs, in the thread that calls: some hundred
 * milliseconds of processor time and 60 MB. The module of kernels is made here, for here is the engine that runs it.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { createTextEmbedder, type TextEmbedder } from "../../core/reader/embed-texts.ts";
import { createEncoder } from "../../core/reader/encoder.ts";
import { createTokenMatcher, type TokenMatcher } from "../../core/reader/match-tokens.ts";
import { createPairReading, type PairReading } from "../../core/reader/read-pairs.ts";
import { parseReaderFile } from "../../core/reader/reader-file.ts";
import { createTokenizer, readVocabulary } from "../../core/reader/tokenizer.ts";
import { Arena, createMemory } from "../../lib/tensor/arena.ts";
import { suitableModule, wasmKernels } from "../../lib/tensor/wasm-kernels.ts";

/** What the weights and one batch need, so that the memory seldom grows. */
const FIRST_BYTES = 40 * 1024 * 1024;
/** Far more than the longest batch needs. */
const MOST_BYTES = 512 * 1024 * 1024;

export interface LoadedReader extends TextEmbedder, TokenMatcher {
  /** Puts the weights for pairs beside those for vectors, once. Throws `model-unusable`. */
  loadPairs(weights: Uint8Array): PairReading;
}

/** Throws `model-unusable`. */
export function loadReader(weights: Uint8Array): LoadedReader {
  const file = parseReaderFile(weights);
  const module = suitableModule();
  if (module === undefined) {
    throw new FootnoteError("model-unusable", say("reader.no-simd"), { hint: say("reader.no-simd-hint") });
  }
  const arena = new Arena(createMemory(FIRST_BYTES, MOST_BYTES));
  const kernels = wasmKernels(new WebAssembly.Module(module.bytes), module.name, arena);
  const encoder = createEncoder(file, kernels);
  const tokenizer = createTokenizer(readVocabulary(file));
  const { name } = file.header;
  return {
    ...createTextEmbedder(tokenizer, encoder, kernels),
    ...createTokenMatcher(tokenizer, encoder, kernels, name),
    loadPairs: (bytes) => createPairReading(parseReaderFile(bytes), tokenizer, encoder, name, kernels),
  };
}
