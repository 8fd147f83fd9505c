/** What is drawn on a page beside text, by pdf.js's list of what it would draw: nothing is decoded for that. */

export interface DrawnList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

interface Drawn {
  readonly transform: number;
  readonly save: number;
  readonly restore: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
}

/** Whether a page is blank. */
export function showsSomething({ fnArray }: DrawnList, ops: Drawn): boolean {
  return fnArray.some(
    (drawn) => drawn === ops.transform || drawn === ops.constructPath || drawn === ops.paintFormXObjectBegin,
  );
}

/** Of a page: with so much of it a picture is the page, and not in it. */
const MOST = 0.6;

/** Whether one picture takes most of a page of the given area: pictures are a square of one point, made larger. */
export function isCovered({ fnArray, argsArray }: DrawnList, ops: Drawn, area: number): boolean {
  const kept: number[] = [];
  let scale = 1;
  for (const [at, drawn] of fnArray.entries()) {
    if (drawn === ops.save) kept.push(scale);
    else if (drawn === ops.restore) scale = kept.pop() ?? 1;
    else if (drawn === ops.transform) {
      const [a = 1, b = 0, c = 0, d = 1] = argsArray[at] as readonly number[];
      scale *= Math.abs(a * d - b * c);
      if (scale >= MOST * area) return true;
    }
  }
  return false;
}
