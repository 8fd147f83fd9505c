/** Compounds with a hyphen, which people also write as one word: "Wi-Fi" and wifi, "check-in" and checkin. */

/** Two parts, of letters alone: what has more is rarely written in one. */
const COMPOUND =
  /(?<![\p{L}\p{N}-])(?<first>\p{Script=Latin}{1,12})[-‐‑](?<second>\p{Script=Latin}{1,12})(?![\p{L}\p{N}-])/gu;
/** Shorter ones are mostly initials. */
const SHORTEST = 4;

export interface Compound {
  readonly written: string;
  /** In small letters, without its hyphen. */
  readonly joined: string;
}

export function compoundsIn(text: string): Compound[] {
  return [...text.matchAll(COMPOUND)].flatMap(({ 0: written, groups = {} }) => {
    const joined = `${groups["first"]}${groups["second"]}`.toLowerCase();
    return joined.length < SHORTEST ? [] : [{ written, joined }];
  });
}
