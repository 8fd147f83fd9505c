/**
 * The graphs of a reader: the frozen lower layers, and the trained upper ones with the head of a task, forward alone or
 * with loss and gradients. A graph is for one number of texts and one length. Outputs: `hidden`; `logits`; `loss`,
 * `d:NAME` for each weight, `load:N` for each layer with experts.
 */
import { WORST } from "../../src/core/reader/align-halves.ts";
import { gradients } from "../graph/backward.ts";
import { GraphBuilder } from "../graph/builder.ts";
import type { Graph, Node, Precision } from "../graph/graph.ts";
import { encoderLayer, type Place } from "./encoder-layer.ts";
import { ENDS, headShapes, OUTCOME_COUNT, trainedShapes, type ReaderShape, type Task } from "./shape.ts";

export interface Size {
  readonly batch: number;
  readonly length: number;
}

function placeOf(g: GraphBuilder, { batch, length }: Size, precision: Precision): Place {
  return { batch, length, precision, maskBias: g.input("mask-bias", [batch, 1, 1, length]) };
}

/** `x` (embedded tokens, normalised) → `hidden`. */
export function frozenGraph(shape: ReaderShape, size: Size, precision: Precision): Graph {
  const g = new GraphBuilder();
  const place = placeOf(g, size, precision);
  let x = g.input("x", [size.batch * size.length, shape.width]);
  for (let layer = 0; layer < shape.frozen; layer++) x = encoderLayer(g, shape, layer, x, place).x;
  g.output("hidden", x);
  return g.build();
}

interface Read {
  /** Texts × outcomes. */
  readonly logits: Node;
  /** For answers: logarithms of the likelihood that the words that answer begin and end at a token, each texts × length. */
  readonly ends?: readonly [begin: Node, end: Node];
}

/** `first` and `second` hold 1/n at each of the n tokens of a text's halves. */
function read(g: GraphBuilder, shape: ReaderShape, size: Size, task: Task, precision: Precision): Read {
  const { batch, length } = size;
  const place = placeOf(g, size, precision);
  let x = g.input("x", [batch * length, shape.width]);
  for (let layer = shape.frozen; layer < shape.layers; layer++) {
    const made = encoderLayer(g, shape, layer, x, place);
    x = made.x;
    if (made.routing !== undefined) g.output(`load:${layer}`, made.routing.load);
  }
  const texts = g.reshape(x, [batch, length, shape.width]);
  const mean = (half: string): Node =>
    g.reshape(g.matMul(g.input(half, [batch, 1, length]), texts), [batch, shape.width]);
  const [first, second] = [mean("first"), mean("second")];
  const start = g.reshape(g.slice(texts, 1, 0, 1), [batch, shape.width]);
  const distance = g.apply({ op: "abs" }, g.binary("sub", first, second));
  const features = g.concat([start, first, second, g.mul(first, second), distance], 1);
  const shapes = headShapes(shape, task);
  const weight = (name: string): Node => g.input(`${task}.${name}`, shapes[`${task}.${name}`] ?? []);
  const linear = (input: Node, name: string): Node =>
    g.add(g.matMul(input, weight(`${name}.w`), { transB: true }), weight(`${name}.b`));
  const inner = linear(features, "in");
  const hidden =
    task === "claims"
      ? g.add(inner, g.matMul(aligned(g, shape, size, texts), weight("aligned.w"), { transB: true }))
      : inner;
  const logits = linear(g.gelu(hidden), "out");
  if (task === "claims") return { logits };
  const each = linear(x, "span");
  const outside = g.reshape(g.input("second-bias", [batch, 1, length]), [batch, length]);
  const along = (column: number): Node => {
    const scores = g.reshape(g.slice(each, 1, column, column + 1), [batch, length]);
    return g.apply({ op: "logSoftmax" }, g.add(scores, outside));
  };
  return { logits, ends: [along(0), along(1)] };
}

/**
 * Each token of the second half beside its counterpart, a mixture of the first half's tokens by likeness (decomposable
 * attention, arXiv 1606.01933). States are likened after their text's mean is taken off, since all of them point the same way.
 */
