/** How often answers of a confidence are right: the curve that the guide shows. */

export interface Confident {
  readonly confidence: number;
  readonly isRight: boolean;
}

const BINS = 5;

/** A line for each fifth from 0 to 1 that has answers: what was said, what was right, of how many. */
export function reliabilityOf(
  answers: readonly Confident[],
): { readonly said: number; readonly right: number; readonly answers: number }[] {
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return Array.from({ length: BINS }, (_, bin) =>
    answers.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin),
  )
    .filter((own) => own.length > 0)
    .map((own) => ({
      said: rounded(own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length),
      right: rounded(own.filter(({ isRight }) => isRight).length / own.length),
      answers: own.length,
    }));
}
