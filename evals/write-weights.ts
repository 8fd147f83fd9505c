/** Where a fit writes its weights: `src/weights/NAME.json`, laid out so that a change of one number is a change of one line. */
import { writeFileSync } from "node:fs";
import path from "node:path";

export function writeWeights(name: string, weights: unknown): void {
  const file = path.join(import.meta.dirname, `../src/weights/${name}.json`);
  writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);
}

/** Rounded weights by the names of their features. */
export function byName(
  names: readonly string[],
  weights: readonly number[],
  round: (weight: number) => number,
): Record<string, number> {
  return Object.fromEntries(names.map((name, nth) => [name, round(weights[nth] ?? 0)]));
}
