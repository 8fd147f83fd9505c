/** How well boundaries are placed: Pk, WindowDiff, and F1 with one piece of tolerance either side. */

export interface BoundaryScores {
  /** Share of windows that are judged wrongly: smaller is better. */
  readonly pk: number;
  readonly windowDiff: number;
  readonly f1: number;
}

/** A boundary is the number of the piece after which it stands; `count`: pieces in all. */
export function scoreBoundaries(
  found: readonly number[],
  gold: readonly number[],
  count: number,
): BoundaryScores {
  // Half of the mean topic, as Beeferman and others have it.
  const window = Math.max(2, Math.round(count / (gold.length + 1) / 2));
  const [ours, theirs] = [countsOf(found, count), countsOf(gold, count)];
  let [pk, windowDiff, windows] = [0, 0, 0];
  for (let at = 0; at + window < count; at++) {
    const a = (ours[at + window] as number) - (ours[at] as number);
    const b = (theirs[at + window] as number) - (theirs[at] as number);
    if ((a === 0) !== (b === 0)) pk++;
    if (a !== b) windowDiff++;
    windows++;
  }
  return {
    pk: pk / Math.max(1, windows),
    windowDiff: windowDiff / Math.max(1, windows),
    f1: f1Of(found, gold),
  };
}

/** How many boundaries stand before each piece. */
function countsOf(boundaries: readonly number[], count: number): number[] {
  const set = new Set(boundaries);
  const counts: number[] = [];
  let sum = 0;
  for (let at = 0; at < count; at++) {
    counts.push(sum);
    if (set.has(at)) sum++;
  }
  return counts;
}

/** Each boundary is matched once, exact ones first. */
function f1Of(found: readonly number[], gold: readonly number[]): number {
  if (found.length === 0 || gold.length === 0) return found.length === gold.length ? 1 : 0;
  const free = new Set(found);
  const inexact = gold.filter((boundary) => !free.delete(boundary));
  const missed = inexact.filter((boundary) => !free.delete(boundary - 1) && !free.delete(boundary + 1));
  return (2 * (gold.length - missed.length)) / (found.length + gold.length);
}
