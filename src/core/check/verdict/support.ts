/** What is measured of a claim's wording beside its quote, as `SUPPORT_WEIGHTS` weighs it. */
import type { ClaimWords } from "../beside/claim-words.ts";
import type { Comparison } from "../compare/compare.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { FoundQuotes } from "../beside/find-quotes.ts";
import type { Statement } from "../evidence/statement.ts";

export const SUPPORT_FEATURES = [
  "one",
  "cover",
  "sourceCover",
  "inQuote",
  "runs",
  "length",
  "figures",
  "quoteLength",
  "quoteSentences",
  "anchor",
  "matched",
  "nowhere",
  "elsewhere",
  "namedElsewhere",
] as const;

export type SupportFeatures = Readonly<Record<(typeof SUPPORT_FEATURES)[number], number>>;

export function supportFeatures(
  claim: Statement,
  words: ClaimWords,
  found: FoundQuotes,
  comparison: Comparison,
  evidence: Evidence,
): SupportFeatures {
  const { alignment, quoteAtoms, inQuote, inSource, content, anchorShare, matchedShare } = comparison;
  // Atoms of Chinese are characters, and a word has two.
  const unit = claim.isMostlyHan ? 2 : 1;
  return {
    one: 1,
    cover: found.cover,
    sourceCover: shareInSource(words, evidence),
    inQuote: inQuote / Math.max(1, content),
    runs: neighbours(alignment.pairs) / Math.max(1, claim.atoms.length - 1),
    length: Math.log(1 + content / unit),
    figures: Math.min(4, words.figures.length),
    quoteLength: Math.log(1 + quoteAtoms.length / unit),
    quoteSentences: found.sentences.length,
    anchor: anchorShare,
    matched: matchedShare,
    nowhere: 1 - inSource / Math.max(1, content),
    elsewhere: comparison.elsewhere,
    namedElsewhere: comparison.namedElsewhere,
  };
}

/** Pairs of neighbours in the claim that are neighbours in the quote too. */
function neighbours(pairs: Comparison["alignment"]["pairs"]): number {
  return pairs.filter(([i, j], nth) => {
    const next = pairs[nth + 1];
    return next?.[0] === i + 1 && next[1] === j + 1;
  }).length;
}

function shareInSource({ weights }: ClaimWords, evidence: Evidence): number {
  let found = 0;
  let total = 0;
  for (const [word, weight] of weights) {
    total += weight;
    if (evidence.hasWord(word)) found += weight;
  }
  return total === 0 ? 0 : found / total;
}
