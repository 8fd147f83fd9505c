/** Fitted by `evals/check/fit.ts` on its tuning part; not to be edited by hand. */
export const SUPPORT_WEIGHTS: Readonly<Record<string, number>> = {
  one: 0.05696,
  cover: 0.05055,
  sourceCover: 0.6176,
  inQuote: 0.01449,
  runs: 1.454,
  length: -0.2151,
  figures: 0.2039,
  quoteLength: -0.04616,
  quoteSentences: 0.2887,
};
