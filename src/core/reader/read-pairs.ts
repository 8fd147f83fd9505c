/**
 * Pairs of texts into outcomes: does the sentence answer the question, does the evidence carry the claim. A pair is read as
 * one sequence, `start first end second end`, by the encoder's lower layers and by upper ones that were trained for it; the
 * first state, the means of both halves, their product and their distance decide, and for claims how its tokens agree with
 * the evidence's (`trainer/model/reader-graph.ts`).
 * What an outcome means to an answer is not known here.
 */
import type { Kernels } from "../../lib/tensor/kernels.ts";
import { say } from "../domain/said/say.ts";
import type { AnswerPlaces, Outcomes, PairTask, TextPair } from "../ports/pair-reader.ts";
import type { Encoder } from "./encoder.ts";
import { readHalves } from "./half-float.ts";
import { joinHalves } from "./join-halves.ts";
import { keepFloats, readLayers } from "./layer-stack.ts";
import { unusableReader, type ReaderFile } from "./reader-file.ts";
import { alignHalves } from "./align-halves.ts";
import { batchesOf } from "./batches.ts";
import type { Tokenizer } from "./tokenizer.ts";

export interface PairReading {
  /** One a pair, in order. */
  read(task: PairTask, pairs: readonly TextPair[]): Outcomes[];
  /** Where in the sentence of each pair the words that answer stand. */
  locate(pairs: readonly TextPair[]): AnswerPlaces[];
}

/** What the section `reader` of the file says beside the header. */
interface ReaderParts {
  /** Layers below are the embedder's. */
  readonly frozen: number;
  /** The embedder that the layers were trained upon, by name. */
  readonly upon: string;
  /** What logits are divided by, so that outcomes are probabilities; found on pairs that were held out. */
  readonly temperatures: Readonly<Record<PairTask, number>>;
}

/** Pieces of a pair at most, marks included: longer ones lose the end of what is asked about less (as in training). */
const LONGEST: Readonly<Record<PairTask, number>> = { answers: 128, claims: 192 };
/** Code units of a half that are looked at: pieces are seldom longer than a word. */
const MOST_UNITS = 4_000;
const OUTCOMES = 3;

