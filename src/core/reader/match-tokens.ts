/**
 * How like texts are to a question, piece by piece: each piece of the question seeks its nearest counterpart in the text (late
 * interaction, arXiv 2004.12832), by the embedder's own states. Between languages this tells sentences apart where the vector
 * of a whole sentence does not: of a long one it also holds what was not asked for.
 */
import type { Kernels } from "../../lib/tensor/kernels.ts";
import type { Likeness } from "../ports/pair-reader.ts";
import { embedPrefixes } from "../prompts/embed-prefixes.ts";
import { batchesOf } from "./batches.ts";
import { toUnitLength } from "./embed-texts.ts";
import type { Encoder } from "./encoder.ts";
import type { LayerStack } from "./layer-stack.ts";
import { BEGIN, END, type Tokenizer } from "./tokenizer.ts";

export interface TokenMatcher {
  /** One a text, in order. */
  match(question: string, texts: readonly string[]): Likeness[];
  /** `matched` alone, by the pieces as they stand in the vocabulary, with no layer run: hardly a hundredth of the cost. */
  glance(question: string, texts: readonly string[]): number[];
}

/** Code units and pieces of a text that are looked at: a sentence has fewer. */
const MOST_UNITS = 1_000;
const MOST_PIECES = 200;
const NO_LAYERS: LayerStack = { run: () => undefined };

interface Sequence {
  readonly pieces: Int32Array;
  /** Pieces before the text's own: the mark and the prefix. */
  readonly before: number;
}

/** `name`: of the embedder, by which its prefixes are known. */
export function createTokenMatcher(
  tokenizer: Tokenizer,
  encoder: Encoder,
  kernels: Kernels,
  name: string,
): TokenMatcher {
  const { width, positions } = encoder.shape;
  const longest = Math.min(MOST_PIECES, positions - 2);
  const prefixes = embedPrefixes(`footnote/${name}`);

  function sequenceOf(prefix: string, text: string): Sequence {
    const pieces = tokenizer.pieces(prefix + text.slice(0, MOST_UNITS)).subarray(0, longest);
    // The blank at the end of a prefix belongs to the word behind it.
    const before = 1 + tokenizer.pieces(prefix.trimEnd()).length;
    return { pieces: Int32Array.of(BEGIN, ...pieces, END), before };
  }

  /** Copies of the states: rows of `width`, marks and prefix included. */
  function statesOf(sequences: readonly Sequence[], run: Encoder["run"]): Float32Array[] {
    return batchesOf(sequences, ({ pieces }) => pieces.length).flatMap((batch) =>
      run(
        batch.map(({ pieces }) => pieces),
        (states) => {
          let at = states;
          return batch.map(({ pieces }) => {
            const own = kernels.arena.floats(at, pieces.length * width).slice();
            at += 4 * pieces.length * width;
            return own;
          });
        },
      ),
    );
  }

  const ownOf = (states: Float32Array, { before }: Sequence): Float32Array =>
    states.subarray(before * width, states.length - width);

  function likenessOf(question: string, texts: readonly string[], run: Encoder["run"]): Likeness[] {
    if (texts.length === 0) return [];
    const asked = sequenceOf(prefixes.query, question);
    const sequences = texts.map((text) => sequenceOf(prefixes.passage, text));
    const [askedStates = new Float32Array(), ...states] = statesOf([asked, ...sequences], run);
    const vector = toUnitLength(meanOf([askedStates], width));
    const own = states.map((all, nth) => ownOf(all, sequences[nth] as Sequence));
    // What all the texts have in common tells none of them from the others.
    const common = meanOf(own, width);
    const wanted = rowsWithout(ownOf(askedStates, asked), common, width);
    return states.map((all, nth) => ({
      near: product(vector, 0, toUnitLength(meanOf([all], width)), 0, width),
      matched: matchedShare(wanted, rowsWithout(own[nth] ?? new Float32Array(), common, width), width),
    }));
  }

  return {
    match: (question, texts) => likenessOf(question, texts, (sequences, use) => encoder.run(sequences, use)),
    glance: (question, texts) =>
      likenessOf(question, texts, (sequences, use) => encoder.runUnder(NO_LAYERS, 0, sequences, use)).map(
        ({ matched }) => matched,
      ),
  };
}

/** The mean over the rows of `wanted` of the best cosine among the rows of `there`; rows have length 1. */
function matchedShare(wanted: Float32Array, there: Float32Array, width: number): number {
  if (wanted.length === 0 || there.length === 0) return 0;
  let sum = 0;
  for (let row = 0; row < wanted.length; row += width) {
    let best = -1;
    for (let other = 0; other < there.length; other += width)
      best = Math.max(best, product(wanted, row, there, other, width));
    sum += best;
  }
  return (sum * width) / wanted.length;
}

function meanOf(all: readonly Float32Array[], width: number): Float32Array {
  const mean = new Float32Array(width);
  const rows = all.reduce((sum, { length }) => sum + length / width, 0);
  for (const states of all) states.forEach((value, at) => (mean[at % width]! += value / rows));
  return mean;
}

/** Each row less what is common, made as long as 1. */
function rowsWithout(states: Float32Array, common: Float32Array, width: number): Float32Array {
  const rows = states.map((value, at) => value - (common[at % width] ?? 0));
  for (let at = 0; at < rows.length; at += width) toUnitLength(rows.subarray(at, at + width));
  return rows;
}

function product(a: Float32Array, from: number, b: Float32Array, other: number, width: number): number {
  let sum = 0;
  for (let i = 0; i < width; i++) sum += a[from + i]! * b[other + i]!;
  return sum;
}
