/**
 * A repaired transcript as a layer over its original: changes that do not overlap, each of which can be refused, and
 * the way from an offset in one text to the other. The original is never touched.
 */
import type { Change } from "../domain/change.ts";

/** A change before it has its id. */
export type FoundChange = Omit<Change, "id" | "before">;

export function changeOf(original: string, found: FoundChange): Change {
  const { kind, start, end } = found;
  return { ...found, id: `${kind}-${start}`, before: original.slice(start, end) };
}

/** Of `changes`, in order, those that touch nothing within one of `firm`, in order and without overlap. */
export function beside<T extends Pick<Change, "start" | "end">>(
  firm: readonly Pick<Change, "start" | "end">[],
  changes: readonly T[],
): T[] {
  let at = 0;
  return changes.filter(({ start, end }) => {
    while (at < firm.length && (firm[at]?.end ?? 0) <= start) at++;
    const next = firm[at];
    return next === undefined || end <= next.start;
  });
}

/** `changes` in order, without overlap. */
export function applyChanges(original: string, changes: readonly Change[]): string {
  let text = "";
  let at = 0;
  for (const { start, end, after } of changes) {
    text += original.slice(at, start) + after;
    at = end;
  }
  return text + original.slice(at);
}

/** Where the character at `offset` of the original is in the repaired text; within a change, where that begins. */
export function toRepaired(changes: readonly Change[], offset: number): number {
  let shift = 0;
  for (const { start, end, after } of changes) {
    if (start > offset || (start === offset && start < end)) break;
    if (offset < end) return start + shift;
    shift += after.length - (end - start);
  }
  return offset + shift;
}

/** Where the character at `offset` of the repaired text is in the original; within a change, where that begins. */
export function toOriginal(changes: readonly Change[], offset: number): number {
  let shift = 0;
  for (const { start, end, after } of changes) {
    if (start + shift > offset) break;
    if (offset < start + shift + after.length) return start;
    shift += after.length - (end - start);
  }
  return offset - shift;
}

/**
 * In order; of two that overlap the earlier stays, and of two of one kind at one place the one that was named first. A
 * mark and a paragraph may be put in at the same place, in the order in which they are named.
 */
export function withoutOverlap(changes: readonly Change[]): Change[] {
  const kept: Change[] = [];
  const inOrder = changes
    .map((change, rank) => ({ change, rank }))
    .toSorted((a, b) => a.change.start - b.change.start || a.change.end - b.change.end || a.rank - b.rank);
  for (const { change } of inOrder) {
    const last = kept.at(-1);
    const overlaps =
      last !== undefined &&
      (change.start < last.end ||
        (change.start === last.start && change.end === last.end && change.kind === last.kind));
    if (!overlaps) kept.push(change);
  }
  return kept;
}