/** Takes the weights into the arena for good. Throws `model-unusable`, also where they were made for another embedder. */
export function createPairReading(
  file: ReaderFile,
  tokenizer: Tokenizer,
  encoder: Encoder,
  embedder: string,
  kernels: Kernels,
): PairReading {
  const parts = JSON.parse(file.text("reader")) as ReaderParts;
  if (parts.upon !== embedder) throw unusableReader(say("reader.other-embedder", { name: parts.upon }));
  const { arena } = kernels;
  const { shape } = encoder;
  const { width } = shape;
  const upper = readLayers(file, kernels, shape, parts.frozen, shape.layers);
  const spanWeights = readHalves(file.section("answers.span.w", "f16").bytes);
  const spanBias = file.floats("answers.span.b");
  const heads = { answers: readHead(file, "answers", kernels), claims: readHead(file, "claims", kernels) };

  function sequenceOf(task: PairTask, pair: TextPair): Sequence {
    const longest = Math.min(LONGEST[task], shape.positions);
    const { pieces, middle } = joinHalves(task, pair, longest, (text) =>
      tokenizer.pieces(text.slice(0, MOST_UNITS)),
    );
    return { pieces: Int32Array.from(pieces), middle };
  }

  function outcomesOf(task: PairTask, sequences: readonly Sequence[]): Outcomes[] {
    return encoder.runUnder(
      upper,
      parts.frozen,
      sequences.map(({ pieces }) => pieces),
      (states) => {
        let at = states;
        return sequences.map(({ pieces, middle }) => {
          const own = arena.floats(at, pieces.length * width);
          const features = featuresOf(own, pieces.length, middle);
          const aligned = task === "claims" ? alignHalves(own, pieces.length, middle, width) : undefined;
          at += 4 * pieces.length * width;
          return softmax(heads[task](features, aligned), parts.temperatures[task]);
        });
      },
    );
  }

  function featuresOf(all: Float32Array, length: number, middle: number): Float32Array {
    const features = new Float32Array(5 * width);
    const mean = (from: number, to: number, into: number): void => {
      for (let row = from; row < to; row++)
        for (let i = 0; i < width; i++)
          features[into + i]! += (all[row * width + i] ?? 0) / Math.max(1, to - from);
    };
    features.set(all.subarray(0, width));
    mean(1, middle, width);
    mean(middle + 1, length - 1, 2 * width);
    for (let i = 0; i < width; i++) {
      const [one, other] = [features[width + i] ?? 0, features[2 * width + i] ?? 0];
      features[3 * width + i] = one * other;
      features[4 * width + i] = Math.abs(one - other);
    }
    return features;
  }

  /** Of begin or end (`row`), the logarithm of the likelihood at each piece of the second half. */
  function likelihoods(states: Float32Array, row: number): Float32Array {
    const scores = new Float32Array(states.length / width).fill(spanBias[row] ?? 0);
    for (let at = 0; at < states.length; at++)
      scores[Math.floor(at / width)]! += states[at]! * spanWeights[row * width + (at % width)]!;
    const most = scores.reduce((high, score) => Math.max(high, score), -Infinity);
    const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0);
    return scores.map((score) => score - most - Math.log(sum));
  }

  function placesOf(pair: TextPair): AnswerPlaces {
    const { pieces, middle } = sequenceOf("answers", pair);
    const likely = encoder.runUnder(upper, parts.frozen, [pieces], (states) => {
      const second = arena
        .floats(states, pieces.length * width)
        .subarray((middle + 1) * width, (pieces.length - 1) * width);
      return { begins: likelihoods(second, 0), ends: likelihoods(second, 1) };
    });
    // What was cut off has no likelihood.
    const { from, to } = tokenizer.places(pair.second.slice(0, MOST_UNITS));
    const count = likely.begins.length;
    return { from: from.slice(0, count), to: to.slice(0, count), ...likely };
  }

  return {
    locate: (pairs) => pairs.map(placesOf),
    read(task, pairs) {
      const sequences = pairs.map((pair) => sequenceOf(task, pair));
      return batchesOf(sequences, ({ pieces }) => pieces.length).flatMap((batch) => outcomesOf(task, batch));
    },
  };
}

interface Sequence {
  readonly pieces: Int32Array;
  /** Where the mark between the halves stands. */
  readonly middle: number;
}

/** Features → logits: a layer with GELU, then one for the outcomes. */
function readHead(
  file: ReaderFile,
  task: PairTask,
  kernels: Kernels,
): (features: Float32Array, aligned?: Float32Array) => Float32Array {
  const { arena } = kernels;
  const halves = (name: string): Float32Array => readHalves(file.section(name, "f16").bytes);
  const [inWeights, outWeights] = [halves(`${task}.in.w`), halves(`${task}.out.w`)];
  const alignedWeights = task === "claims" ? halves("claims.aligned.w") : undefined;
  const [inBias, outBias] = [file.floats(`${task}.in.b`), file.floats(`${task}.out.b`)];
  const hiddenAt = keepFloats(kernels, [inBias]);
  return (features, aligned) => {
    const whole = times(inWeights, features, inBias);
    const inner = alignedWeights && aligned ? times(alignedWeights, aligned, whole) : whole;
    const hidden = arena.floats(hiddenAt, inner.length);
    hidden.set(inner);
    kernels.gelu(hiddenAt, inner.length);
    return times(outWeights, hidden, outBias);
  };
}

function times(weights: Float32Array, x: Float32Array, bias: Float32Array): Float32Array {
  return bias.map((start, row) => {
    let sum = start;
    const from = row * x.length;
    for (let i = 0; i < x.length; i++) sum += (weights[from + i] ?? 0) * (x[i] ?? 0);
    return sum;
  });
}

function softmax(logits: Float32Array, temperature: number): Outcomes {
  const most = Math.max(...logits);
  const shares = Array.from({ length: OUTCOMES }, (_, i) =>
    Math.exp(((logits[i] ?? most) - most) / temperature),
  );
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum) as unknown as Outcomes;
}
