/**
 * Appends to a graph the nodes that compute the gradient of one number (the loss) by its inputs, by the chain rule from
 * the last node to the first. Products keep their precision on the way back. Second derivatives are not offered.
 */
import type { GraphBuilder } from "./builder.ts";
import { sizeOf, type Node } from "./graph.ts";

/** Gradients by `wanted`, one each; those that the loss does not depend on are absent. */
export function gradients(g: GraphBuilder, loss: Node, wanted: readonly Node[]): Map<Node, Node> {
  const wantedSet = new Set(wanted);
  const relevant = new Set<Node>(wantedSet);
  for (const node of g.nodes) if (node.inputs.some((input) => relevant.has(input))) relevant.add(node);

  const flowing = new Map<Node, Node>([[loss, g.constant(Array(sizeOf(loss.shape)).fill(1), loss.shape)]]);
  for (const node of g.nodes.slice(0, loss.id + 1).toReversed()) {
    const gradient = flowing.get(node);
    if (gradient === undefined || !relevant.has(node) || wantedSet.has(node)) continue;
    for (const [index, input] of node.inputs.entries()) {
      if (!relevant.has(input)) continue;
      const part = gradientOf(g, node, index, gradient);
      if (part === undefined) continue;
      const earlier = flowing.get(input);
      flowing.set(input, earlier === undefined ? part : g.add(earlier, part));
    }
  }
  return new Map(
    wanted.flatMap((node) => {
      const gradient = flowing.get(node);
      return gradient === undefined ? [] : [[node, gradient] as const];
    }),
  );
}

/** Sums over the sides that were repeated to reach the gradient's shape. */
function reduceTo(g: GraphBuilder, gradient: Node, shape: readonly number[]): Node {
  const extra = gradient.shape.length - shape.length;
  const axes = gradient.shape.flatMap((side, axis) =>
    axis < extra || ((shape[axis - extra] ?? 1) === 1 && side !== 1) ? [axis] : [],
  );
  const summed = axes.length === 0 ? gradient : g.reduceSum(gradient, axes);
  return extra === 0 ? summed : g.reshape(summed, shape);
}

/** The gradient by input `index` of `node`. */
function gradientOf(g: GraphBuilder, node: Node, index: number, gradient: Node): Node | undefined {
  const { operation } = node;
  const [a, b] = node.inputs;
  if (a === undefined) return undefined;
  switch (operation.op) {
    case "matMul":
      return b === undefined ? undefined : ofMatMul(g, operation, a, b, index, gradient);
    case "add":
      return reduceTo(g, gradient, (index === 0 ? a : b)?.shape ?? []);
    case "sub":
      return index === 0
        ? reduceTo(g, gradient, a.shape)
        : reduceTo(g, g.scale(gradient, -1), b?.shape ?? []);
    case "mul": {
      const [self, other] = index === 0 ? [a, b] : [b, a];
      return other && self && reduceTo(g, g.mul(gradient, other), self.shape);
    }
    case "div": {
      if (b === undefined) return undefined;
      if (index === 0) return reduceTo(g, g.binary("div", gradient, b), a.shape);
      const by = g.scale(g.binary("div", g.mul(gradient, node), b), -1);
      return reduceTo(g, by, b.shape);
    }
    case "gelu":
      return g.mul(gradient, g.apply({ op: "geluGrad" }, a));
    case "sigmoid":
      return g.mul(gradient, g.mul(node, g.binary("sub", g.scalar(1), node)));
    case "exp":
      return g.mul(gradient, node);
    case "abs":
      return g.mul(gradient, g.apply({ op: "sign" }, a));
    case "clamp":
      return g.mul(gradient, g.apply({ op: "clampGrad", limit: operation.limit }, a));
    case "softmax":
      return g.apply({ op: "softmaxGrad" }, node, gradient);
    case "logSoftmax":
      return g.apply({ op: "logSoftmaxGrad" }, node, gradient);
    case "layerNorm":
      return g.apply({ op: "layerNormGrad", epsilon: operation.epsilon }, a, gradient);
    case "reduceSum":
      return g.mul(gradient, g.constant(Array(sizeOf(a.shape)).fill(1), a.shape));
    case "reshape":
      return g.reshape(gradient, a.shape);
    case "transpose":
      return g.transpose(gradient, inverse(operation.perm));
    case "slice":
      return g.pad(gradient, operation.axis, operation.start, operation.end, a.shape[operation.axis] ?? 0);
    case "pad":
      return g.slice(gradient, operation.axis, operation.start, operation.end);
    case "concat": {
      const before = node.inputs.slice(0, index);
      const start = before.reduce((sum, part) => sum + (part.shape[operation.axis] ?? 0), 0);
      const end = start + (node.inputs[index]?.shape[operation.axis] ?? 0);
      return g.slice(gradient, operation.axis, start, end);
    }
    case "input":
    case "constant":
    case "sign":
    case "greatestMask":
      return undefined;
    case "geluGrad":
    case "clampGrad":
    case "softmaxGrad":
    case "logSoftmaxGrad":
    case "layerNormGrad":
      throw new RangeError(`${operation.op} has no gradient of its own`);
  }
}

/** C = A·B: dA = dC·Bᵀ, dB = Aᵀ·dC, each with the swaps that A and B came with. */
function ofMatMul(
  g: GraphBuilder,
  { transA, transB, precision }: Extract<Node["operation"], { op: "matMul" }>,
  a: Node,
  b: Node,
  index: number,
  gradient: Node,
): Node {
  if (index === 0)
    return transA
      ? g.matMul(b, gradient, { transA: transB, transB: true, precision })
      : g.matMul(gradient, b, { transB: !transB, precision });
  return transB
    ? g.matMul(gradient, a, { transA: true, transB: transA, precision })
    : g.matMul(a, gradient, { transA: !transA, precision });
}

function inverse(perm: readonly number[]): number[] {
  return perm.map((_, axis) => perm.indexOf(axis));
}
