/**
 * Tables that are asked for words of others and would answer for `constructor` and `toString` too, since every plain object
 * has those. Known by their type alone, `Record<string, …>`: one over a closed set of words is asked for no others.
 */

/** Where a constant of a module is such a table and not made by `byName`, counted from 1. */
export function plainTableLines(text: string): number[] {
  const tables = text.matchAll(/^(?:export )?const \w+:\s*(?:Readonly<|Partial<)*\s*Record<string,/gm);
  return [...tables].map(({ index }) => text.slice(0, index).split("\n").length);
}
