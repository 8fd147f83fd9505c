/** An initial that is set over several lines is put before the line whose first letter it is. */
import type { TextRun } from "./text-run.ts";

/** So many times as large as the text beside it. */
const LARGE = 1.7;
/** Between the initial and the first line, in letters of the text. */
const NEAR = 1.2;
/** Height of capitals, in letter sizes: what the tops of both have in common. */
const CAPITAL = 0.7;

export function withInitialsJoined(runs: readonly TextRun[]): TextRun[] {
  const initials = runs.filter((run) => /^["'“‘«]?\p{Lu}$/u.test(run.text));
  if (initials.length === 0 || initials.length > MOST) return [...runs];
  const joined = new Map<TextRun, TextRun>();
  const gone = new Set<TextRun>();
  for (const initial of initials) {
    const line = runs.find((run) => !joined.has(run) && isFirstLine(initial, run));
    if (line === undefined) continue;
    const space = isWordAlone(initial, line, runs) ? " " : "";
    joined.set(line, { ...line, text: initial.text + space + line.text, left: initial.left });
    gone.add(initial);
  }
  return runs.filter((run) => !gone.has(run)).map((run) => joined.get(run) ?? run);
}

/** A page with more single capitals is a drawing or a table. */
const MOST = 30;

function isFirstLine(initial: TextRun, run: TextRun): boolean {
  const gap = run.left - initial.right;
  const tops = initial.y + CAPITAL * initial.size - (run.y + CAPITAL * run.size);
  return (
    run.direction === initial.direction &&
    initial.size >= LARGE * run.size &&
    run.y - initial.y > 0.4 * run.size &&
    gap >= -0.3 * run.size &&
    gap <= NEAR * run.size &&
    Math.abs(tops) <= 0.6 * run.size &&
    /^\p{L}/u.test(run.text)
  );
}

/** "A man", "I was": what follows is a word by itself elsewhere on the page. */
function isWordAlone(initial: TextRun, line: TextRun, runs: readonly TextRun[]): boolean {
  if (!/[AIO]$/u.test(initial.text)) return false;
  const word = /^\p{L}+/u.exec(line.text)?.[0].toLowerCase() ?? "";
  const isWord = new RegExp(`(?:^|[^\\p{L}])${word}(?:[^\\p{L}]|$)`, "iu");
  return runs.some((run) => run !== line && isWord.test(run.text));
}
