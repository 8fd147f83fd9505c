/**
 * Runs a graph with our own kernels: products by `src/lib/tensor`, everything else by loops. It is what `npm ci` brings,
 * the reference of all tests, and enough for small runs; large ones go faster with onnxruntime.
 */
import type { Graph, Node } from "../graph/graph.ts";
import type { Kernels } from "../../src/lib/tensor/kernels.ts";
import { combine, gelu, geluGrad, sigmoid, stepsOf, walk } from "./element-wise.ts";
import type { Executor, Values } from "./executor.ts";
import { multiplyNodes } from "./kernel-products.ts";
import {
  byRows,
  greatestMask,
  layerNorm,
  layerNormGrad,
  logSoftmax,
  logSoftmaxGrad,
  softmax,
  softmaxGrad,
} from "./row-wise.ts";

export function kernelExecutor(kernels: Kernels): Executor {
  return {
    name: `kernels-${kernels.name}`,
    prepare(graph, fixed = new Map()) {
      // Async, so that what throws rejects.
      return Promise.resolve({ run: async (inputs: Values) => runGraph(graph, fixed, inputs, kernels) });
    },
  };
}

function runGraph(graph: Graph, fixed: Values, inputs: Values, kernels: Kernels): Map<string, Float32Array> {
  const values = new Map<Node, Float32Array>();
  const lastUse = new Map<Node, Node>();
  for (const node of graph.nodes) for (const input of node.inputs) lastUse.set(input, node);
  const kept = new Set(graph.outputs.values());
  const of = (node: Node): Float32Array => {
    const value = values.get(node);
    if (value === undefined) throw new RangeError(`node ${node.id} was used before it was made`);
    return value;
  };
  for (const node of graph.nodes) {
    const { operation } = node;
    if (operation.op === "input") {
      const value = inputs.get(operation.name) ?? fixed.get(operation.name);
      if (value === undefined) throw new RangeError(`no value for the input ${operation.name}`);
      values.set(node, value);
    } else values.set(node, evaluate(node, node.inputs.map(of), kernels));
    for (const input of node.inputs)
      if (lastUse.get(input) === node && !kept.has(input)) values.delete(input);
  }
  return new Map([...graph.outputs].map(([name, node]) => [name, of(node)]));
}

const BINARY = {
  add: (a: number, b: number): number => a + b,
  sub: (a: number, b: number): number => a - b,
  mul: (a: number, b: number): number => a * b,
  div: (a: number, b: number): number => a / b,
};
const UNARY = { gelu, geluGrad, sigmoid, abs: Math.abs, sign: Math.sign, exp: Math.exp };
const OF_TWO_ROWS = { softmaxGrad, logSoftmaxGrad };

function evaluate(node: Node, values: readonly Float32Array[], kernels: Kernels): Float32Array {
  const { operation, shape, inputs } = node;
  const [a = new Float32Array(), b = new Float32Array()] = values;
  const [x, y] = inputs;
  const width = shape.at(-1) ?? 1;
  switch (operation.op) {
    case "constant":
      return Float32Array.from(operation.values);
    case "matMul":
      return multiplyNodes(kernels, node, a, b);
    case "add":
    case "sub":
    case "mul":
    case "div":
      return combine(a, x?.shape ?? [], b, y?.shape ?? [], shape, BINARY[operation.op]);
    case "gelu":
    case "geluGrad":
    case "sigmoid":
    case "abs":
    case "sign":
    case "exp":
      return a.map(UNARY[operation.op]);
    case "clamp":
      return a.map((value) => Math.min(Math.max(value, -operation.limit), operation.limit));
    case "clampGrad":
      return a.map((value) => (Math.abs(value) < operation.limit ? 1 : 0));
    case "softmax":
      return byRows(a, width, softmax);
    case "logSoftmax":
      return byRows(a, width, logSoftmax);
    case "softmaxGrad":
    case "logSoftmaxGrad":
      return byRows(a, width, OF_TWO_ROWS[operation.op], b);
    case "layerNorm":
      return byRows(a, width, layerNorm(operation.epsilon));
    case "layerNormGrad":
      return byRows(a, width, layerNormGrad(operation.epsilon), b);
    case "greatestMask":
      return byRows(a, width, greatestMask(operation.count));
    case "reshape":
      return a;
    case "reduceSum":
      return reduceSum(a, x?.shape ?? [], shape);
    case "transpose": {
      const steps = stepsOf(x?.shape ?? []);
      return pick(
        a,
        walk(
          shape,
          operation.perm.map((axis) => steps[axis]!),
        ),
      );
    }
    case "slice":
      return copyPart(a, x?.shape ?? [], shape, operation.axis, operation.start, 0);
    case "pad":
      return copyPart(a, x?.shape ?? [], shape, operation.axis, 0, operation.start);
    case "concat":
      return concat(inputs, values, shape, operation.axis);
    case "input":
      throw new RangeError("an input has no value of its own");
  }
}

function pick(x: Float32Array, at: Int32Array): Float32Array {
  const out = new Float32Array(at.length);
  for (let i = 0; i < at.length; i++) out[i] = x[at[i]!]!;
  return out;
}

function reduceSum(x: Float32Array, from: readonly number[], to: readonly number[]): Float32Array {
  const out = new Float32Array(to.reduce((product, side) => product * side, 1));
  const steps = stepsOf(to).map((step, axis) => (to[axis] === 1 ? 0 : step));
  const at = walk(from, steps);
  const sums = new Float64Array(out.length);
  for (let i = 0; i < x.length; i++) sums[at[i]!]! += x[i]!;
  out.set(sums);
  return out;
}

/** Copies between tensors that differ in one axis: from `start` on in x to `into` on in the result. */
function copyPart(
  x: Float32Array,
  from: readonly number[],
  to: readonly number[],
  axis: number,
  start: number,
  into: number,
): Float32Array {
  const inner = stepsOf(from)[axis] ?? 1;
  const outer = from.slice(0, axis).reduce((product, side) => product * side, 1);
  const [fromSide, toSide] = [from[axis] ?? 1, to[axis] ?? 1];
  const length = Math.min(fromSide, toSide) * inner;
  const out = new Float32Array(outer * toSide * inner);
  for (let i = 0; i < outer; i++) {
    const begin = (i * fromSide + start) * inner;
    out.set(x.subarray(begin, begin + length), (i * toSide + into) * inner);
  }
  return out;
}

function concat(
  inputs: readonly Node[],
  values: readonly Float32Array[],
  shape: readonly number[],
  axis: number,
): Float32Array {
  const inner = stepsOf(shape)[axis] ?? 1;
  const side = shape[axis] ?? 1;
  const out = new Float32Array(shape.reduce((product, each) => product * each, 1));
  const outer = out.length / (side * inner);
  let before = 0;
  for (const [index, value] of values.entries()) {
    const length = (inputs[index]?.shape[axis] ?? 0) * inner;
    for (let i = 0; i < outer; i++)
      out.set(value.subarray(i * length, (i + 1) * length), i * side * inner + before);
    before += length;
  }
  return out;
}
