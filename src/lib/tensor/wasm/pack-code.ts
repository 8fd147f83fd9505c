/**
 * Bringing matrices of f32 into the order in which products read them: panels of 6 or 8 lines for `multiply-code.ts`,
 * and lines along the contraction for `quantise-code.ts`. A line is a row of a left side or a column of a right one.
 */
import { f32, get, i32, move, set, step, times, v128, when, whileTrue, type Code } from "./instructions.ts";
import type { Local } from "./instructions.ts";
import type { FunctionBuilder, ModuleBuilder } from "./module-builder.ts";

/** Values of four bytes in a vector. */
const LANES = 4;

/**
 * Adds `pack6` or `pack8(x, lineBytes, depthBytes, lines, depth, out)`: panels one behind the other, in each the values
 * of its lines for one step of the contraction side by side. Lines and steps that lack are zeros, to whole panels and
 * to a multiple of 4 steps.
 */
export function addPack(module: ModuleBuilder, panel: number): void {
  module.add(`pack${panel}`, (f) => {
    const [x, lineBytes, depthBytes, lines, depth, out] = six(f);
    const [from, at, line, k, here] = Array.from({ length: 5 }, () => f.local()) as Five;
    const padded = f.local();

    const alongDepth = whileTrue(
      i32.less(i32.add(get(k), i32.const(LANES - 1)), get(depth)),
      set(here, get(from)),
      Array.from({ length: panel }, (_, row): Code => [
        Array.from({ length: LANES }, (_, lane) =>
          v128.store32Lane(get(at), v128.load(get(here)), lane, 4 * (lane * panel + row)),
        ),
        move(here, get(lineBytes)),
      ]),
      step(from, 4 * LANES),
      step(at, 4 * panel * LANES),
      step(k, LANES),
    );
    const acrossLines = whileTrue(
      i32.less(get(k), get(depth)),
      v128.store(get(at), v128.load(get(from))),
      // The second vector of a panel of 6 overlaps the first, so that it reads nothing behind its lines.
      v128.store(get(at), v128.load(get(from), 4 * (panel - LANES)), 4 * (panel - LANES)),
      move(from, get(depthBytes)),
      step(at, 4 * panel),
      step(k, 1),
    );
    const oneByOne = whileTrue(
      i32.less(get(k), get(padded)),
      set(line, i32.const(0)),
      set(here, get(from)),
      whileTrue(
        i32.less(get(line), i32.const(panel)),
        f32.store(get(at), [
          i32.and(i32.less(get(line), get(lines)), i32.less(get(k), get(depth))),
          [0x04, 0x7d],
          f32.load(get(here)),
          0x05,
          f32.const(0),
          0x0b,
        ]),
        move(here, get(lineBytes)),
        step(at, 4),
        step(line, 1),
      ),
      move(from, get(depthBytes)),
      step(k, 1),
    );
    f.body(
      set(padded, i32.and(i32.add(get(depth), i32.const(LANES - 1)), i32.const(-LANES))),
      set(at, get(out)),
      whileTrue(
        i32.greater(get(lines), i32.const(0)),
        set(from, get(x)),
        set(k, i32.const(0)),
        when(
          i32.greater(get(lines), i32.const(panel - 1)),
          when(
            i32.equal(get(depthBytes), i32.const(4)),
            alongDepth,
            when(i32.equal(get(lineBytes), i32.const(4)), acrossLines),
          ),
        ),
        oneByOne,
        move(x, i32.mul(get(lineBytes), i32.const(panel))),
        step(lines, -panel),
      ),
    );
  });
}

/**
 * Adds `copyLines(x, lineBytes, depthBytes, lines, depth, out)`: the values of each line one behind the other, lines
 * one behind the other, in squares of 4 × 4 where lines stand side by side.
 */
export function addCopyLines(module: ModuleBuilder): void {
  module.add("copyLines", (f) => {
    const [x, lineBytes, depthBytes, lines, depth, out] = six(f);
    const [line, k, from, at, left] = Array.from({ length: 5 }, () => f.local()) as Five;
    const fullLines = i32.and(get(lines), i32.const(-LANES));
    const copyOne = f32.store(
      i32.add(get(out), i32.shiftLeft(i32.add(i32.mul(get(line), get(depth)), get(k)), i32.const(2))),
      f32.load(
        i32.add(get(x), i32.add(i32.mul(get(line), get(lineBytes)), i32.mul(get(k), get(depthBytes)))),
      ),
    );
    const square = whileTrue(
      i32.less(get(line), fullLines),
      set(
        from,
        i32.add(get(x), i32.add(i32.mul(get(k), get(depthBytes)), i32.shiftLeft(get(line), i32.const(2)))),
      ),
      set(
        at,
        i32.add(get(out), i32.shiftLeft(i32.add(i32.mul(get(line), get(depth)), get(k)), i32.const(2))),
      ),
      set(left, i32.const(LANES)),
      times(
        left,
        Array.from({ length: LANES }, (_, lane) =>
          v128.store32Lane(
            i32.add(get(at), i32.mul(i32.shiftLeft(get(depth), i32.const(2)), i32.const(lane))),
            v128.load(get(from)),
            lane,
          ),
        ),
        move(from, get(depthBytes)),
        step(at, 4),
      ),
      step(line, LANES),
    );
    const squares = whileTrue(
      i32.less(i32.add(get(k), i32.const(LANES - 1)), get(depth)),
      set(line, i32.const(0)),
      square,
      whileTrue(
        i32.less(get(line), get(lines)),
        set(left, i32.const(LANES)),
        times(left, copyOne, step(k, 1)),
        step(k, -LANES),
        step(line, 1),
      ),
      step(k, LANES),
    );
    f.body(
      when(i32.equal(get(lineBytes), i32.const(4)), squares),
      whileTrue(
        i32.less(get(k), get(depth)),
        set(line, i32.const(0)),
        whileTrue(i32.less(get(line), get(lines)), copyOne, step(line, 1)),
        step(k, 1),
      ),
    );
  });
}

type Five = [Local, Local, Local, Local, Local];

function six(f: FunctionBuilder): [Local, Local, Local, Local, Local, Local] {
  return Array.from({ length: 6 }, () => f.parameter()) as [Local, Local, Local, Local, Local, Local];
}
