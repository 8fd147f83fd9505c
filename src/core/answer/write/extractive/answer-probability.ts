/**
 * How likely it is that what was found answers the question: the one place where all that is known of that is put together.
 * Today that is what words and nearness say; a trained judge of sentences is one more sign, and joins here.
 */

export interface AnswerSigns {
  /** What the words and the nearness of the best sentence come to, from 0 to 1. */
  readonly confidence: number;
  /** What a trained judge says of "this sentence answers this question", from 0 to 1, where one was asked. */
  readonly judged?: number;
}

/** Both count for half where both are known: as logits, so that a sure one outweighs an unsure one. */
const HALF = 0.5;

export function answerProbability({ confidence, judged }: AnswerSigns): number {
  if (judged === undefined) return confidence;
  return 1 / (1 + Math.exp(-(HALF * logit(confidence) + HALF * logit(judged))));
}

/** Nothing is wholly sure. */
const LEAST = 0.001;

function logit(probability: number): number {
  const within = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(within / (1 - within));
}
