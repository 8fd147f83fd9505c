/**
 * One layer of the encoder as a graph: attention, then the feed-forward part, each added to its input and normalised
 * (post-norm, as BERT). Tokens stand in rows, text after text.
 */
import type { GraphBuilder } from "../graph/builder.ts";
import type { Node, Precision } from "../graph/graph.ts";
import { gatedNeurons, type Routing } from "./experts.ts";
import { layerShapes, type ReaderShape } from "./shape.ts";

export interface Place {
  readonly batch: number;
  readonly length: number;
  /** [batch, 1, 1, length]: 0 for a token, very small for a place that is only filled up. */
  readonly maskBias: Node;
  readonly precision: Precision;
}

export function encoderLayer(
  g: GraphBuilder,
  shape: ReaderShape,
  layer: number,
  x: Node,
  place: Place,
): { readonly x: Node; readonly inner: Node; readonly routing?: Routing } {
  const shapes = layerShapes(shape, layer);
  const weight = (name: string): Node => g.input(`l${layer}.${name}`, shapes[`l${layer}.${name}`] ?? []);
  const linear = (input: Node, name: string): Node =>
    g.add(
      g.matMul(input, weight(`${name}.w`), { transB: true, precision: place.precision }),
      weight(`${name}.b`),
    );
  const norm = (input: Node, name: string): Node =>
    g.layerNorm(input, weight(`${name}.w`), weight(`${name}.b`), shape.epsilon);

  const context = attention(g, shape.heads, linear(x, "q"), linear(x, "k"), linear(x, "v"), place);
  const attended = norm(g.add(x, linear(context, "ao")), "aln");
  const before = linear(attended, "fi");
  const inner = g.gelu(shape.clamp > 0 ? g.apply({ op: "clamp", limit: shape.clamp }, before) : before);
  if (shape.experts === undefined || layer < shape.frozen)
    return { inner, x: norm(g.add(attended, linear(inner, "fo")), "oln") };
  const routing = gatedNeurons(g, shape.experts, layer, attended, inner);
  return { inner, x: norm(g.add(attended, linear(routing.inner, "fo")), "oln"), routing };
}

function attention(
  g: GraphBuilder,
  heads: number,
  query: Node,
  key: Node,
  value: Node,
  { batch, length, maskBias }: Place,
): Node {
  const width = query.shape[1] ?? 0;
  const each = width / heads;
  const apart = (x: Node): Node => g.transpose(g.reshape(x, [batch, length, heads, each]), [0, 2, 1, 3]);
  const scores = g.scale(g.matMul(apart(query), apart(key), { transB: true }), 1 / Math.sqrt(each));
  const weights = g.apply({ op: "softmax" }, g.add(scores, maskBias));
  const mixed = g.matMul(weights, apart(value));
  return g.reshape(g.transpose(mixed, [0, 2, 1, 3]), [batch * length, width]);
}
