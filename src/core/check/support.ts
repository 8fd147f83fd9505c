/** What is measured of a claim beside its quote, in the order in which the weights stand. */
import type { ClaimWords } from "./claim-words.ts";
import type { Comparison } from "./compare.ts";
import type { Evidence } from "./evidence.ts";
import type { FoundQuotes } from "./find-quotes.ts";
import type { Statement } from "./statement.ts";

export function supportFeatures(
  claim: Statement,
  words: ClaimWords,
  found: FoundQuotes,
  { differences, alignment, quoteAtoms, inSource, inQuote, content }: Comparison,
  evidence: Evidence,
): Record<string, number> {
  const aligned = alignment.pairs.filter(([i]) => claim.atoms[i]?.isContent).length;
  const size = Math.max(1, content);
  // Atoms of Chinese are characters, and a word has two.
  const unit = claim.isMostlyHan ? 2 : 1;
  // Pairs of neighbours in the claim that are neighbours in the quote too.
  let runs = 0;
  for (const [nth, [i, j]] of alignment.pairs.entries()) {
    const next = alignment.pairs[nth + 1];
    if (next && next[0] === i + 1 && next[1] === j + 1) runs += 1;
  }
  let longestGap = 0;
  let substituted = 0;
  let inserted = 0;
  for (const { claimed, stated, isFlanked } of alignment.gaps) {
    const mine = claimed.filter(({ isContent }) => isContent).length;
    const theirs = stated.filter(({ isContent }) => isContent).length;
    longestGap = Math.max(longestGap, mine);
    if (isFlanked && mine > 0 && mine <= 3 * unit && theirs > 0 && theirs <= 3 * unit) substituted += 1;
    if (isFlanked && mine > 0 && theirs === 0) inserted += 1;
  }
  let docCover = 0;
  let total = 0;
  for (const [word, weight] of words.weights) {
    total += weight;
    if (evidence.hasWord(word)) docCover += weight;
  }
  const missing = differences.filter(({ kind }) => kind === "wording-missing");
  return {
    one: 1,
    cover: found.cover,
    cover2: found.cover * found.cover,
    docCover: total === 0 ? 0 : docCover / total,
    inQuote: inQuote / size,
    inSource: inSource / size,
    aligned: aligned / size,
    runs: runs / Math.max(1, claim.atoms.length - 1),
    longestGap: Math.min(10, longestGap / unit) / 10,
    longestGapShare: longestGap / size,
    substituted: Math.min(3, substituted),
    inserted: Math.min(3, inserted),
    wording: Math.min(4, missing.length),
    wordingLength: Math.min(
      8,
      (missing.reduce((sum, { claimed }) => sum + claimed.length, 0) / 6) * (unit === 2 ? 3 : 1),
    ),
    length: Math.log(1 + content / unit),
    sentences: Math.log(1 + evidence.sentences.length),
    figures: Math.min(4, words.figures.length),
    quoteLength: Math.log(1 + quoteAtoms.length / unit),
    spans: found.sentences.length,
  };
}
