/**
 * Vertical text that was drawn letter by letter in an upright font: each stack of single letters becomes one run from
 * top to bottom. Letters that stand closer to their neighbours beside them are a line like any other.
 */
import { middleOf } from "./middle-of.ts";
import type { TextRun } from "./text-run.ts";

/** Fewer may stand above each other by chance, as the cells of a column do. */
const FEWEST = 4;
/** From base line to base line, in letter sizes. */
const LEAST_PITCH = 0.8;
const MOST_PITCH = 1.9;
/** How much closer the next letter below is than the next beside, measured between letters. */
const CLOSER = 0.7;

export function withStacksTurned(runs: readonly TextRun[]): TextRun[] {
  const single = runs.filter(
    (run) => run.direction === 0 && /^[\p{L}\p{Po}\p{Ps}\p{Pe}〇]\p{M}*$/u.test(run.text),
  );
  if (single.length < FEWEST) return [...runs];
  const turned = new Map<TextRun, TextRun>();
  const swallowed = new Set<TextRun>();
  for (const stack of stacksOf(single)) {
    if (stack.length < FEWEST || !isVertical(stack, runs)) continue;
    turned.set(stack[0]!, asOneRun(stack));
    for (const run of stack.slice(1)) swallowed.add(run);
  }
  return runs.filter((run) => !swallowed.has(run)).map((run) => turned.get(run) ?? run);
}

function stacksOf(single: readonly TextRun[]): TextRun[][] {
  const stacks: TextRun[][] = [];
  const open = new Map<number, TextRun[]>();
  for (const run of single.toSorted((a, b) => b.y - a.y)) {
    const key = Math.round((run.left + run.right) / 2 / 3);
    const stack = [key, key - 1, key + 1]
      .map((at) => open.get(at))
      .find((one) => one !== undefined && follows(one, run));
    if (stack === undefined) {
      const begun = [run];
      stacks.push(begun);
      open.set(key, begun);
    } else stack.push(run);
  }
  return stacks;
}

function follows(stack: readonly TextRun[], run: TextRun): boolean {
  const last = stack.at(-1)!;
  const pitch = (last.y - run.y) / run.size;
  const isInLine = Math.abs(last.left + last.right - run.left - run.right) <= 0.5 * run.size;
  return isInLine && last.size === run.size && pitch >= LEAST_PITCH && pitch <= MOST_PITCH;
}

function isVertical(stack: readonly TextRun[], runs: readonly TextRun[]): boolean {
  const first = stack[0]!;
  const below = (first.y - stack.at(-1)!.y) / (stack.length - 1) - first.size;
  const beside = middleOf(stack.map((run) => gapBeside(run, runs))) ?? 0;
  // The middle one: a stray neighbour of one letter decides nothing.
  return Math.max(below, 0.05 * first.size) < CLOSER * beside;
}

/** Room to the nearest text on the same base line, on either side. */
function gapBeside(run: TextRun, runs: readonly TextRun[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const other of runs) {
    if (other === run || Math.abs(other.y - run.y) > 0.5 * run.size) continue;
    least = Math.min(least, Math.max(other.left - run.right, run.left - other.right, 0));
  }
  return least;
}

/** In the frame of text that goes from top to bottom (see text-run.ts). */
function asOneRun(stack: readonly TextRun[]): TextRun {
  const first = stack[0]!;
  const last = stack.at(-1)!;
  return {
    ...first,
    text: stack.map((run) => run.text).join(""),
    left: -(first.y + first.size),
    right: -last.y,
    y: (first.left + first.right) / 2,
    direction: 270,
    isCode: false,
  };
}
