/**
 * What a step costs: tokens a processor second through the frozen layers and through forward and back of the trained ones,
 * by executor and precision, with weights of chance in the true sizes. Usage: `node bin/run.mjs trainer/speed.ts [FOLDER]`,
 * FOLDER where onnxruntime-node is installed. On a busy machine trust the ratios.
 */
import type { Executor } from "./execute/executor.ts";
import { kernelExecutor } from "./execute/kernel-executor.ts";
import { onnxExecutor } from "./execute/onnx-executor.ts";
import { ownKernels } from "./execute/own-kernels.ts";
import { hashedFoundation } from "./model/foundation.ts";
import { frozenGraph, trainGraph } from "./model/reader-graph.ts";
import { seededNumbers } from "./model/seeded-numbers.ts";
import type { ReaderShape } from "./model/shape.ts";
import type { Graph, Precision } from "./graph/graph.ts";

const SHAPE: ReaderShape = {
  width: 384,
  heads: 12,
  inner: 1536,
  layers: 12,
  frozen: 8,
  epsilon: 1e-12,
  headWidth: 128,
  clamp: 0,
};
const SIZE = { batch: 16, length: 48 };
const REPEATS = 3;

const foundation = hashedFoundation(SHAPE.width, 1);
const chance = seededNumbers("speed");

async function measure(
  executor: Executor,
  what: string,
  graph: Graph,
  fixed: Map<string, Float32Array>,
  precision: Precision,
) {
  const inputs = new Map<string, Float32Array>();
  for (const { operation, shape } of graph.nodes) {
    if (operation.op !== "input" || fixed.has(operation.name)) continue;
    const length = shape.reduce((product, side) => product * side, 1);
    const trained = /\.(w|b)$/.test(operation.name);
    const size = trained ? 0.02 : operation.name === "x" ? 1 : 0;
    inputs.set(
      operation.name,
      Float32Array.from({ length }, () => size * chance.normal()),
    );
  }
  const prepared = await executor.prepare(graph, fixed);
  await prepared.run(inputs);
  const began = process.cpuUsage();
  for (let repeat = 0; repeat < REPEATS; repeat++) await prepared.run(inputs);
  const { user, system } = process.cpuUsage(began);
  const tokensPerSecond = Math.round((REPEATS * SIZE.batch * SIZE.length * 1e6) / (user + system));
  console.log(JSON.stringify({ executor: executor.name, what, precision, tokensPerSecond }));
}

const [folder] = process.argv.slice(2);
const executors: (readonly [Executor, readonly Precision[]])[] = [
  [kernelExecutor(ownKernels()), ["f32", "int8-tile"]],
];
if (folder !== undefined) executors.push([onnxExecutor(folder, 1), ["f32", "int8-row"]]);
for (const [executor, precisions] of executors) {
  for (const precision of precisions) {
    await measure(
      executor,
      "frozen",
      frozenGraph(SHAPE, SIZE, precision),
      foundation.frozen(SHAPE),
      precision,
    );
    await measure(executor, "trained", trainGraph(SHAPE, SIZE, "answers", precision), new Map(), precision);
  }
}