function aligned(g: GraphBuilder, { width }: ReaderShape, { batch, length }: Size, texts: Node): Node {
  const [inFirst, inSecond] = [g.input("first", [batch, 1, length]), g.input("second", [batch, 1, length])];
  const bias = (half: string): Node => g.input(`${half}-bias`, [batch, 1, length]);
  const middle = g.scale(g.add(g.matMul(inFirst, texts), g.matMul(inSecond, texts)), 0.5);
  const centred = g.binary("sub", texts, middle);
  const likeness = g.scale(g.matMul(centred, centred, { transB: true }), 1 / Math.sqrt(width));
  const counterpart = g.matMul(g.apply({ op: "softmax" }, g.add(likeness, bias("first"))), texts);
  const distances = g.apply({ op: "abs" }, g.binary("sub", texts, counterpart));
  const each = g.reshape(g.scale(g.reduceSum(distances, [2]), WORST / width), [batch, 1, length]);
  const worst = g.apply({ op: "softmax" }, g.add(g.scale(each, WORST), bias("second")));
  const pooled = (by: Node, of: Node): Node => g.reshape(g.matMul(by, of), [batch, width]);
  return g.concat(
    [pooled(inSecond, distances), pooled(worst, distances), pooled(worst, texts), pooled(worst, counterpart)],
    1,
  );
}

/** How strongly each inner neuron of the trained layers fires, tokens × neurons: `inner:N`. */
export function firingGraph(shape: ReaderShape, size: Size): Graph {
  const g = new GraphBuilder();
  const place = placeOf(g, size, "f32");
  let x = g.input("x", [size.batch * size.length, shape.width]);
  for (let layer = shape.frozen; layer < shape.layers; layer++) {
    const made = encoderLayer(g, shape, layer, x, place);
    x = made.x;
    g.output(`inner:${layer}`, made.inner);
  }
  return g.build();
}

export function answerGraph(shape: ReaderShape, size: Size, task: Task, precision: Precision = "f32"): Graph {
  const g = new GraphBuilder();
  const { logits, ends } = read(g, shape, size, task, precision);
  g.output("logits", logits);
  if (ends !== undefined) for (const [i, name] of ENDS.entries()) g.output(name, ends[i]!);
  return g.build();
}

/**
 * `target` is one-hot; `weight` sums to 1 over what a step sees. The loss is the weighted cross-entropy; for answers that of
 * where the words that answer begin and end comes to it, by `begin-target` and `end-target`, which hold their own weights.
 */
export function trainGraph(shape: ReaderShape, size: Size, task: Task, precision: Precision): Graph {
  const g = new GraphBuilder();
  const { logits: out, ends } = read(g, shape, size, task, precision);
  const target = g.input("target", [size.batch, OUTCOME_COUNT]);
  const weight = g.input("weight", [size.batch, 1]);
  const costs = g.mul(g.mul(g.apply({ op: "logSoftmax" }, out), target), weight);
  let loss = g.scale(g.reduceSum(costs, [0, 1]), -1);
  for (const [i, name] of ENDS.entries()) {
    const likely = ends?.[i];
    if (likely === undefined) continue;
    const where = g.input(`${name}-target`, [size.batch, size.length]);
    loss = g.add(loss, g.scale(g.reduceSum(g.mul(likely, where), [0, 1]), -1));
  }
  const used = new Map(
    g.nodes.flatMap((node) => (node.operation.op === "input" ? [[node.operation.name, node] as const] : [])),
  );
  const trained = [...trainedShapes(shape).keys()].flatMap((name) => {
    const node = used.get(name);
    return node === undefined ? [] : [[name, node] as const];
  });
  const by = gradients(
    g,
    loss,
    trained.map(([, node]) => node),
  );
  g.output("loss", loss);
  g.output("logits", out);
  for (const [name, node] of trained) {
    const gradient = by.get(node);
    if (gradient !== undefined) g.output(`d:${name}`, gradient);
  }
  return g.build();
}
