/** Lines that are alike but for their numbers, as the titles of forms are: `Receipt no. 4410`, `Receipt no. 4411`. */

/** So many are no chance. */
const FEWEST = 3;

/** Of the given ones those whose lines are alike with enough others. */
export function numberedAlike<One>(given: Iterable<One>, lineOf: (one: One) => string): One[] {
  const alike = Map.groupBy(given, (one) => {
    const line = lineOf(one);
    return /\d/u.test(line) ? line.replace(/\d+/gu, "#") : "";
  });
  alike.delete("");
  return [...alike.values()].flatMap((those) => (those.length < FEWEST ? [] : those));
}
