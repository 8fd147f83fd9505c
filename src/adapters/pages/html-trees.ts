/** Boosted decision trees as src/weights holds them: read once, then asked about rows of numbers. */

export interface Tree {
  /** Of all nodes on a level, the same question: is the value of this feature above this threshold? */
  readonly features: ArrayLike<number>;
  readonly thresholds: ArrayLike<number>;
  /** Indexed by the answers as bits, the first question's bit highest. */
  readonly leaves: ArrayLike<number>;
}

export interface WrittenTrees {
  /** How many numbers stand in a row that is asked about. */
  readonly features: number;
  /** Of each tree `feature threshold` for each level, then a semicolon, then the leaves. */
  readonly trees: readonly string[];
}

/** Throws where the trees are cut off, or are for rows of another length: what is measured has changed since. */
export function readTrees(name: string, { features: count, trees }: WrittenTrees, features: number): Tree[] {
  const refuse = (why: string): never => {
    throw new Error(`The weights "${name}" ${why}. Fit them anew: npm run fit -- ${name}`);
  };
  if (count !== features) refuse(`are for ${count} features, and ${features} are measured`);
  return trees.map((line) => {
    const [questions = "", leaves = ""] = line.split(";");
    const numbers = numbersOf(questions);
    const asked = numbers.filter((_, index) => index % 2 === 0);
    const tree = {
      features: Uint16Array.from(asked),
      thresholds: Float64Array.from(numbers.filter((_, index) => index % 2 === 1)),
      leaves: Float64Array.from(numbersOf(leaves)),
    };
    if (asked.some((feature) => !(feature >= 0 && feature < features)))
      refuse("ask for a feature that is not measured");
    if (tree.thresholds.length !== tree.features.length || tree.leaves.length !== 2 ** tree.features.length)
      refuse("are cut off");
    if ([...tree.thresholds, ...tree.leaves].some(Number.isNaN)) refuse("have something that is no number");
    return tree;
  });
}

function numbersOf(text: string): number[] {
  return text.trim().split(/\s+/u).map(Number);
}

export function writeTrees(trees: readonly Tree[]): string[] {
  return trees.map(
    ({ features, thresholds, leaves }) =>
      `${Array.from(features, (feature, index) => `${feature} ${thresholds[index] ?? 0}`).join(" ")};${Array.from(leaves).join(" ")}`,
  );
}

/** How much speaks for a yes: the logarithm of its odds. */
export function scoreOf(trees: readonly Tree[], values: readonly number[]): number {
  // A page asks this of hundreds of trees for each of its blocks.
  const row = Float64Array.from(values);
  let score = 0;
  for (const { features, thresholds, leaves } of trees) {
    let leaf = 0;
    for (let level = 0; level < features.length; level++)
      leaf = leaf * 2 + (row[features[level]!]! > thresholds[level]! ? 1 : 0);
    score += leaves[leaf]!;
  }
  return score;
}

/** From the logarithm of its odds to a chance from 0 to 1. */
export function chanceOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
