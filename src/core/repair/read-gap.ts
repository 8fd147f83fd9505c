/**
 * What a model put between two words, against what stood there: marks, spaces and paragraphs and nothing else. Where
 * either holds another sign, or a number could become another one by it, the gap stays as it is.
 */
import type { FoundChange } from "./changes.ts";
import { endOf } from "../../lib/text/without-end.ts";

type GapChange = Omit<FoundChange, "reason">;

/** Without hyphen, plus, percent and currency: those belong to what they stand at. */
const MARKS = /^[\s，。？！；：、…—,.?!;:"“”‘’「」『』《》()（）]*$/u;
/** Marks that keep two words apart where no space does. */
const APART = /[\s，。？！；：、…—“”‘’「」『』《》（）]/u;
/** Before a figure these may be a part of the number. */
const PART_OF_NUMBER = /[.,:—]$/u;
const MOST_SIGNS = 8;

export interface Gap {
  /** UTF-16 offsets into the original. */
  readonly start: number;
  readonly end: number;
  /** What stands there, and what the model wrote. */
  readonly before: string;
  readonly after: string;
  readonly left: string;
  /** The words at either side as they stand; empty at the end of the text. */
  readonly right: string;
}

/** One or two changes, or none. */
export function readGap(gap: Gap): GapChange[] {
  const { start, end, before } = gap;
  const after = gap.after.replaceAll(/[^\S\n]+/gu, " ");
  const touchesNumber =
    /^\p{N}/u.test(gap.right) && (PART_OF_NUMBER.test(before) || PART_OF_NUMBER.test(after));
  if (!MARKS.test(before) || !MARKS.test(after) || touchesNumber) return [];
  if (signsOf(after).length > MOST_SIGNS) return [];
  const isJoined = ![gap.left, gap.right].some((word) => word === "" || /^\p{Script=Han}/u.test(word));
  if (isJoined && !APART.test(after)) return [];
  const [head, tail] = cut(after);
  const [headBefore, tailBefore] = cut(before);
  if (gap.right === "") return replaced(start, headBefore, head.trimEnd(), "mark");
  if (tailBefore !== "" && (tail !== "" || /\n[^\S\n]*\n/u.test(tailBefore))) {
    // There is a new line already.
    return replaced(start, headBefore, head.trimEnd(), "mark");
  }
  if (tail === "") {
    const isSpaceOnly = signsOf(before) === signsOf(after);
    if (isSpaceOnly && (before === "" || /\s/u.test(after))) return [];
    return replaced(start, before, after, "mark");
  }
  const opening = signsOf(tail);
  const spaces = endOf(before, /\s/u);
  const isTurn = opening.startsWith("—");
  return [
    ...replaced(start, before.slice(0, before.length - spaces.length), head, "mark"),
    {
      start: end - spaces.length,
      end,
      after: isTurn ? `\n\n— ${opening.replaceAll("—", "")}` : `\n\n${opening}`,
      kind: isTurn ? "turn" : "paragraph",
    },
  ];
}

/** What is before a new line, and all from there on. */
function cut(gap: string): [head: string, tail: string] {
  const line = gap.indexOf("\n");
  if (line < 0) return [gap, ""];
  const { length } = gap.slice(0, line).trimEnd();
  return [gap.slice(0, length), gap.slice(length)];
}

const signsOf = (gap: string): string => gap.replaceAll(/\s+/gu, "");

/** Without what the two have in common at their ends. */
function replaced(from: number, before: string, after: string, kind: "mark"): GapChange[] {
  if (before === after) return [];
  let [head, tail] = [0, 0];
  const most = Math.min(before.length, after.length);
  while (head < most && before[head] === after[head]) head++;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const start = from + head;
  return [{ start, end: from + before.length - tail, after: after.slice(head, after.length - tail), kind }];
}
