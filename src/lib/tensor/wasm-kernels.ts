/**
 * The kernels in WebAssembly, with SIMD of 128 bits: the loops around blocks that fit the caches are here, all
 * arithmetic is in the module. Makes no memory and starts no thread; where an engine validates no SIMD it says so.
 */
import type { Arena } from "./arena.ts";
import { tilesOf, type Kernels, type Matrix } from "./kernels.ts";
import { plainKernels } from "./plain-kernels.ts";
import { kernelModule, type KernelExports } from "./wasm/kernel-module.ts";
import { LEFT_PANEL, RIGHT_PANEL } from "./wasm/multiply-code.ts";
import { KERNEL_CONSTANTS } from "./wasm/exponential-code.ts";
import { GROUP, QUANTISE_MODES } from "./wasm/quantise-code.ts";

/** Blocks of a product: 8 columns × DEPTH stay in the first cache, ROWS × DEPTH in the second (measured: `bench/reader`). */
const DEPTH_BLOCK = 256;
const ROW_BLOCK = 120;
const COLUMN_BLOCK = 512;

/** Room for what a kernel writes aside: a tile of 6 × 8, a group of 16, a sum. */
const SPARE_BYTES = 256;

const roundUp = (value: number, multiple: number): number => Math.ceil(value / multiple) * multiple;

/** The module's bytes and which of the two this engine takes; `undefined` where it takes neither. */
export function suitableModule():
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | undefined {
  for (const [name, relaxed] of [
    ["relaxed-simd", true],
    ["simd", false],
  ] as const) {
    const bytes = kernelModule(relaxed);
    if (WebAssembly.validate(bytes)) return { name, bytes };
  }
  return undefined;
}

/** Where a side of `lines` lines has its three parts. */
function partsOf(at: number, lines: number, depth: number, panel: number) {
  const values = roundUp(lines, panel) * roundUp(depth, GROUP);
  const scales = roundUp(lines, panel) * tilesOf(depth) * 4;
  return { at, scales: at + values, corrections: at + values + scales, end: values + 2 * scales };
}

