/**
 * Lines of f32 into 8 bits by tiles of 128 along the contraction, in the panels that `dot-code.ts` reads: of each line
 * 4 values, then those of the next line of the panel, and so on, step by step. Lines are padded to multiples of 16.
 */
import {
  f32,
  f32x4,
  get,
  i16x8,
  i32,
  i32x4,
  i8x16,
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
import type { ModuleBuilder } from "./module-builder.ts";

/** Values that are quantised at once; lines are padded to multiples of it. */
export const GROUP = 16;
/** Added to the right side's values, so that they are 1 to 127: the dot product takes 7 bits without sign there. */
export const RIGHT_OFFSET = 64;
/** A tile of less is all zeros: the inverse of its scale would not be a number. */
export const LEAST_PEAK = 1e-30;
/** What `quantise…` does: all; only the greatest |x| of each tile, into its scale's place; all but that. */
export const QUANTISE_MODES = { whole: 0, peaks: 1, given: 2 } as const;

/** Groups of a full tile. */
const TILE_GROUPS = 8;

/**
 * Adds `quantise6` or `quantise8(x, lineBytes, lines, depth, values, scales, corrections, spare, mode)`. Scales stand
 * as values do: for each panel, tile and line. Left sides (6) get corrections beside them: −64 × the sum of a tile.
 * `spare` has 64 bytes.
 */
export function addQuantise(module: ModuleBuilder, panel: number, most: number): void {
  const left = panel === 6;
  module.add(`quantise${panel}`, (f) => {
    const [x, lineBytes, lines, depth, values] = Array.from({ length: 5 }, () => f.parameter()) as Five;
    const [scales, corrections, spare, mode] = Array.from({ length: 4 }, () => f.parameter()) as Four;
    const [row, groups, group, tile, from] = Array.from({ length: 5 }, () => f.local()) as Five;
    const [at, ends, lineAt, slot, tail] = Array.from({ length: 5 }, () => f.local()) as Five;
    const [left8, block] = [f.local(), f.local()];
    const [peaks, inverse, sums, parts] = f.vectors(4) as Four;
    const quarters = f.vectors(4);
    const [peak] = [f.local("f32")];

    /** Where group number `group` of the line stands: the last one may be the spare copy. */
    const findGroup = set(block, [
      [i32.add(get(from), i32.shiftLeft(get(group), i32.const(6)))],
      get(spare),
      i32.greater(get(ends), get(group)),
      0x1b,
    ]);
    const loads = quarters.map((_, i) => v128.load(get(block), 16 * i));
    const measure: Code = [
      set(peaks, v128.zero),
      set(group, i32.shiftLeft(get(tile), i32.const(3))),
      set(left8, i32.const(TILE_GROUPS)),
      whileTrue(
        i32.and(i32.less(get(group), get(groups)), i32.greater(get(left8), i32.const(0))),
        findGroup,
        loads.map((load) => set(peaks, f32x4.max(get(peaks), f32x4.abs(load)))),
        step(group, 1),
        step(left8, -1),
      ),
      set(
        peak,
        f32.max(
          f32.max(f32x4.lane(get(peaks), 0), f32x4.lane(get(peaks), 1)),
          f32.max(f32x4.lane(get(peaks), 2), f32x4.lane(get(peaks), 3)),
        ),
      ),
    ];
    const write: Code = [
      set(inverse, f32x4.splat(f32.div(f32.const(most), f32.max(get(peak), f32.const(LEAST_PEAK))))),
      set(sums, v128.zero),
      set(group, i32.shiftLeft(get(tile), i32.const(3))),
      set(left8, i32.const(TILE_GROUPS)),
      whileTrue(
        i32.and(i32.less(get(group), get(groups)), i32.greater(get(left8), i32.const(0))),
        findGroup,
        quarters.map((quarter, i) => [
          set(quarter, i32x4.fromF32(f32x4.nearest(f32x4.mul(loads[i] as Code, get(inverse))))),
          left ? set(sums, i32x4.add(get(sums), get(quarter))) : [],
        ]),
        set(
          parts,
          i8x16.narrow(
            i16x8.narrow(get(quarters[0] as Local), get(quarters[1] as Local)),
            i16x8.narrow(get(quarters[2] as Local), get(quarters[3] as Local)),
          ),
        ),
        left ? [] : set(parts, i8x16.add(get(parts), i8x16.splat(i32.const(RIGHT_OFFSET)))),
        quarters.map((_, i) => v128.store32Lane(get(at), get(parts), i, 4 * panel * i)),
        step(at, 4 * panel * 4),
        step(group, 1),
        step(left8, -1),
      ),
      f32.store(i32.add(get(scales), get(slot)), f32.div(get(peak), f32.const(most))),
      left
        ? i32.store(
            i32.add(get(corrections), get(slot)),
            i32.mul(
              i32.add(
                i32.add(i32x4.lane(get(sums), 0), i32x4.lane(get(sums), 1)),
                i32.add(i32x4.lane(get(sums), 2), i32x4.lane(get(sums), 3)),
              ),
              i32.const(-RIGHT_OFFSET),
            ),
          )
        : [],
    ];
    const copyTail: Code = [
      Array.from({ length: 4 }, (_, i) => v128.store(get(spare), v128.zero, 16 * i)),
      set(tail, i32.and(get(depth), i32.const(GROUP - 1))),
      set(block, i32.shiftLeft(i32.and(get(depth), i32.const(-GROUP)), i32.const(2))),
      set(left8, get(spare)),
      times(
        tail,
        f32.store(get(left8), f32.load(i32.add(get(from), get(block)))),
        step(left8, 4),
        step(block, 4),
      ),
    ];
    const nextPanel: Code = [
      set(row, i32.const(0)),
      // Behind the first line of this panel lie the values of all its lines, and the scales of all its tiles.
      move(lineAt, i32.const(-4 * panel)),
      move(lineAt, i32.mul(get(groups), i32.const(GROUP * panel))),
      move(scales, i32.mul(tilesOfGroups(get(groups)), i32.const(4 * panel))),
      left ? move(corrections, i32.mul(tilesOfGroups(get(groups)), i32.const(4 * panel))) : [],
    ];
    f.body(
      set(groups, i32.shiftRight(i32.add(get(depth), i32.const(GROUP - 1)), i32.const(4))),
      // Groups below `ends` are read where they stand.
      set(ends, i32.shiftRight(get(depth), i32.const(4))),
      set(from, get(x)),
      set(lineAt, get(values)),
      times(
        lines,
        when(i32.and(get(depth), i32.const(GROUP - 1)), copyTail),
        set(at, get(lineAt)),
        set(tile, i32.const(0)),
        set(slot, i32.shiftLeft(get(row), i32.const(2))),
        whileTrue(
          i32.less(i32.shiftLeft(get(tile), i32.const(3)), get(groups)),
          when(
            i32.equal(get(mode), i32.const(QUANTISE_MODES.given)),
            set(peak, f32.load(i32.add(get(scales), get(slot)))),
            measure,
          ),
          when(
            i32.equal(get(mode), i32.const(QUANTISE_MODES.peaks)),
            f32.store(i32.add(get(scales), get(slot)), get(peak)),
            write,
          ),
          step(slot, 4 * panel),
          step(tile, 1),
        ),
        move(from, get(lineBytes)),
        step(lineAt, 4),
        step(row, 1),
        when(i32.equal(get(row), i32.const(panel)), nextPanel),
      ),
    );
  });
}

const tilesOfGroups = (groups: Code): Code =>
  i32.shiftRight(i32.add(groups, i32.const(TILE_GROUPS - 1)), i32.const(3));

type Four = [Local, Local, Local, Local];
type Five = [Local, Local, Local, Local, Local];
