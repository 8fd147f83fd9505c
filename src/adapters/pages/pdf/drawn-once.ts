/** Text that is drawn twice, a hair apart, to look bold or to throw a shadow, is read once. */
import type { TextRun } from "./text-run.ts";

/** In letter sizes: further apart it is a second word. */
const HAIR = 0.25;

export function drawnOnce(runs: readonly TextRun[]): TextRun[] {
  const kept: TextRun[] = [];
  const byText = new Map<string, TextRun[]>();
  for (const run of runs) {
    const same = byText.get(run.text);
    if (same?.some((other) => isOver(other, run)) === true) continue;
    const last = kept.at(-1);
    const shared = last === undefined ? 0 : sharedLetters(last, run);
    if (last !== undefined && shared > 0) {
      kept[kept.length - 1] = {
        ...last,
        text: last.text + run.text.slice(shared),
        right: Math.max(last.right, run.right),
      };
      continue;
    }
    kept.push(run);
    if (same === undefined) byText.set(run.text, [run]);
    else same.push(run);
  }
  return kept;
}

function isOver(one: TextRun, other: TextRun): boolean {
  const hair = HAIR * other.size;
  return (
    one.direction === other.direction &&
    Math.abs(one.size - other.size) <= 1 &&
    Math.abs(one.left - other.left) <= hair &&
    Math.abs(one.y - other.y) <= hair
  );
}

/** Letter by letter drawn twice, a line comes as `T`, `Th`, `he`: how many letters of `run` `last` ends in already. */
function sharedLetters(last: TextRun, run: TextRun): number {
  if (last.direction !== run.direction || last.size !== run.size || last.font !== run.font) return 0;
  if (Math.abs(last.y - run.y) > HAIR * run.size || run.text.length > 3) return 0;
  const letterWidth = (run.right - run.left) / run.text.length;
  const shared = Math.round((last.right - run.left) / Math.max(0.1, letterWidth));
  if (shared < 1 || shared > run.text.length || run.left <= last.left - HAIR * run.size) return 0;
  return last.text.endsWith(run.text.slice(0, shared)) ? shared : 0;
}
