/**
 * A ring of checkpoints in a folder: weights, moments, biases and what the guard remembers, in one safetensors file each,
 * written beside its place and renamed, so that a killed run leaves whole files only. The newest is where a run goes on.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { readPairsFile } from "../export/pairs-file.ts";
import { readSafetensors, writeSafetensors, type StoredTensor } from "../export/safetensors.ts";
import type { Moments } from "../optimise/adamw.ts";
import type { SpikeGuard } from "./spike-guard.ts";

export interface TrainingState {
  step: number;
  readonly weights: Map<string, Float32Array>;
  readonly moments: Map<string, Moments>;
  readonly biases: Map<string, Float32Array>;
  readonly guard: SpikeGuard;
  /** Pieces and processor seconds so far, for the log. */
  tokens: number;
  seconds: number;
}

const NAME = /^checkpoint-(\d{8})\.safetensors$/;

export function listCheckpoints(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();
}

export function saveCheckpoint(
  folder: string,
  state: TrainingState,
  shapes: ReadonlyMap<string, readonly number[]>,
  keep: number,
): void {
  mkdirSync(folder, { recursive: true });
  const tensors = new Map<string, StoredTensor>();
  for (const [name, data] of state.weights)
    tensors.set(name, { type: "F32", shape: shapes.get(name) ?? [data.length], data });
  for (const [name, data] of state.biases) tensors.set(name, { type: "F32", shape: [data.length], data });
  for (const [name, { first, second }] of state.moments) {
    tensors.set(`first:${name}`, { type: "BF16", shape: [first.length], data: first });
    tensors.set(`second:${name}`, { type: "BF16", shape: [second.length], data: second });
  }
  const { step, guard, tokens, seconds } = state;
  const file = writeSafetensors(tensors, { state: JSON.stringify({ step, guard, tokens, seconds }) });
  const path = join(folder, `checkpoint-${String(step).padStart(8, "0")}.safetensors`);
  const handle = openSync(`${path}.part`, "w");
  for (let written = 0; written < file.length;) written += writeSync(handle, file, written);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${path}.part`, path);
  for (const old of listCheckpoints(folder).slice(0, -keep)) rmSync(join(folder, old));
}

/** Weights of a checkpoint, or of the product's own file (`pairs.bin`). */
export function readWeights(path: string): ReadonlyMap<string, Float32Array> {
  return path.endsWith(".bin") ? readPairsFile(readFileSync(path)).weights : readCheckpoint(path).weights;
}

export function readCheckpoint(path: string): TrainingState {
  const { tensors, metadata } = readSafetensors(readFileSync(path));
  const kept = JSON.parse(metadata["state"] ?? "{}") as Pick<
    TrainingState,
    "step" | "guard" | "tokens" | "seconds"
  >;
  const [weights, biases] = [new Map<string, Float32Array>(), new Map<string, Float32Array>()];
  const moments = new Map<string, Moments>();
  const words = (name: string): Uint16Array => {
    const data = tensors.get(name)?.data;
    if (!(data instanceof Uint16Array)) throw new RangeError(`${path} lacks ${name}`);
    return data;
  };
  for (const [name, { data }] of tensors) {
    if (!(data instanceof Float32Array)) continue;
    if (name.endsWith(".gate.bias")) biases.set(name, data);
    else {
      weights.set(name, data);
      if (tensors.has(`first:${name}`))
        moments.set(name, { first: words(`first:${name}`), second: words(`second:${name}`) });
    }
  }
  return { ...kept, weights, moments, biases };
}
