/**
 * Which blocks of a page are its labelled text. The page's words are aligned with the text's, in order and with a
 * liking for runs: a brand in a menu is not content because a product of that brand is, and of a text that stands on
 * the page twice one is. What the text has in another order than the page is found by its runs of four words.
 */
import { wordsOf } from "./score.ts";

/** A word that goes on with a run counts as much as so many that stand alone. */
const RUN_BONUS = 4;
/** Beyond this many pairs of words a page is not aligned: a byte each. */
const MAX_PAIRS = 250_000_000;
const SHINGLE = 4;

/** For each block, the share of its words that are in the labelled text. */
export function blockLabels(blocks: readonly (readonly string[])[], text: string): number[] {
  const expected = wordsOf(text);
  const labels = alignedShares(blocks, expected);
  const left = countsOf(expected);
  const take = (words: readonly string[]): void => {
    for (const word of words) left.set(word, (left.get(word) ?? 0) - 1);
  };
  blocks.forEach((words, index) => {
    if (labels[index]! > 0.5) take(words);
  });
  const shingles = new Set(shinglesOf(expected));
  blocks.forEach((words, index) => {
    if (labels[index]! > 0.5 || words.length < SHINGLE) return;
    const own = shinglesOf(words);
    if (own.filter((one) => shingles.has(one)).length < own.length / 2) return;
    let found = 0;
    for (const [word, count] of countsOf(words)) found += Math.min(count, Math.max(0, left.get(word) ?? 0));
    if (found < words.length / 2) return;
    labels[index] = found / words.length;
    take(words);
  });
  return labels;
}

function alignedShares(blocks: readonly (readonly string[])[], expected: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  for (const word of expected) if (!numbers.has(word)) numbers.set(word, numbers.size);
  const target = Int32Array.from(expected, (word) => numbers.get(word)!);
  const page = Int32Array.from(blocks.flat(), (word) => numbers.get(word) ?? -1);
  const owner = blocks.flatMap((words, index) => words.map(() => index));
  const width = target.length + 1;
  if (page.length * width > MAX_PAIRS) return blocks.map(() => 0);

  /** Of the best alignment of what comes before: its last step, and whether a match here goes on with a run. */
  const steps = new Uint8Array((page.length + 1) * width);
  let bestAbove = new Int32Array(width);
  let runAbove = new Int32Array(width).fill(NEVER);
  let best = new Int32Array(width);
  let run = new Int32Array(width).fill(NEVER);
  for (let i = 1; i <= page.length; i++) {
    for (let j = 1; j < width; j++) {
      let match = NEVER;
      let goesOn = 0;
      if (page[i - 1] === target[j - 1]) {
        const fresh = bestAbove[j - 1]! + 1;
        const longer = runAbove[j - 1]! + RUN_BONUS;
        if (longer >= fresh) goesOn = GOES_ON;
        match = Math.max(fresh, longer);
      }
      run[j] = match;
      best[j] = Math.max(bestAbove[j]!, best[j - 1]!, match);
      const step =
        match > Math.max(bestAbove[j]!, best[j - 1]!) ? MATCH : best[j - 1]! > bestAbove[j]! ? BACK : UP;
      steps[i * width + j] = step | goesOn;
    }
    [bestAbove, best] = [best, bestAbove];
    [runAbove, run] = [run, runAbove];
  }

  const matched = blocks.map(() => 0);
  let isInRun = false;
  for (let i = page.length, j = target.length; i > 0 && j > 0;) {
    const step = steps[i * width + j]!;
    if (isInRun || (step & MATCH) !== 0) {
      matched[owner[i - 1]!]! += 1;
      isInRun = (step & GOES_ON) !== 0;
      i -= 1;
      j -= 1;
    } else if ((step & UP) !== 0) i -= 1;
    else j -= 1;
  }
  return blocks.map((words, index) => (words.length === 0 ? 0 : matched[index]! / words.length));
}

const NEVER = -1_000_000_000;
const MATCH = 1;
const UP = 2;
const BACK = 4;
const GOES_ON = 8;

function shinglesOf(words: readonly string[]): string[] {
  const shingles: string[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i++) shingles.push(words.slice(i, i + SHINGLE).join(" "));
  return shingles;
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
