/**
 * The extractive writer's fitted constants. Written by `node evals/qa/fit.ts` from the tuning part of XQuAD (en, zh),
 * CMRC 2018, DRCD and ClapNQ (4489 questions for the first list, 9127 for the second);
 * `node evals/qa/run.ts` reports on the other part. Do not edit by hand: fit again.
 */

/** For FEATURES of features.ts, in their order. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  5.507, // cover
  3.416, // coverBefore
  2.509, // coverAfter
  2.978, // coverHeading
  -2.057, // phrases
  3.732, // fuzzy
  4.193, // characters
  8.736, // passageScore
  1.705, // passageRank
  2.329, // dateForm
  2.043, // numberForm
  1.873, // personForm
  0.65, // placeForm
  1.557, // reasonForm
  0.513, // nearForm
  -0.266, // length
  0.947, // first
  2.227, // focus
  1.427, // unique
  2.711, // unit
];

/** For EVIDENCE of confidence.ts, in their order. */
export const EVIDENCE_WEIGHTS: readonly number[] = [
  -2.602, // one
  -0.266, // score
  -2.287, // cover
  3.878, // coverPassage
  -3.911, // missingNames
  -0.067, // focus
  4.234, // characters
  3.221, // phrases
  -0.367, // formless
  0.378, // manyWords
  0.527, // ahead
];

/** Below this confidence the writer says that it found nothing: 6 % of the answerable questions fall below it. */
export const LEAST_CONFIDENCE = 0.12;