/** Takes what it needs for itself from the arena, for good: 0.8 MB. */
export function wasmKernels(module: WebAssembly.Module, name: string, arena: Arena): Kernels {
  const { exports } = new WebAssembly.Instance(module, { env: { memory: arena.memory } });
  const code = exports as unknown as KernelExports;
  const plain = plainKernels(arena);
  const spare = arena.take(SPARE_BYTES);
  const constants = arena.takeFloats(KERNEL_CONSTANTS.length);
  arena.floats(constants, KERNEL_CONSTANTS.length).set(KERNEL_CONSTANTS);
  const leftBlock = arena.takeFloats(roundUp(ROW_BLOCK, LEFT_PANEL) * DEPTH_BLOCK);
  const rightBlock = arena.takeFloats(roundUp(COLUMN_BLOCK, RIGHT_PANEL) * DEPTH_BLOCK);

  const part = (x: Matrix, row: number, column: number): number =>
    x.at + 4 * (row * x.rowStep + column * x.columnStep);

  function multiply(a: Matrix, b: Matrix, c: Matrix, accumulate = false): void {
    for (let column = 0; column < b.columns; column += COLUMN_BLOCK) {
      const width = Math.min(COLUMN_BLOCK, b.columns - column);
      for (let k = 0; k < a.columns; k += DEPTH_BLOCK) {
        const depth = Math.min(DEPTH_BLOCK, a.columns - k);
        code.pack8(part(b, k, column), 4 * b.columnStep, 4 * b.rowStep, width, depth, rightBlock);
        for (let row = 0; row < a.rows; row += ROW_BLOCK) {
          const height = Math.min(ROW_BLOCK, a.rows - row);
          code.pack6(part(a, row, k), 4 * a.rowStep, 4 * a.columnStep, height, depth, leftBlock);
          code.multiplyPanels(
            leftBlock,
            rightBlock,
            part(c, row, column),
            roundUp(depth, 4),
            height,
            width,
            4 * c.rowStep,
            accumulate || k > 0 ? 1 : 0,
            spare,
          );
        }
      }
    }
  }

  /** Calls `quantise` with lines whose values stand one behind the other. */
  function withLines(x: Matrix, quantise: (at: number, lineBytes: number) => void): void {
    if (x.columnStep === 1) {
      quantise(x.at, 4 * x.rowStep);
      return;
    }
    const mark = arena.mark();
    const copy = arena.takeFloats(x.rows * x.columns);
    code.copyLines(x.at, 4 * x.rowStep, 4 * x.columnStep, x.rows, x.columns, copy);
    quantise(copy, 4 * x.columns);
    arena.release(mark);
  }

  /** Gives all columns of each block of 128 × 128 the greatest |x| of them. */
  function sharePeaks(scales: number, columns: number, depth: number): void {
    const tiles = tilesOf(depth);
    const panels = Math.ceil(columns / RIGHT_PANEL);
    const peaks = arena.floats(scales, panels * tiles * RIGHT_PANEL);
    const together = 128 / RIGHT_PANEL;
    for (let tile = 0; tile < tiles; tile++) {
      for (let first = 0; first < panels; first += together) {
        const block = Array.from({ length: Math.min(together, panels - first) }, (_, i) => {
          const from = ((first + i) * tiles + tile) * RIGHT_PANEL;
          return peaks.subarray(from, from + RIGHT_PANEL);
        });
        let most = 0;
        // Columns that only fill up the last panel hold whatever stood there before.
        for (const [i, panel] of block.entries()) {
          const real = Math.min(RIGHT_PANEL, columns - (first + i) * RIGHT_PANEL);
          for (const peak of panel.subarray(0, real)) most = Math.max(most, peak);
        }
        for (const panel of block) panel.fill(most);
      }
    }
  }

  return {
    name,
    arena,
    multiply,

    quantisedLeftBytes: (rows, depth) => partsOf(0, rows, depth, LEFT_PANEL).end,
    quantisedRightBytes: (depth, columns) => partsOf(0, columns, depth, RIGHT_PANEL).corrections,

    quantiseLeft(a, { at }) {
      const { scales, corrections } = partsOf(at, a.rows, a.columns, LEFT_PANEL);
      withLines(a, (x, lineBytes) =>
        code.quantise6(x, lineBytes, a.rows, a.columns, at, scales, corrections, spare, QUANTISE_MODES.whole),
      );
    },

    quantiseRight(b, { at }, perBlock = false) {
      const { scales } = partsOf(at, b.columns, b.rows, RIGHT_PANEL);
      const lines = { ...b, rows: b.columns, columns: b.rows, rowStep: b.columnStep, columnStep: b.rowStep };
      withLines(lines, (x, lineBytes) => {
        const quantise = (mode: number): void =>
          code.quantise8(x, lineBytes, b.columns, b.rows, at, scales, 0, spare, mode);
        if (!perBlock) return quantise(QUANTISE_MODES.whole);
        quantise(QUANTISE_MODES.peaks);
        sharePeaks(scales, b.columns, b.rows);
        quantise(QUANTISE_MODES.given);
      });
    },

    multiplyQuantised(a, b, c, accumulate = false) {
      const left = partsOf(a.at, a.rows, a.depth, LEFT_PANEL);
      const right = partsOf(b.at, b.columns, b.depth, RIGHT_PANEL);
      code.dotPanels(
        left.at,
        left.scales,
        left.corrections,
        right.at,
        right.scales,
        c.at,
        roundUp(a.depth, GROUP),
        a.rows,
        b.columns,
        4 * c.rowStep,
        accumulate ? 1 : 0,
        spare,
      );
    },

    addBias(x, bias) {
      const whole = x.columns - (x.columns % 4);
      code.addBias(x.at, x.rows, 4 * x.rowStep, bias, whole / 4);
      const rest = { ...x, at: x.at + 4 * whole, columns: x.columns - whole };
      if (rest.columns > 0) plain.addBias(rest, bias + 4 * whole);
    },

    add(x, into, count) {
      const whole = count - (count % 4);
      code.addVectors(x, into, whole / 4);
      if (whole < count) plain.add(x + 4 * whole, into + 4 * whole, count - whole);
    },

    gelu(x, count) {
      const whole = count - (count % 4);
      code.gelu(x, whole / 4, constants);
      if (whole < count) plain.gelu(x + 4 * whole, count - whole);
    },

    layerNorm(x, rows, columns, gain, shift, epsilon) {
      if (columns % 4 === 0) code.layerNorm(x, rows, columns / 4, gain, shift, epsilon);
      else plain.layerNorm(x, rows, columns, gain, shift, epsilon);
    },

    softmax(x, used, scale) {
      if (x.columns % 4 === 0)
        code.softmax(x.at, x.rows, 4 * x.rowStep, x.columns / 4, used, constants, scale);
      else plain.softmax(x, used, scale);
    },

    meanRows(x, rows, columns, into) {
      if (columns % 4 !== 0) return plain.meanRows(x, rows, columns, into);
      arena.floats(into, columns).fill(0);
      for (let row = 0; row < rows; row++) code.addVectors(x + 4 * row * columns, into, columns / 4);
      code.scaleVectors(into, columns / 4, 1 / rows);
    },

    unitLength(x, count) {
      if (count % 4 !== 0) return plain.unitLength(x, count);
      code.sumOfSquares(x, count / 4, spare);
      const length = Math.sqrt(arena.f32[spare / 4] ?? 0);
      if (length > 0) code.scaleVectors(x, count / 4, 1 / length);
    },
  };
}
