/** Reads an exported `.safetensors` again: the shape, and all weights with the biases of gates. */
import type { ReaderShape } from "../model/shape.ts";
import { readSafetensors } from "./safetensors.ts";

export function readReader(file: Uint8Array): {
  readonly shape: ReaderShape;
  readonly weights: Map<string, Float32Array>;
} {
  const { tensors, metadata } = readSafetensors(file);
  if (metadata["shape"] === undefined) throw new RangeError("the file does not say what reader it is");
  const weights = new Map<string, Float32Array>();
  for (const [name, { data }] of tensors) if (data instanceof Float32Array) weights.set(name, data);
  return { shape: JSON.parse(metadata["shape"]) as ReaderShape, weights };
}
