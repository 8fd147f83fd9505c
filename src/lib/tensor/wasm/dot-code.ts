/**
 * The product of two quantised sides, 6 × 8 of C at a time: for each tile of 128 along the contraction 12 sums in whole
 * numbers, begun at the left side's correction for the right side's offset, then scaled and added up in f32.
 */
import {
  call,
  f32x4,
  get,
  i16x8,
  i32,
  i32x4,
  move,
  set,
  step,
  times,
  v128,
  when,
  whileTrue,
  type Code,
  type Local,
} from "./instructions.ts";
import type { FunctionBuilder, ModuleBuilder } from "./module-builder.ts";
import { LEFT_PANEL, RIGHT_PANEL } from "./multiply-code.ts";

/** Steps of 4 values in a full tile. */
const TILE_STEPS = 32;

/**
 * Adds `dotPanels(left, leftScales, leftCorrections, right, rightScales, c, depth, rows, columns, rowBytes, accumulate,
 * spare)`. `depth` is padded to a multiple of 16. `settle` is the number of `settleTile`.
 */
export function addDot(module: ModuleBuilder, settle: number, relaxed: boolean): void {
  const tile = module.add("dotTile", (f) => writeTile(f, relaxed ? i32x4.dotAdd : dotAddInTwo));
  module.add("dotPanels", (f) => {
    const [left, leftScales, corrections, right, rightScales, c] = Array.from({ length: 6 }, () =>
      f.parameter(),
    ) as [Local, Local, Local, Local, Local, Local];
    const [depth, rows, columns, rowBytes, accumulate, spare] = Array.from({ length: 6 }, () =>
      f.parameter(),
    ) as [Local, Local, Local, Local, Local, Local];
    const [a, scales, fixes, out, height, width, tiles] = Array.from({ length: 7 }, () => f.local()) as [
      Local,
      Local,
      Local,
      Local,
      Local,
      Local,
      Local,
    ];
    const tileAt = (at: Code, bytes: Code, adds: Code): Code =>
      call(
        tile,
        get(a),
        get(scales),
        get(fixes),
        get(right),
        get(rightScales),
        at,
        i32.shiftRight(get(depth), i32.const(2)),
        bytes,
        adds,
      );
    f.body(
      set(tiles, i32.shiftRight(i32.add(get(depth), i32.const(127)), i32.const(7))),
      whileTrue(
        i32.greater(get(columns), i32.const(0)),
        set(a, get(left)),
        set(scales, get(leftScales)),
        set(fixes, get(corrections)),
        set(out, get(c)),
        set(height, get(rows)),
        set(width, get(columns)),
        whileTrue(
          i32.greater(get(height), i32.const(0)),
          when(
            i32.and(
              i32.greater(get(height), i32.const(LEFT_PANEL - 1)),
              i32.greater(get(columns), i32.const(RIGHT_PANEL - 1)),
            ),
            tileAt(get(out), get(rowBytes), get(accumulate)),
            [
              tileAt(get(spare), i32.const(4 * RIGHT_PANEL), i32.const(0)),
              call(settle, get(spare), get(out), get(height), get(width), get(rowBytes), get(accumulate)),
            ],
          ),
          move(a, i32.mul(get(depth), i32.const(LEFT_PANEL))),
          move(scales, i32.mul(get(tiles), i32.const(4 * LEFT_PANEL))),
          move(fixes, i32.mul(get(tiles), i32.const(4 * LEFT_PANEL))),
          move(out, i32.mul(get(rowBytes), i32.const(LEFT_PANEL))),
          step(height, -LEFT_PANEL),
        ),
        move(right, i32.mul(get(depth), i32.const(RIGHT_PANEL))),
        move(rightScales, i32.mul(get(tiles), i32.const(4 * RIGHT_PANEL))),
        step(c, 4 * RIGHT_PANEL),
        step(columns, -RIGHT_PANEL),
      ),
    );
  });
}

