/**
 * A table that is asked for words of others. A plain object has `constructor`, `toString` and the like for everybody, so
 * that a file, a macro or a model of such a name was found in it.
 */

/** Holds what `rows` lists and nothing else. */
export function byName<Row>(rows: Readonly<Record<string, Row>>): Readonly<Record<string, Row>> {
  return Object.assign(Object.create(null) as Record<string, Row>, rows);
}
