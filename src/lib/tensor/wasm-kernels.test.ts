import { describe, expect, it } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import { Arena, createMemory } from "./arena.ts";
import { matrix, transposed, type Kernels, type Matrix } from "./kernels.ts";
import { erf, plainKernels } from "./plain-kernels.ts";
import { suitableModule, wasmKernels } from "./wasm-kernels.ts";
import { kernelModule } from "./wasm/kernel-module.ts";

const arena = (): Arena => new Arena(createMemory(1 << 20, 1 << 28));

const make = {
  plain: (): Kernels => plainKernels(arena()),
  simd: (): Kernels => wasmKernels(new WebAssembly.Module(kernelModule(false)), "simd", arena()),
  "relaxed-simd": (): Kernels =>
    wasmKernels(new WebAssembly.Module(kernelModule(true)), "relaxed-simd", arena()),
};
const WASM = [
  ["simd", make.simd],
  ["relaxed-simd", make["relaxed-simd"]],
] as const;

/** Values of both signs, of different size in different rows. */
function values(count: number, seed: number): Float32Array {
  const chance = seeded(seed);
  return Float32Array.from({ length: count }, () => (chance() - 0.5) * 4 ** (chance() * 2));
}

function put(kernels: Kernels, numbers: Float32Array): number {
  const at = kernels.arena.takeFloats(numbers.length);
  kernels.arena.floats(at, numbers.length).set(numbers);
  return at;
}

function read(kernels: Kernels, { at, rows, columns, rowStep }: Matrix): number[] {
  return Array.from({ length: rows }, (_, row) => [
    ...kernels.arena.floats(at + 4 * row * rowStep, columns),
  ]).flat();
}

/** Greatest difference, in parts of the greatest expected value. */
function apart(found: readonly number[], expected: readonly number[]): number {
  expect(found).toHaveLength(expected.length);
  const size = Math.max(1e-9, ...expected.map(Math.abs));
  return Math.max(...found.map((value, i) => Math.abs(value - (expected[i] ?? NaN)))) / size;
}

const SHAPES = [
  [1, 1, 1],
  [6, 8, 4],
  [7, 9, 5],
  [13, 40, 128],
  [5, 33, 129],
  [121, 17, 300],
  [12, 520, 31],
  [130, 24, 514],
] as const;
const VARIANTS = ["nn", "nt", "tn", "tt"] as const;

/** A and B of these sizes, each stored as it is or transposed, and with room between their rows. */
function sides(kernels: Kernels, m: number, n: number, k: number, variant: string): [Matrix, Matrix] {
  const side = (rows: number, columns: number, seed: number, turned: boolean): Matrix => {
    const [height, width] = turned ? [columns, rows] : [rows, columns];
    const stored = matrix(put(kernels, values(height * (width + 3), seed)), height, width, width + 3);
    return turned ? transposed(stored) : stored;
  };
  return [side(m, k, 1, variant[0] === "t"), side(k, n, 2, variant[1] === "t")];
}

describe("products of f32", () => {
  it.each(WASM)("are those of the plain kernels, whatever the steps: %s", (_, makeKernels) => {
    const [kernels, plain] = [makeKernels(), make.plain()];
    for (const [m, n, k] of SHAPES) {
      for (const variant of VARIANTS) {
        for (const accumulate of [false, true]) {
          const results = [kernels, plain].map((these) => {
            const [a, b] = sides(these, m, n, k, variant);
            const c = matrix(put(these, values(m * (n + 2), 3)), m, n, n + 2);
            const between = [...these.arena.floats(c.at + 4 * n, 2)];
            these.multiply(a, b, c, accumulate);
            expect([...these.arena.floats(c.at + 4 * n, 2)]).toEqual(between);
            return read(these, c);
          });
          expect(apart(results[0] ?? [], results[1] ?? [])).toBeLessThan(2e-6);
        }
      }
    }
  });

  it("mean what they say: a product by hand", () => {
    const kernels = make.plain();
    const a = matrix(put(kernels, Float32Array.of(1, 2, 3, 4, 5, 6)), 2, 3);
    const b = matrix(put(kernels, Float32Array.of(1, 0, 0, 1, 1, 1)), 3, 2);
    const c = matrix(put(kernels, Float32Array.of(10, 10, 10, 10)), 2, 2);
    kernels.multiply(a, b, c, true);
    expect(read(kernels, c)).toEqual([14, 15, 20, 21]);
  });
});

function quantisedProduct(kernels: Kernels, a: Matrix, b: Matrix, perBlock: boolean): number[] {
  const left = {
    at: kernels.arena.take(kernels.quantisedLeftBytes(a.rows, a.columns)),
    rows: a.rows,
    depth: a.columns,
  };
  const right = {
    at: kernels.arena.take(kernels.quantisedRightBytes(b.rows, b.columns)),
    depth: b.rows,
    columns: b.columns,
  };
  kernels.quantiseLeft(a, left);
  kernels.quantiseRight(b, right, perBlock);
  const c = matrix(put(kernels, values(a.rows * b.columns, 4)), a.rows, b.columns);
  kernels.multiplyQuantised(left, right, c);
  const once = read(kernels, c);
  kernels.multiplyQuantised(left, right, c, true);
  expect(
    apart(
      read(kernels, c),
      once.map((value) => 2 * value),
    ),
  ).toBeLessThan(1e-6);
  return once;
}

