/**
 * Texts into vectors of length 1: the mean of the encoder's states over all pieces of a text, marks included, as
 * multilingual-e5-small was trained. Prefixes for questions and passages are the caller's (`core/prompts`).
 *
 * A text that is longer than the encoder's positions is read in windows, one behind the other, and gets their mean,
 * each counted by its pieces; of a very long one, windows spread evenly over it.
 */
import { batchesOf } from "./batches.ts";
import type { Encoder } from "./encoder.ts";
import type { Kernels } from "../../lib/tensor/kernels.ts";
import { BEGIN, END, type Tokenizer } from "./tokenizer.ts";

/** Windows of one text at most: some 4,000 pieces, ten pages. A passage has one. */
const MOST_WINDOWS = 8;
/** Code units from which on a text is cut before it is divided: windows are found by pieces, and need no more. */
const MOST_UNITS = 200_000;

export interface TextEmbedder {
  /** One vector a text, in order. */
  embed(texts: readonly string[]): Float32Array[];
}

interface Window {
  readonly text: number;
  readonly sequence: Int32Array;
  /** Pieces without marks; at least 1. */
  readonly weight: number;
}

export function createTextEmbedder(tokenizer: Tokenizer, encoder: Encoder, kernels: Kernels): TextEmbedder {
  const { arena } = kernels;
  const { width, positions } = encoder.shape;

  function windowsOf(text: string, number: number): Window[] {
    const pieces = tokenizer.pieces(text.slice(0, MOST_UNITS));
    const size = positions - 2;
    const count = Math.max(1, Math.ceil(pieces.length / size));
    const used = Math.min(count, MOST_WINDOWS);
    return Array.from({ length: used }, (_, i) => {
      const nth = used === count ? i : Math.round((i * (count - 1)) / (used - 1));
      const part = pieces.subarray(nth * size, (nth + 1) * size);
      return {
        text: number,
        sequence: Int32Array.of(BEGIN, ...part, END),
        weight: Math.max(1, part.length),
      };
    });
  }

  /** Adds each window's mean, times its weight, to its text's vector. */
  function addMeans(windows: readonly Window[], into: readonly Float32Array[]): void {
    const mark = arena.mark();
    const mean = arena.takeFloats(width);
    encoder.run(
      windows.map(({ sequence }) => sequence),
      (states) => {
        let at = states;
        for (const { text, sequence, weight } of windows) {
          kernels.meanRows(at, sequence.length, width, mean);
          const vector = into[text];
          arena.floats(mean, width).forEach((value, i) => {
            if (vector) vector[i]! += weight * value;
          });
          at += 4 * sequence.length * width;
        }
      },
    );
    arena.release(mark);
  }

  return {
    embed(texts) {
      const vectors = texts.map(() => new Float32Array(width));
      const batches = batchesOf(texts.flatMap(windowsOf), ({ sequence }) => sequence.length);
      for (const batch of batches) addMeans(batch, vectors);
      return vectors.map(toUnitLength);
    },
  };
}

/** In place; one without a direction stays as it is. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  if (length > 0) vector.forEach((value, i) => (vector[i] = value / length));
  return vector;
}
