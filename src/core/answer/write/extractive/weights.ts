/**
 * The extractive writer's fitted constants. Written by `node evals/qa/fit.ts` from the tuning part of XQuAD (en, zh),
 * CMRC 2018, DRCD and ClapNQ (4499 questions for the first list, 9127 for the second);
 * `node evals/qa/run.ts` reports on the other part. Do not edit by hand: fit again.
 */

/** For FEATURES of features.ts, in their order. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  4.841, // cover
  3.311, // coverBefore
  2.452, // coverAfter
  2.355, // coverHeading
  -2.061, // phrases
  3.643, // fuzzy
  4.039, // characters
  4.624, // passageScore
  1.664, // passageRank
  2.353, // dateForm
  2.029, // numberForm
  1.962, // personForm
  0.693, // placeForm
  1.591, // reasonForm
  0.569, // nearForm
  -0.254, // length
  1.027, // first
  2.488, // focus
  1.91, // unique
  2.712, // unit
];

/** For EVIDENCE of confidence.ts, in their order. */
export const EVIDENCE_WEIGHTS: Readonly<Record<"english" | "chinese", readonly number[]>> = {
  english: [
    -0.843, // one
    -0.174, // score
    1.801, // cover
    -0.057, // coverDocument
    -2.022, // missingNames
    0.034, // focus
    0.0, // characters
    -0.464, // phrases
    -0.136, // formless
    0.269, // manyWords
    0.536, // ahead
    1.908, // pairs
    0.206, // noPairs
    -0.902, // headings
    -3.558, // missing
    -1.611, // absent
  ],
  chinese: [
    -0.364, // one
    -0.176, // score
    1.618, // cover
    1.834, // coverDocument
    -11.117, // missingNames
    -0.986, // focus
    3.358, // characters
    -0.956, // phrases
    -0.597, // formless
    0.308, // manyWords
    0.268, // ahead
    1.194, // pairs
    1.884, // noPairs
    5.214, // headings
    -4.349, // missing
    -1.045, // absent
  ],
};

/**
 * Below this confidence the writer says that it found nothing: 6 % of the answerable
 * questions in English and 5 % in Chinese fall below it.
 */
export const LEAST_CONFIDENCE = { english: 0.15, chinese: 0.21 };
