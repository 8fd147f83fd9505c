/**
 * The extractive writer's fitted constants. Written by `node evals/qa/fit.ts` from the tuning part of XQuAD (en, zh),
 * CMRC 2018, DRCD and ClapNQ (4499 questions for the first list, 9127 for the second);
 * `node evals/qa/run.ts` reports on the other part. Do not edit by hand: fit again.
 */

/** For FEATURES of features.ts, in their order. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  4.842, // cover
  3.31, // coverBefore
  2.452, // coverAfter
  2.356, // coverHeading
  -2.062, // phrases
  3.63, // fuzzy
  4.038, // characters
  4.624, // passageScore
  1.664, // passageRank
  2.354, // dateForm
  2.029, // numberForm
  1.962, // personForm
  0.693, // placeForm
  1.591, // reasonForm
  0.569, // nearForm
  -0.254, // length
  1.027, // first
  2.488, // focus
  1.911, // unique
  2.712, // unit
];

/** For EVIDENCE of confidence.ts, in their order. */
export const EVIDENCE_WEIGHTS: Readonly<Record<"english" | "chinese", readonly number[]>> = {
  english: [
    -0.834, // one
    -0.175, // score
    1.752, // cover
    -0.01, // coverPassage
    -2.021, // missingNames
    0.027, // focus
    0.0, // characters
    -0.449, // phrases
    -0.133, // formless
    0.273, // manyWords
    0.535, // ahead
    1.898, // pairs
    0.207, // noPairs
    -0.945, // headings
    -3.581, // missing
    -1.598, // absent
  ],
  chinese: [
    -0.369, // one
    -0.176, // score
    1.522, // cover
    1.968, // coverPassage
    -11.134, // missingNames
    -1.002, // focus
    3.398, // characters
    -0.932, // phrases
    -0.598, // formless
    0.343, // manyWords
    0.26, // ahead
    1.085, // pairs
    1.888, // noPairs
    5.196, // headings
    -4.384, // missing
    -1.109, // absent
  ],
};

/**
 * Below this confidence the writer says that it found nothing: 6 % of the answerable
 * questions in English and 5 % in Chinese fall below it.
 */
export const LEAST_CONFIDENCE = { english: 0.148, chinese: 0.214 };
