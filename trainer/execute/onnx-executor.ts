/**
 * Runs graphs with onnxruntime-node, which is no dependency of the project: it is loaded from a folder where somebody
 * has installed it (see trainer/README.md). Same graphs, same numbers to rounding, several times our kernels' speed.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { emitOnnx } from "../onnx/emit.ts";
import type { Graph, Node } from "../graph/graph.ts";
import type { Executor } from "./executor.ts";

interface OrtTensor {
  readonly data: Float32Array;
}
interface OrtSession {
  run(feeds: Record<string, OrtTensor>): Promise<Record<string, OrtTensor>>;
}
interface Ort {
  readonly Tensor: new (type: "float32", data: Float32Array, dims: readonly number[]) => OrtTensor;
  readonly InferenceSession: { create(model: Uint8Array, options: object): Promise<OrtSession> };
}

/** `folder` holds the `node_modules` with onnxruntime-node in it. */
export function onnxExecutor(folder: string, threads: number): Executor {
  const ort = createRequire(join(folder, "package.json"))("onnxruntime-node") as Ort;
  return {
    name: "onnxruntime",
    async prepare(graph, fixed = new Map()) {
      const session = await ort.InferenceSession.create(emitOnnx(graph, fixed), {
        intraOpNumThreads: threads,
        interOpNumThreads: 1,
        graphOptimizationLevel: "all",
        // Threads that wait by turning take the processor from others.
        extra: { session: { intra_op: { allow_spinning: "0" } } },
      });
      const fed = graph.nodes.filter(
        (node) => node.operation.op === "input" && !fixed.has(node.operation.name),
      );
      return {
        async run(inputs) {
          const feeds = Object.fromEntries(fed.map((node) => feed(ort, node, inputs)));
          const results = await session.run(feeds);
          return new Map(outputNames(graph).map((name) => [name, results[name]?.data ?? new Float32Array()]));
        },
      };
    },
  };
}

function feed(
  ort: Ort,
  { operation, shape }: Node,
  inputs: ReadonlyMap<string, Float32Array>,
): readonly [string, OrtTensor] {
  const name = operation.op === "input" ? operation.name : "";
  const value = inputs.get(name);
  if (value === undefined) throw new RangeError(`no value for the input ${name}`);
  return [name, new ort.Tensor("float32", value, shape)];
}

const outputNames = (graph: Graph): string[] => [...graph.outputs.keys()];
