/** Whole groups by seeded chance, until `most` pairs are reached: what is measured of sets needs all of their members. */
import { seededNumbers } from "../model/seeded-numbers.ts";
import type { Pair } from "./pair.ts";

export function chooseGroups(pairs: readonly Pair[], most: number, seed: string): Pair[] {
  const groups = Map.groupBy(pairs, ({ group }) => group);
  const chosen: Pair[] = [];
  for (const members of seededNumbers(seed).shuffled([...groups.values()])) {
    if (chosen.length >= most) break;
    chosen.push(...members);
  }
  return chosen;
}
