/**
 * A mixture of experts inside a feed-forward layer: its inner neurons are divided into a shared part and experts, and a
 * gate (sigmoid, always f32) says for each token which experts speak and how loud. `bias` enters the choice alone
 * (arXiv 2408.15664). In training all neurons are computed and the unchosen ones silenced: it costs what the dense layer
 * costs and gives the numbers of the sparse one; only the product's runtime skips them.
 */
import type { GraphBuilder } from "../graph/builder.ts";
import type { Node } from "../graph/graph.ts";
import type { ExpertShape } from "./shape.ts";

export interface Routing {
  readonly inner: Node;
  /** How many tokens each expert got, [1, experts]; filled-up places are counted too. */
  readonly load: Node;
}

export const biasName = (layer: number): string => `l${layer}.gate.bias`;

export function gatedNeurons(
  g: GraphBuilder,
  { count, active, shared }: ExpertShape,
  layer: number,
  x: Node,
  inner: Node,
): Routing {
  const [tokens = 0, neurons = 0] = inner.shape;
  const width = x.shape[1] ?? 0;
  const gate = g.input(`l${layer}.gate.w`, [count, width]);
  const logits = g.add(g.matMul(x, gate, { transB: true }), g.input(`l${layer}.gate.b`, [count]));
  const scores = g.apply({ op: "sigmoid" }, logits);
  const biased = g.add(scores, g.input(biasName(layer), [count]));
  const chosen = g.apply({ op: "greatestMask", count: active }, biased);
  const kept = g.mul(scores, chosen);
  // Weights of the chosen sum to their number, so that a layer of equal gates is the dense layer's part.
  const weights = g.scale(g.binary("div", kept, g.reduceSum(kept, [1])), active);
  const each = (neurons - shared) / count;
  const routed = g.reshape(g.slice(inner, 1, shared, neurons), [tokens, count, each]);
  const spoken = g.reshape(g.mul(routed, g.reshape(weights, [tokens, count, 1])), [tokens, neurons - shared]);
  const whole = shared === 0 ? spoken : g.concat([g.slice(inner, 1, 0, shared), spoken], 1);
  return { inner: whole, load: g.reduceSum(chosen, [0]) };
}