describe("products in 8 bits", () => {
  it.each(WASM)("are those of the plain kernels, whatever the steps: %s", (_, makeKernels) => {
    const [kernels, plain] = [makeKernels(), make.plain()];
    for (const [m, n, k] of SHAPES) {
      for (const variant of VARIANTS) {
        for (const perBlock of [false, true]) {
          const [found, expected] = [kernels, plain].map((these) =>
            quantisedProduct(these, ...sides(these, m, n, k, variant), perBlock),
          );
          expect(apart(found ?? [], expected ?? [])).toBeLessThan(1e-6);
        }
      }
    }
  });

  it("differ from those of f32 by less than two in a hundred", () => {
    const plain = make.plain();
    const [a, b] = sides(plain, 32, 32, 384, "nt");
    const c = matrix(plain.arena.takeFloats(32 * 32), 32, 32);
    plain.multiply(a, b, c);
    const exact = read(plain, c);
    const quantised = quantisedProduct(plain, a, b, false);
    const power = (numbers: readonly number[]): number => Math.hypot(...numbers);
    const error = power(exact.map((value, i) => value - (quantised[i] ?? 0))) / power(exact);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(0.02);
  });

  it.each(WASM)("take rows of zeros and the greatest numbers of both signs: %s", (_, makeKernels) => {
    const kernels = makeKernels();
    const a = matrix(put(kernels, new Float32Array(256).fill(-3, 128)), 2, 128);
    const b = matrix(put(kernels, new Float32Array(128 * 8).fill(5)), 128, 8);
    const found = quantisedProduct(kernels, a, b, false);
    expect(apart(found, [...Array(8).fill(0), ...Array(8).fill(-15 * 128)])).toBeLessThan(1e-6);
  });
});

describe("what is done to each value or row", () => {
  const both = (
    makeKernels: () => Kernels,
    run: (kernels: Kernels) => number[],
  ): [found: number[], expected: number[]] => [run(makeKernels()), run(make.plain())];

  it.each(WASM)("is that of the plain kernels, for any count of values: %s", (_, makeKernels) => {
    for (const columns of [1, 3, 4, 30, 384]) {
      const rows = 5;
      const runs: ((kernels: Kernels, x: number) => void)[] = [
        (kernels, x) =>
          kernels.addBias(matrix(x, rows, columns - 1, columns), put(kernels, values(columns, 9))),
        (kernels, x) => kernels.add(put(kernels, values(rows * columns, 8)), x, rows * columns),
        (kernels, x) => kernels.gelu(x, rows * columns),
        (kernels, x) =>
          kernels.layerNorm(
            x,
            rows,
            columns,
            put(kernels, values(columns, 6)),
            put(kernels, values(columns, 7)),
            1e-3,
          ),
        (kernels, x) => kernels.softmax(matrix(x, rows, columns), Math.ceil(columns / 2), 0.7),
        (kernels, x) => kernels.softmax(matrix(x, rows, columns), columns, 30),
        (kernels, x) => kernels.meanRows(x, rows, columns, x + 4 * rows * columns),
        (kernels, x) => kernels.unitLength(x, columns),
      ];
      for (const run of runs) {
        const [found, expected] = both(makeKernels, (kernels) => {
          const x = put(kernels, values((rows + 1) * columns, 5));
          run(kernels, x);
          return [...kernels.arena.floats(x, (rows + 1) * columns)];
        });
        expect(apart(found, expected)).toBeLessThan(3e-6);
      }
    }
  });

  it.each(WASM)("has GELU right to a millionth from −12 to 12: %s", (_, makeKernels) => {
    const numbers = Float32Array.from({ length: 4096 }, (_, i) => (i - 2048) / 170);
    const kernels = makeKernels();
    const x = put(kernels, numbers);
    kernels.gelu(x, numbers.length);
    const worst = [...kernels.arena.floats(x, numbers.length)].map((value, i) => {
      const number = numbers[i] ?? 0;
      return Math.abs(value - 0.5 * number * (1 + erf(number * Math.SQRT1_2)));
    });
    expect(Math.max(...worst)).toBeLessThan(1e-6);
  });

  it.each(WASM)("leaves a vector of zeros as it is: %s", (_, makeKernels) => {
    const kernels = makeKernels();
    const x = kernels.arena.takeFloats(8);
    kernels.unitLength(x, 8);
    expect([...kernels.arena.floats(x, 8)]).toEqual(Array(8).fill(0));
  });
});

it("erf has the values of the tables", () => {
  for (const [x, value] of [
    [0, 0],
    [0.5, 0.520_499_877_8],
    [1, 0.842_700_792_9],
    [-2, -0.995_322_265],
    [3, 0.999_977_909_5],
    [9, 1],
  ] as const) {
    expect(erf(x)).toBeCloseTo(value, 9);
  }
});

it("this engine takes one of the modules", () => {
  expect(["relaxed-simd", "simd"]).toContain(suitableModule()?.name);
});
