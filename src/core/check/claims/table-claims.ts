/**
 * The claims of a table's row: each cell, read with what the row is about and the head of its column. A row without any
 * marker is one claim, unless every cell is asked for. Knows pipe tables; not cells that span several columns.
 */
import type { MarkedClaim } from "./marked-claim.ts";
import { type ClaimMarker, sourcesOf } from "./claim-markers.ts";

/** A line of a text. */
interface Row {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Cells between the pipes of `text.slice(start, end)`, without the space around them; `\|` is no pipe. */
export function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && (text[at] !== "|" || text[at - 1] === "\\")) continue;
    const raw = text.slice(from, at);
    const lead = raw.length - raw.trimStart().length;
    const cell = raw.trim();
    // Before the first pipe and behind the last there is no cell.
    const isOutside = cell === "" && (from === start || at === end);
    if (!isOutside) cells.push({ start: from + lead, end: from + lead + cell.length, text: cell });
    from = at + 1;
  }
  return cells;
}

export function rowClaims(
  { text, start, end }: Row,
  heads: readonly string[],
  markers: readonly ClaimMarker[],
  everyCell: boolean,
): MarkedClaim[] {
  const cells = cellsOf(text, start, end);
  const [subject] = cells;
  if (subject === undefined) return [];
  const own = markers.filter(({ at }) => at >= start && at <= end);
  const data = cells.slice(1).filter((cell) => /[\p{L}\p{N}]/u.test(cell.text));
  if ((own.length === 0 && !everyCell) || data.length === 0) {
    const first = text.slice(start, end);
    const from = start + (first.length - first.trimStart().length);
    const to = start + first.trimEnd().length;
    return /[\p{L}\p{N}]/u.test(first)
      ? [{ start: from, end: to, text: text.slice(from, to), sources: sourcesOf(own) }]
      : [];
  }
  // A marker behind the row, or beside its subject, is for all cells that have none of their own.
  const ofCell = (cell: Cell): ClaimMarker[] => own.filter(({ at }) => at > cell.start && at <= cell.end + 1);
  const taken = new Set(data.slice(0, -1).flatMap(ofCell));
  const shared = own.filter((marker) => !taken.has(marker));
  return data.map((cell) => {
    const mine = ofCell(cell);
    const head = heads[cells.indexOf(cell)] ?? "";
    return {
      start: cell.start,
      end: cell.end,
      text: cell.text,
      sources: sourcesOf(mine.length > 0 ? mine : shared),
      within: { subject: subject.text, head },
    };
  });
}
