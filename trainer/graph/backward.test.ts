import { expect, test } from "vitest";
import { Arena, createMemory } from "../../src/lib/tensor/arena.ts";
import { plainKernels } from "../../src/lib/tensor/plain-kernels.ts";
import { kernelExecutor } from "../execute/kernel-executor.ts";
import { gradients } from "./backward.ts";
import { GraphBuilder } from "./builder.ts";
import { sizeOf, type Node } from "./graph.ts";

type Shapes = Readonly<Record<string, readonly number[]>>;
type Build = (g: GraphBuilder, inputs: Readonly<Record<string, Node>>) => Node;

const STEP = 1e-2;

/** Fixed numbers between −1 and 1 that do not repeat. */
function numbers(count: number, seed: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => Math.sin(12.9898 * (i + 1) + 78.233 * seed));
}

/** Compares the gradient of a weighted sum of the result with finite differences, for every value of every input. */
async function checkGradient(shapes: Shapes, build: Build): Promise<void> {
  const g = new GraphBuilder();
  const inputs = Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, g.input(name, shape)]),
  );
  const result = build(g, inputs);
  const weights = g.constant([...numbers(sizeOf(result.shape), 9)], result.shape);
  const axes = result.shape.map((_, axis) => axis);
  const loss = g.reduceSum(g.mul(result, weights), axes);
  const wanted = gradients(g, loss, Object.values(inputs));
  g.output("loss", loss);
  for (const [name, node] of Object.entries(inputs)) {
    const gradient = wanted.get(node);
    if (gradient === undefined) throw new Error(`no gradient by ${name}`);
    g.output(`d-${name}`, gradient);
  }
  const prepared = await kernelExecutor(plainKernels(new Arena(createMemory(1 << 20, 1 << 24)))).prepare(
    g.build(),
  );
  const values = new Map(
    Object.entries(shapes).map(([name, shape], index) => [name, numbers(sizeOf(shape), index + 1)]),
  );
  const found = await prepared.run(values);
  for (const [name, value] of values) {
    for (let i = 0; i < value.length; i++) {
      const at = async (move: number): Promise<number> => {
        const moved = value.with(i, (value[i] ?? 0) + move);
        return (await prepared.run(new Map([...values, [name, moved]]))).get("loss")?.[0] ?? Number.NaN;
      };
      const slope = ((await at(STEP)) - (await at(-STEP))) / (2 * STEP);
      const computed = found.get(`d-${name}`)?.[i] ?? Number.NaN;
      expect(Math.abs(computed - slope), `${name}[${i}]: ${computed} and ${slope}`).toBeLessThan(
        2e-3 * Math.max(1, Math.abs(slope)),
      );
    }
  }
}

const operations: readonly (readonly [string, Shapes, Build])[] = [
  ["a product", { a: [3, 4], b: [4, 2] }, (g, { a, b }) => g.matMul(a!, b!)],
  [
    "a product, right side swapped",
    { a: [3, 4], b: [2, 4] },
    (g, { a, b }) => g.matMul(a!, b!, { transB: true }),
  ],
  [
    "a product, left side swapped",
    { a: [4, 3], b: [4, 2] },
    (g, { a, b }) => g.matMul(a!, b!, { transA: true }),
  ],
  [
    "a product, both swapped",
    { a: [4, 3], b: [2, 4] },
    (g, { a, b }) => g.matMul(a!, b!, { transA: true, transB: true }),
  ],
  ["products of a batch", { a: [2, 3, 4], b: [2, 4, 2] }, (g, { a, b }) => g.matMul(a!, b!)],
  ["a sum with a row for all", { a: [3, 4], b: [4] }, (g, { a, b }) => g.add(a!, b!)],
  ["a difference", { a: [2, 1, 3], b: [2, 3] }, (g, { a, b }) => g.binary("sub", a!, b!)],
  ["value times value with a column for all", { a: [3, 4], b: [3, 1] }, (g, { a, b }) => g.mul(a!, b!)],
  [
    "a quotient",
    { a: [3, 4], b: [3, 1] },
    (g, { a, b }) => g.binary("div", a!, g.add(g.mul(b!, b!), g.scalar(1))),
  ],
  ["GELU", { a: [3, 4] }, (g, { a }) => g.gelu(a!)],
  ["the sigmoid", { a: [3, 4] }, (g, { a }) => g.apply({ op: "sigmoid" }, a!)],
  ["the exponential", { a: [3, 4] }, (g, { a }) => g.apply({ op: "exp" }, a!)],
  ["the absolute value", { a: [5] }, (g, { a }) => g.apply({ op: "abs" }, a!)],
  ["a clamp", { a: [7] }, (g, { a }) => g.apply({ op: "clamp", limit: 0.5 }, a!)],
  ["softmax", { a: [3, 4] }, (g, { a }) => g.apply({ op: "softmax" }, a!)],
  ["the logarithm of softmax", { a: [3, 4] }, (g, { a }) => g.apply({ op: "logSoftmax" }, a!)],
  [
    "normalised rows with gain and shift",
    { a: [3, 4], gain: [4], shift: [4] },
    (g, { a, gain, shift }) => g.layerNorm(a!, gain!, shift!, 1e-5),
  ],
  ["a sum over axes", { a: [2, 3, 4] }, (g, { a }) => g.reduceSum(a!, [0, 2])],
  ["another shape", { a: [2, 6] }, (g, { a }) => g.reshape(a!, [3, 4])],
  ["axes in another order", { a: [2, 3, 4] }, (g, { a }) => g.transpose(a!, [1, 2, 0])],
  ["a slice", { a: [3, 4] }, (g, { a }) => g.slice(a!, 1, 1, 3)],
  ["a padded tensor", { a: [3, 2] }, (g, { a }) => g.pad(a!, 1, 1, 3, 5)],
  ["parts put together", { a: [3, 2], b: [3, 1] }, (g, { a, b }) => g.concat([a!, b!], 1)],
  ["a value used twice", { a: [3, 3] }, (g, { a }) => g.matMul(a!, a!, { transB: true })],
];

test.each(operations)("the gradient of %s is what finite differences say", async (_, shapes, build) => {
  await checkGradient(shapes, build);
});

test("no gradient goes through a choice of the greatest", () => {
  const g = new GraphBuilder();
  const x = g.input("x", [2, 4]);
  const loss = g.reduceSum(g.apply({ op: "greatestMask", count: 2 }, x), [0, 1]);
  expect(gradients(g, loss, [x]).size).toBe(0);
});
