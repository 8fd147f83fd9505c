/**
 * Writes what an exported graph must answer: one made-up text through our own kernels, inputs and logits, as
 * `NAME-TASK-check.safetensors`. `check-exports.py` holds other programs against it.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Executor } from "../execute/executor.ts";
import { answerGraph } from "../model/reader-graph.ts";
import { seededNumbers } from "../model/seeded-numbers.ts";
import { TASKS, type ReaderShape } from "../model/shape.ts";
import { ONNX_LENGTH, type Trained } from "./export-reader.ts";
import { writeSafetensors } from "./safetensors.ts";

/** Tokens of the text; what is behind them is filled up. */
const TOKENS = 40;
const HALF = 15;

export async function writeCheck(
  folder: string,
  name: string,
  shape: ReaderShape,
  { weights, biases }: Trained,
  executor: Executor,
): Promise<void> {
  const chance = seededNumbers("check");
  const part = (from: number, to: number): Float32Array =>
    new Float32Array(ONNX_LENGTH).fill(1 / (to - from), from, to);
  const outside = (from: number, to: number): Float32Array =>
    new Float32Array(ONNX_LENGTH).fill(-1e4).fill(0, from, to);
  const inputs = new Map([
    ["x", Float32Array.from({ length: ONNX_LENGTH * shape.width }, () => 0.5 * chance.normal())],
    ["mask-bias", new Float32Array(ONNX_LENGTH).fill(-1e4, TOKENS)],
    ["first", part(1, HALF)],
    ["second", part(HALF + 1, TOKENS - 1)],
    ["first-bias", outside(1, HALF)],
    ["second-bias", outside(HALF + 1, TOKENS - 1)],
  ]);
  for (const task of TASKS) {
    const graph = answerGraph(shape, { batch: 1, length: ONNX_LENGTH }, task);
    const shapes = new Map(
      graph.nodes.flatMap(({ operation, shape: sides }) =>
        operation.op === "input" ? [[operation.name, sides] as const] : [],
      ),
    );
    const prepared = await executor.prepare(graph, new Map([...weights, ...biases]));
    // Other tasks may need more of the inputs than this one.
    const own = [...inputs].filter(([key]) => shapes.has(key));
    const logits = (await prepared.run(new Map(own))).get("logits") ?? new Float32Array();
    const tensors = [...own, ["logits", logits] as const].map(
      ([key, data]) =>
        [key, { type: "F32" as const, shape: shapes.get(key) ?? [1, data.length], data }] as const,
    );
    writeFileSync(join(folder, `${name}-${task}-check.safetensors`), writeSafetensors(new Map(tensors)));
  }
}
