/** The units of a document: what is said in it, without its headings. */
import type { Unit } from "./unit.ts";
import type { Mark } from "../domain/document.ts";
import type { Places } from "../domain/places.ts";
import { unitsOf } from "./units.ts";

export function saidUnits(text: string, marks: readonly Mark[], { cues }: Pick<Places, "cues">): Unit[] {
  const headings = marks.filter((mark) => mark.kind === "heading");
  return unitsOf(text, cues).filter(
    (unit) => !headings.some(({ start, end }) => unit.start >= start && unit.end <= end),
  );
}
