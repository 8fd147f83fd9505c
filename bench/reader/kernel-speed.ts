/** Billions of operations a second of the products, one thread, over the shapes that the reader and its training use. */
import { Arena, createMemory } from "../../src/lib/tensor/arena.ts";
import { matrix, transposed, type Kernels } from "../../src/lib/tensor/kernels.ts";
import { suitableModule, wasmKernels } from "../../src/lib/tensor/wasm-kernels.ts";
import { kernelModule } from "../../src/lib/tensor/wasm/kernel-module.ts";

/** Rows, columns, depth: the layers of an encoder of 384 over 128 pieces, a larger batch, and one head's attention. */
const SHAPES = [
  [128, 384, 384],
  [128, 1536, 384],
  [128, 384, 1536],
  [1024, 384, 384],
  [1024, 1024, 1024],
  [128, 128, 32],
] as const;
/** Processor time that each measure takes at least. */
const LEAST_MS = 300;

export interface KernelSpeed {
  readonly kernels: string;
  readonly shape: string;
  readonly f32: number;
  readonly f32Transposed: number;
  readonly int8: number;
  /** With the left side quantised each time, as it is in use. */
  readonly int8WithLeft: number;
  /** With both sides quantised each time, as training does. */
  readonly int8WithBoth: number;
}

/** Operations of one call, per nanosecond of this process's processor time. */
function gops(operations: number, run: () => void): number {
  run();
  const start = process.cpuUsage();
  let rounds = 0;
  for (;;) {
    for (let i = 0; i < 4; i++) run();
    rounds += 4;
    const { user } = process.cpuUsage(start);
    if (user > LEAST_MS * 1000) return Number(((operations * rounds) / (user * 1000)).toFixed(1));
  }
}

function measure(kernels: Kernels, [m, n, k]: readonly [number, number, number]): KernelSpeed {
  const { arena } = kernels;
  const mark = arena.mark();
  const fill = (count: number): number => {
    const at = arena.takeFloats(count);
    arena.floats(at, count).forEach((_, i, all) => (all[i] = Math.sin(i * 1.7)));
    return at;
  };
  const [a, b, c] = [matrix(fill(m * k), m, k), matrix(fill(k * n), k, n), matrix(fill(m * n), m, n)];
  const turned = transposed(matrix(b.at, n, k));
  const left = { at: arena.take(kernels.quantisedLeftBytes(m, k)), rows: m, depth: k };
  const right = { at: arena.take(kernels.quantisedRightBytes(k, n)), depth: k, columns: n };
  const operations = 2 * m * n * k;
  const speed = {
    kernels: kernels.name,
    shape: `${m}x${n}x${k}`,
    f32: gops(operations, () => kernels.multiply(a, b, c)),
    f32Transposed: gops(operations, () => kernels.multiply(a, turned, c)),
    int8WithBoth: gops(operations, () => {
      kernels.quantiseLeft(a, left);
      kernels.quantiseRight(turned, right, true);
      kernels.multiplyQuantised(left, right, c);
    }),
    int8WithLeft: gops(operations, () => {
      kernels.quantiseLeft(a, left);
      kernels.multiplyQuantised(left, right, c);
    }),
    int8: gops(operations, () => kernels.multiplyQuantised(left, right, c)),
  };
  arena.release(mark);
  return speed;
}

/** Both modules where the engine takes both. */
export function kernelSpeeds(): KernelSpeed[] {
  const best = suitableModule();
  if (best === undefined) return [];
  return [true, false]
    .map((relaxed) => ({ relaxed, bytes: kernelModule(relaxed) }))
    .filter(({ bytes }) => WebAssembly.validate(bytes))
    .flatMap(({ relaxed, bytes }) => {
      const arena = new Arena(createMemory(1 << 20, 1 << 28));
      const kernels = wasmKernels(new WebAssembly.Module(bytes), relaxed ? "relaxed-simd" : "simd", arena);
      return SHAPES.map((shape) => measure(kernels, shape));
    });
}
