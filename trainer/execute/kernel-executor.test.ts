import { expect, test } from "vitest";
import { GraphBuilder } from "../graph/builder.ts";
import type { Precision } from "../graph/graph.ts";
import { seededNumbers } from "../model/seeded-numbers.ts";
import { kernelExecutor } from "./kernel-executor.ts";
import { ownKernels } from "./own-kernels.ts";

const [ROWS, DEPTH, COLUMNS] = [20, 300, 40];
const chance = seededNumbers("products");
const a = Float32Array.from({ length: ROWS * DEPTH }, () => chance.normal());
const b = Float32Array.from({ length: COLUMNS * DEPTH }, () => chance.normal());

async function product(precision: Precision): Promise<Float32Array> {
  const g = new GraphBuilder();
  const [left, right] = [g.input("a", [ROWS, DEPTH]), g.input("b", [COLUMNS, DEPTH])];
  g.output("c", g.matMul(left, right, { transB: true, precision }));
  const prepared = await kernelExecutor(ownKernels()).prepare(g.build(), new Map([["b", b]]));
  return (await prepared.run(new Map([["a", a]]))).get("c")!;
}

test("a product in f32 is the product", async () => {
  const c = await product("f32");
  for (const [row, column] of [
    [0, 0],
    [19, 39],
    [7, 21],
  ] as const) {
    let sum = 0;
    for (let i = 0; i < DEPTH; i++) sum += a[row * DEPTH + i]! * b[column * DEPTH + i]!;
    expect(c[row * COLUMNS + column]).toBeCloseTo(sum, 3);
  }
});

test("a product in tiles of 8 bits is near it, and not the same", async () => {
  const [exact, tiled] = [await product("f32"), await product("int8-tile")];
  let [error, size] = [0, 0];
  for (const [index, value] of exact.entries()) {
    error += (value - tiled[index]!) ** 2;
    size += value ** 2;
  }
  expect(Math.sqrt(error / size)).toBeGreaterThan(1e-4);
  expect(Math.sqrt(error / size)).toBeLessThan(0.03);
});

test("an input that is missing is named", async () => {
  const g = new GraphBuilder();
  g.output("y", g.gelu(g.input("x", [2])));
  const prepared = await kernelExecutor(ownKernels()).prepare(g.build());
  await expect(prepared.run(new Map())).rejects.toThrow("no value for the input x");
});
