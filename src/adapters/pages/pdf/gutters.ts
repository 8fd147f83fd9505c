/** Gutters: white strips between pieces of text that go down over several rows, whatever stands beside them. */
import { middleOf } from "./middle-of.ts";
import type { PageRow } from "./page-row.ts";

export interface Gutter {
  readonly left: number;
  readonly right: number;
  /** First row and last row that it parts, by place in the rows. */
  readonly from: number;
  readonly to: number;
  /** Rows beside it: as many as the side has that has fewer, where both sides have some. */
  readonly support: number;
}

/** In letter sizes. Newspapers set columns about one apart, tables their cells. */
const NARROWEST = 0.7;

/** The gutter that parts the most rows; `undefined` where none parts `fewest`. */
export function tallestGutter(rows: readonly PageRow[], size: number, fewest: number): Gutter | undefined {
  const narrowest = NARROWEST * size;
  let best: Gutter | undefined;
  const tried: Gutter[] = [];
  rows.forEach((_, at) => {
    for (const gap of gapsAt(rows, at, narrowest)) {
      const middle = (gap.left + gap.right) / 2;
      if (tried.some((one) => one.from <= at && at <= one.to && one.left < middle && middle < one.right))
        continue;
      const gutter = extended(rows, at, gap, narrowest);
      tried.push(gutter);
      if (gutter.support < fewest) continue;
      const isBetter =
        best === undefined ||
        gutter.support > best.support ||
        (gutter.support === best.support && gutter.right - gutter.left > best.right - best.left);
      if (isBetter) best = gutter;
    }
  });
  return best;
}

interface Gap {
  readonly left: number;
  readonly right: number;
}

/** Between neighbours of a row, and between a row and the next one where they stand side by side at two heights. */
function gapsAt(rows: readonly PageRow[], at: number, narrowest: number): Gap[] {
  const { pieces, y } = rows[at]!;
  const gaps: Gap[] = [];
  for (let nth = 1; nth < pieces.length; nth++)
    gaps.push({ left: pieces[nth - 1]!.right, right: pieces[nth]!.left });
  const next = rows[at + 1];
  const first = pieces[0]!;
  if (next !== undefined && y - next.y < 1.2 * first.size) {
    gaps.push({ left: pieces.at(-1)!.right, right: next.pieces[0]!.left });
    gaps.push({ left: next.pieces.at(-1)!.right, right: first.left });
  }
  return gaps.filter((gap) => gap.right - gap.left >= narrowest);
}

function extended(rows: readonly PageRow[], at: number, gap: Gap, narrowest: number): Gutter {
  let room: Gap | undefined = gap;
  let found = gap;
  let from = at;
  let to = at;
  for (let row = at; row < rows.length; row++) {
    room = freeRoom(rows[row]!, found);
    if (room === undefined || room.right - room.left < narrowest) break;
    found = room;
    to = row;
  }
  for (let row = at - 1; row >= 0; row--) {
    room = freeRoom(rows[row]!, found);
    if (room === undefined || room.right - room.left < narrowest) break;
    found = room;
    from = row;
  }
  return { ...found, ...withoutStrays(rows, from, to), support: supportOf(rows.slice(from, to + 1), found) };
}

/** Rows far above or below the rest, a line or two, belong to no column: a running head, a note at the foot. */
const STRAYS = 2;
const FAR = 2.5;
/** The end of a column may stand alone under a picture; a note at the foot of the page is further off. */
const FAR_BELOW = 7;

function withoutStrays(rows: readonly PageRow[], from: number, to: number): { from: number; to: number } {
  const stepAfter = (upper: number): number => rows[upper]!.y - rows[upper + 1]!.y;
  const usual = middleOf(Array.from({ length: to - from }, (_, nth) => stepAfter(from + nth))) ?? 0;
  const isFar = (upper: number, far = FAR): boolean =>
    stepAfter(upper) > Math.max(far * rows[upper + 1]!.pieces[0]!.size, 1.8 * usual);
  let first = from;
  let last = to;
  for (let at = from; at < Math.min(from + STRAYS, to); at++) if (isFar(at)) first = at + 1;
  for (let at = to - 1; at >= Math.max(to - STRAYS, first); at--)
    if (isFar(at, rows[at + 1]!.pieces.length > 1 ? FAR : FAR_BELOW)) last = at;
  return { from: first, to: last };
}

/** The widest part of `gap` that no piece of the row reaches into. */
function freeRoom({ pieces }: PageRow, gap: Gap): Gap | undefined {
  let best: Gap | undefined;
  let { left } = gap;
  const take = (right: number): void => {
    if (right > left && (best === undefined || right - left > best.right - best.left)) best = { left, right };
  };
  for (const piece of pieces) {
    if (piece.right <= left) continue;
    if (piece.left >= gap.right) break;
    take(piece.left);
    left = Math.max(left, piece.right);
  }
  take(gap.right);
  return best;
}

function supportOf(rows: readonly PageRow[], gap: Gap): number {
  const isLeft = rows.map(({ pieces }) => pieces.some((piece) => piece.right <= gap.left));
  const isRight = rows.map(({ pieces }) => pieces.some((piece) => piece.left >= gap.right));
  // Where one side has not begun yet, or has ended, there is nothing to be kept apart.
  const first = Math.max(isLeft.indexOf(true), isRight.indexOf(true));
  const last = Math.min(isLeft.lastIndexOf(true), isRight.lastIndexOf(true));
  if (!isLeft.includes(true) || !isRight.includes(true) || last < first) return 0;
  const count = (sides: readonly boolean[]): number => sides.filter(Boolean).length;
  const beside = Math.min(count(isLeft.slice(first, last + 1)), count(isRight.slice(first, last + 1)));
  // Columns of unlike heights: two lines beside each other are enough where each has more.
  return beside < 2 ? beside : Math.min(count(isLeft), count(isRight));
}

/** The spans along the line in which the pieces of all rows stand, with `narrowest` or more between them. */
export function columnSpans(rows: readonly PageRow[], size: number): Gap[] {
  const pieces = rows.flatMap((row) => row.pieces).toSorted((a, b) => a.left - b.left);
  const spans: { left: number; right: number }[] = [];
  for (const { left, right } of pieces) {
    const last = spans.at(-1);
    if (last === undefined || left - last.right >= NARROWEST * size) spans.push({ left, right });
    else last.right = Math.max(last.right, right);
  }
  return spans;
}
