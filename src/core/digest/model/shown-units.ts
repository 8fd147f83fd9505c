/** Sentences as a model is shown them, numbered from 1 through the whole text, and found again by their offsets. */
import type { Unit } from "../unit.ts";
import type { NumberedLine } from "../../prompts/digest-prompt.ts";
import type { Window } from "./windows.ts";

export function shownLines(text: string, units: readonly Unit[], { from, to }: Window): NumberedLine[] {
  return units
    .slice(from, to)
    .map(({ start, end }, nth) => ({ numbers: [from + nth + 1], text: text.slice(start, end) }));
}

/** Place in `units` of the one that holds `offset`, else of the next; `units.length` behind the last. */
export function unitFrom(units: readonly Unit[], offset: number): number {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] as Unit).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
