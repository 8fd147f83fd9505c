/** Lines of a block into paragraphs: what was wrapped belongs together, what ended early does not. */
import { mostFrequent } from "./page-row.ts";
import type { PlacedText } from "./text-run.ts";

export interface LineGroup {
  readonly lines: PlacedText[];
  /** 0 for text; 1 to 4 for a heading. */
  readonly level: number;
}

/** Letters this much larger than the text's are a heading's. */
const HEADING_RATIO = 1.15;
const MAX_HEADING_LENGTH = 200;
const HEADING_LEVELS = 4;

/** Lines of a paragraph are closer than this many times their size. */
const MAX_LEADING = 1.9;

/** Lines set with room between them, and shorter than this, are no column of running text. */
const LOOSE = 1.45;
const SHORT = 40;

/** Room, in letter sizes, that a ragged margin may leave beside the word that did not fit. */
const ROOM = 1.5;

export const LIST_ITEM =
  /^(?:[•◦▪●○■□▶►➢✓‣–—*]\s*|\(?\d{1,3}[.)、]\s|\(?[a-z][.)]\s|\[\d{1,3}\]\s|\[\^\d{1,3}\]\s)/u;
const LEADER_END = / … ?[\divxlc]*$/iu;
export const SENTENCE_END = /[.!?:…。！？：；]["'”’」』)）\]]*(?:\[\^[^\]]{1,12}\])?$/u;

export function paragraphsOf(
  lines: readonly PlacedText[],
  levelOf: (line: PlacedText) => number,
): LineGroup[] {
  const groups: LineGroup[] = [];
  const rightOf = columnRights(lines);
  let current: LineGroup | undefined;
  for (const line of lines) {
    const level = levelOf(line);
    const previous = current?.lines.at(-1);
    if (
      current?.level === level &&
      previous !== undefined &&
      belongsTo(previous, line, level, rightOf(previous))
    ) {
      current.lines.push(line);
    } else {
      current = { lines: [line], level };
      groups.push(current);
    }
  }
  return groups;
}

/** Whether `line` goes on with what `previous` says. */
function belongsTo(previous: PlacedText, line: PlacedText, level: number, columnRight: number): boolean {
  const size = Math.max(previous.size, line.size, 1);
  const leading = previous.y - line.y;
  // Upwards or far down: another part of the page.
  const isApart = leading < -0.3 * size || leading > MAX_LEADING * size;
  if (isApart || Math.abs(previous.size - line.size) > 0.15 * size) return false;
  if (level > 0) return true;
  if (previous.isCode || line.isCode) return previous.isCode && line.isCode;
  if (/[\p{L}\p{N}][-\u{2010}]$/u.test(previous.text)) return true;
  if (LIST_ITEM.test(line.text) || LEADER_END.test(previous.text)) return false;
  // Short lines far apart are entries of their own: name, street, town.
  const isEntry = leading > LOOSE * size && previous.text.length < SHORT && /^[\p{Lu}\p{N}]/u.test(line.text);
  if (isEntry && !previous.text.endsWith(",")) return false;
  if (SENTENCE_END.test(previous.text) && line.left > previous.left + 0.8 * size) return false;
  return wasWrapped(previous, line, columnRight);
}

/** A line is wrapped where the next word does not fit: so not if there was room for the word that follows it. */
export function wasWrapped(previous: PlacedText, line: PlacedText, columnRight: number): boolean {
  const first = /^(?:\p{Script=Han}|\S+)/u.exec(line.text)?.[0] ?? "";
  const wordWidth = ((line.right - line.left) * first.length) / Math.max(1, line.text.length);
  return previous.right + wordWidth + ROOM * previous.size >= columnRight;
}

/** Lines looked at before and after: more than any page has. */
const MOST_COMPARED = 300;

/** How far to the right the column of a line goes: where most lines that begin like it come near to. */
export function columnRights(lines: readonly PlacedText[]): (line: PlacedText) => number {
  return (line) => {
    const at = lines.indexOf(line);
    const rights = lines
      .slice(Math.max(0, at - MOST_COMPARED), at + MOST_COMPARED)
      .filter(
        (other) => Math.abs(other.left - line.left) <= 3 * line.size && Math.abs(other.size - line.size) < 1,
      )
      .map((other) => other.right)
      .sort((a, b) => a - b);
    // Not the very last: one formula or long address may stick out.
    return rights[Math.floor(0.9 * (rights.length - 1))] ?? line.right;
  };
}

/** Sizes clearly above the text's own, largest first, are levels 1 to 4. */
export function headingLevels(
  lines: readonly Pick<PlacedText, "size" | "text">[],
): (line: PlacedText) => number {
  const lettersOfSize = new Map<number, number>();
  for (const { size, text } of lines) lettersOfSize.set(size, (lettersOfSize.get(size) ?? 0) + text.length);
  const textSize = mostFrequent(lettersOfSize);
  const total = lettersOfSize.values().reduce((sum, letters) => sum + letters, 0);
  const larger = Array.from(lettersOfSize.keys())
    .filter((size) => size >= HEADING_RATIO * textSize)
    // A size that much of the text is in is another body, not a heading's.
    .filter((size) => (lettersOfSize.get(size) ?? 0) < 0.2 * total)
    .sort((a, b) => b - a);
  return (line) => {
    const rank = larger.indexOf(line.size);
    const isTitle =
      rank !== -1 && line.text.length <= MAX_HEADING_LENGTH && /\p{L}{2}|\p{Script=Han}/u.test(line.text);
    return isTitle ? Math.min(rank + 1, HEADING_LEVELS) : 0;
  };
}