/** `dotTile(left, leftScales, corrections, right, rightScales, c, steps, rowBytes, accumulate)`. */
function writeTile(f: FunctionBuilder, dotAdd: (x: Code, y: Code, z: Code) => Code): void {
  const [left, leftScales, corrections, right, rightScales] = Array.from({ length: 5 }, () =>
    f.parameter(),
  ) as [Local, Local, Local, Local, Local];
  const [c, steps, rowBytes, accumulate] = Array.from({ length: 4 }, () => f.parameter()) as [
    Local,
    Local,
    Local,
    Local,
  ];
  const sums = f.vectors(2 * LEFT_PANEL);
  const [low, high, copy] = f.vectors(3) as [Local, Local, Local];
  const [round, out] = [f.local(), f.local()];
  const rowsOf = (write: (first: Local, second: Local, row: number) => Code): Code =>
    Array.from({ length: LEFT_PANEL }, (_, row) =>
      write(sums[2 * row] as Local, sums[2 * row + 1] as Local, row),
    );

  const begin = rowsOf((first, second, row) => [
    set(first, v128.load32Splat(get(corrections), 4 * row)),
    set(second, get(first)),
  ]);
  /** Steps come in fours, for lines are padded to 16 values; two are written out. */
  const twoSteps = [0, 1].map((i): Code => [
    set(low, v128.load(get(right), i * 4 * RIGHT_PANEL)),
    set(high, v128.load(get(right), i * 4 * RIGHT_PANEL + 16)),
    rowsOf((first, second, row) => [
      set(copy, v128.load32Splat(get(left), 4 * (i * LEFT_PANEL + row))),
      set(first, dotAdd(get(copy), get(low), get(first))),
      set(second, dotAdd(get(copy), get(high), get(second))),
    ]),
  ]);
  const scaled = (sum: Local, scales: Local): Code =>
    f32x4.mul(f32x4.fromI32(get(sum)), f32x4.mul(get(copy), get(scales)));
  const settle = rowsOf((first, second, row) => [
    set(copy, v128.load32Splat(get(leftScales), 4 * row)),
    when(
      get(accumulate),
      [
        v128.store(get(out), f32x4.add(scaled(first, low), v128.load(get(out)))),
        v128.store(get(out), f32x4.add(scaled(second, high), v128.load(get(out), 16)), 16),
      ],
      [v128.store(get(out), scaled(first, low)), v128.store(get(out), scaled(second, high), 16)],
    ),
    move(out, get(rowBytes)),
  ]);
  f.body(
    whileTrue(
      i32.greater(get(steps), i32.const(0)),
      begin,
      set(round, i32.const(TILE_STEPS)),
      when(i32.less(get(steps), i32.const(TILE_STEPS)), set(round, get(steps))),
      set(round, i32.shiftRight(get(round), i32.const(1))),
      times(round, twoSteps, step(left, 8 * LEFT_PANEL), step(right, 8 * RIGHT_PANEL)),
      set(low, v128.load(get(rightScales))),
      set(high, v128.load(get(rightScales), 16)),
      set(out, get(c)),
      settle,
      // What follows is added to this tile's sums.
      set(accumulate, i32.const(1)),
      step(leftScales, 4 * LEFT_PANEL),
      step(corrections, 4 * LEFT_PANEL),
      step(rightScales, 4 * RIGHT_PANEL),
      step(steps, -TILE_STEPS),
    ),
  );
}

/** The same sums as `dotAdd` without relaxed SIMD: products in 16 bits, added in pairs twice. Exact: 127 × 127 × 2 < 2^15. */
function dotAddInTwo(x: Code, y: Code, z: Code): Code {
  const pairs = (multiply: (x: Code, y: Code) => Code): Code => i32x4.addPairs(multiply(x, y));
  const [low, high] = [pairs(i16x8.multiplyLow), pairs(i16x8.multiplyHigh)];
  const even = [0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27];
  return i32x4.add(
    i32x4.add(
      v128.shuffle(low, high, even),
      v128.shuffle(
        low,
        high,
        even.map((lane) => lane + 4),
      ),
    ),
    z,
  );
}
