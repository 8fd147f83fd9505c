/**
 * Writes what a run has trained for other programs: `NAME.safetensors` (weights in f32, the shape as metadata) and
 * `NAME-TASK.onnx` (the upper layers and one head as a graph for one text of a given length, standard operations alone).
 * The product's own file is `pairs-file.ts`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerGraph } from "../model/reader-graph.ts";
import { TASKS, trainedShapes, type ReaderShape } from "../model/shape.ts";
import { emitOnnx } from "../onnx/emit.ts";
import { writeSafetensors, type StoredTensor } from "./safetensors.ts";

/** Pieces of the text that the ONNX graphs are for. */
export const ONNX_LENGTH = 96;

export interface Trained {
  readonly weights: ReadonlyMap<string, Float32Array>;
  readonly biases: ReadonlyMap<string, Float32Array>;
}

export function exportReader(
  folder: string,
  name: string,
  shape: ReaderShape,
  { weights, biases }: Trained,
): void {
  const shapes = trainedShapes(shape);
  const all = new Map([...weights, ...biases]);
  const tensors = new Map<string, StoredTensor>();
  for (const [key, data] of all)
    tensors.set(key, { type: "F32", shape: shapes.get(key) ?? [data.length], data });
  writeFileSync(
    join(folder, `${name}.safetensors`),
    writeSafetensors(tensors, { shape: JSON.stringify(shape) }),
  );
  for (const task of TASKS) {
    const graph = answerGraph(shape, { batch: 1, length: ONNX_LENGTH }, task);
    writeFileSync(join(folder, `${name}-${task}.onnx`), emitOnnx(graph, all));
  }
}
