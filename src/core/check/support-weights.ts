/** Fitted by `evals/check/fit.ts` on its tuning part; not to be edited by hand. */
export const SUPPORT_WEIGHTS: Readonly<Record<string, number>> = {
  one: 0.03717,
  cover: 0.06897,
  sourceCover: 0.6131,
  inQuote: -0.06685,
  runs: 1.531,
  length: -0.2402,
  figures: 0.2028,
  quoteLength: -0.01898,
  quoteSentences: 0.3013,
};
