/**
 * Writes a graph as an ONNX file that any runtime of opset 20 reads: one or a few standard nodes an operation, no
 * extensions but in `int8-row` products. Inputs named in `fixed` are stored in the file, the others are fed. Dynamic sides
 * are not written.
 */
import type { Graph, Node } from "../graph/graph.ts";
import { sizeOf } from "../graph/graph.ts";
import { emitProduct } from "./emit-product.ts";
import { modelFile, nodeMessage, tensorMessage, valueMessage } from "./model-file.ts";
import { OnnxWriter } from "./onnx-writer.ts";

export function emitOnnx(graph: Graph, fixed: ReadonlyMap<string, Float32Array> = new Map()): Uint8Array {
  const writer = new OnnxWriter();
  const names = new Map<Node, string>();
  for (const node of graph.nodes) {
    if (node.operation.op === "input") {
      const { name } = node.operation;
      const stored = fixed.get(name);
      writer.fields.push(
        stored === undefined
          ? valueMessage(11, name, node.shape)
          : tensorMessage(name, "float", node.shape, stored),
      );
      names.set(node, name);
    } else
      names.set(
        node,
        emit(
          writer,
          node,
          node.inputs.map((input) => names.get(input) ?? ""),
        ),
      );
  }
  for (const [name, node] of graph.outputs) {
    writer.fields.push(
      nodeMessage("Identity", [names.get(node) ?? ""], [name]),
      valueMessage(12, name, node.shape),
    );
  }
  return modelFile(writer.fields);
}

const STANDARD = {
  add: "Add",
  sub: "Sub",
  mul: "Mul",
  div: "Div",
  gelu: "Gelu",
  sigmoid: "Sigmoid",
  abs: "Abs",
  sign: "Sign",
  exp: "Exp",
  softmax: "Softmax",
  logSoftmax: "LogSoftmax",
} as const;

function emit(w: OnnxWriter, node: Node, inputs: readonly string[]): string {
  const { operation, shape } = node;
  const [a = "", b = ""] = inputs;
  const rank = shape.length;
  switch (operation.op) {
    case "input":
      return operation.name;
    case "constant":
      return w.floats(operation.values, shape);
    case "matMul":
      return emitProduct(w, node, a, b);
    case "geluGrad":
      return emitGeluGrad(w, a);
    case "softmaxGrad":
      return w.node("Mul", [a, w.node("Sub", [b, lastSum(w, w.node("Mul", [a, b]), rank)])]);
    case "logSoftmaxGrad":
      return w.node("Sub", [b, w.node("Mul", [w.node("Exp", [a]), lastSum(w, b, rank)])]);
    case "layerNorm":
      return w.node("LayerNormalization", [a, ones(w, shape.at(-1) ?? 1)], {
        axis: -1,
        epsilon: { float: operation.epsilon },
      });
    case "layerNormGrad":
      return emitLayerNormGrad(w, operation.epsilon, a, b, shape.at(-1) ?? 1, rank);
    case "clamp":
      return w.node("Clip", [a, w.floats([-operation.limit]), w.floats([operation.limit])]);
    case "clampGrad":
      return toFloat(w, w.node("Less", [w.node("Abs", [a]), w.floats([operation.limit])]));
    case "greatestMask":
      return emitGreatestMask(w, a, operation.count, rank);
    case "reduceSum":
      return w.node("ReduceSum", [a, w.ints(operation.axes)], { keepdims: 1 });
    case "reshape":
      return w.node("Reshape", [a, w.ints(shape)]);
    case "transpose":
      return w.node("Transpose", [a], { perm: operation.perm });
    case "slice":
      return w.node("Slice", [
        a,
        w.ints([operation.start]),
        w.ints([operation.end]),
        w.ints([operation.axis]),
      ]);
    case "pad": {
      const behind = (shape[operation.axis] ?? 0) - operation.end;
      const pads = Array<number>(rank).fill(0).with(operation.axis, operation.start);
      return w.node("Pad", [
        a,
        w.ints([...pads, ...Array<number>(rank).fill(0).with(operation.axis, behind)]),
      ]);
    }
    case "concat":
      return w.node("Concat", inputs, { axis: operation.axis });
    default:
      return w.node(STANDARD[operation.op], inputs, operation.op.endsWith("oftmax") ? { axis: -1 } : {});
  }
}

const toFloat = (w: OnnxWriter, x: string): string => w.node("Cast", [x], { to: 1 });
const lastSum = (w: OnnxWriter, x: string, rank: number): string =>
  w.node("ReduceSum", [x, w.ints([rank - 1])], { keepdims: 1 });
const ones = (w: OnnxWriter, count: number): string => w.floats(Array<number>(count).fill(1), [count]);

/** Φ(x) + x·φ(x). */
function emitGeluGrad(w: OnnxWriter, x: string): string {
  const erf = w.node("Erf", [w.node("Mul", [x, w.floats([Math.SQRT1_2])])]);
  const normal = w.node("Mul", [w.node("Add", [erf, w.floats([1])]), w.floats([0.5])]);
  const bell = w.node("Exp", [w.node("Mul", [w.node("Mul", [x, x]), w.floats([-0.5])])]);
  const slope = w.node("Mul", [w.node("Mul", [x, w.floats([1 / Math.sqrt(2 * Math.PI)])]), bell]);
  return w.node("Add", [normal, slope]);
}

function emitLayerNormGrad(
  w: OnnxWriter,
  epsilon: number,
  x: string,
  gradient: string,
  width: number,
  rank: number,
): string {
  const mean = (value: string): string => w.node("ReduceMean", [value, w.ints([rank - 1])], { keepdims: 1 });
  const away = w.node("Sub", [x, mean(x)]);
  const variance = mean(w.node("Mul", [away, away]));
  const deviation = w.node("Sqrt", [w.node("Add", [variance, w.floats([epsilon])])]);
  const normal = w.node("Div", [away, deviation]);
  const along = w.node("Mul", [normal, mean(w.node("Mul", [gradient, normal]))]);
  const rest = w.node("Sub", [w.node("Sub", [gradient, mean(gradient)]), along]);
  return sizeOf([width]) === 1 ? w.node("Mul", [rest, w.floats([0])]) : w.node("Div", [rest, deviation]);
}

/** Ties at the border all count as among the greatest. */
function emitGreatestMask(w: OnnxWriter, x: string, count: number, rank: number): string {
  const greatest = w.node("TopK", [x, w.ints([count])], { axis: -1 }, 1);
  const border = w.node("ReduceMin", [greatest, w.ints([rank - 1])], { keepdims: 1 });
  return toFloat(w, w.node("GreaterOrEqual", [x, border]));
}
