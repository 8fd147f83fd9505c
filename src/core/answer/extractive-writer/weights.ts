/**
 * The extractive writer's fitted constants. Written by `node evals/qa/fit.ts` from the tuning part of XQuAD (en, zh),
 * CMRC 2018, DRCD and ClapNQ (4497 questions for the first list, 9127 for the second);
 * `node evals/qa/run.ts` reports on the other part. Do not edit by hand: fit again.
 */

/** For FEATURES of features.ts, in their order. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  5.790, // cover
  3.579, // coverBefore
  2.652, // coverAfter
  2.882, // coverHeading
  -2.105, // phrases
  3.831, // fuzzy
  4.207, // characters
  8.806, // passageScore
  1.786, // passageRank
  2.326, // dateForm
  2.037, // numberForm
  1.873, // personForm
  0.682, // placeForm
  1.576, // reasonForm
  0.495, // nearForm
  -0.267, // length
  1.011, // first
  2.322, // focus
  1.211, // unique
  2.570, // unit
];

/** For EVIDENCE of confidence.ts, in their order. */
export const EVIDENCE_WEIGHTS: Readonly<Record<"english" | "chinese", readonly number[]>> = {
  english: [
  -1.469, // one
  -0.252, // score
  2.208, // cover
  3.113, // coverPassage
  -2.185, // missingNames
  0.329, // focus
  0.000, // characters
  0.058, // phrases
  -0.137, // formless
  -0.019, // manyWords
  0.524, // ahead
  1.906, // pairs
  0.111, // noPairs
  -0.848, // headings
  ],
  chinese: [
  -1.267, // one
  -0.305, // score
  2.410, // cover
  6.204, // coverPassage
  -10.328, // missingNames
  -0.875, // focus
  3.824, // characters
  -1.207, // phrases
  -0.531, // formless
  -0.126, // manyWords
  0.323, // ahead
  2.418, // pairs
  0.930, // noPairs
  5.643, // headings
  ],
};

/** Below this confidence the writer says that it found nothing: 5 % of the answerable questions fall below it. */
export const LEAST_CONFIDENCE = { english: 0.118, chinese: 0.220 };
