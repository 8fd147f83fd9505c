/** Boosted decision trees as html-first-look.ts and html-second-look.ts hold them: read once, then asked about rows of numbers. */

export interface Tree {
  /** Of all nodes on a level, the same question: is the value of this feature above this threshold? */
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  /** Indexed by the answers as bits, the first question's bit highest. */
  readonly leaves: readonly number[];
}

/** One tree a line: `feature threshold` for each level, then a semicolon, then the leaves. */
export function readTrees(source: string): Tree[] {
  return source
    .trim()
    .split("\n")
    .map((line) => {
      const [questions = "", leaves = ""] = line.split(";");
      const numbers = numbersOf(questions);
      return {
        features: numbers.filter((_, index) => index % 2 === 0),
        thresholds: numbers.filter((_, index) => index % 2 === 1),
        leaves: numbersOf(leaves),
      };
    });
}

function numbersOf(text: string): number[] {
  return text.trim().split(/\s+/u).map(Number);
}

export function writeTrees(trees: readonly Tree[]): string {
  return trees
    .map(
      ({ features, thresholds, leaves }) =>
        `${features.map((feature, index) => `${feature} ${thresholds[index] ?? 0}`).join(" ")};${leaves.join(" ")}`,
    )
    .join("\n");
}

/** How much speaks for a yes: the logarithm of its odds. */
export function scoreOf(trees: readonly Tree[], values: readonly number[]): number {
  let score = 0;
  for (const { features, thresholds, leaves } of trees) {
    let leaf = 0;
    for (let level = 0; level < features.length; level++)
      leaf = leaf * 2 + ((values[features[level]!] ?? 0) > thresholds[level]! ? 1 : 0);
    score += leaves[leaf]!;
  }
  return score;
}

/** From the logarithm of its odds to a chance from 0 to 1. */
export function chanceOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
