/** What runs graphs: our own kernels (`kernel-executor.ts`), or onnxruntime where it is installed (`onnx-executor.ts`). */
import type { Graph } from "../graph/graph.ts";

export type Values = ReadonlyMap<string, Float32Array>;

export interface Prepared {
  /** Every input of the graph by name; the outputs by name. Inputs are only read. */
  run(inputs: Values): Promise<Map<string, Float32Array>>;
}

export interface Executor {
  readonly name: string;
  /** `fixed` are inputs that are the same in each run (weights that are not trained), given here once. */
  prepare(graph: Graph, fixed?: Values): Promise<Prepared>;
}
