/** What the program worked out by itself, where a question is wholly a calculation. Types alone. */

export const CALCULATION_KINDS = ["arithmetic", "conversion", "date", "time"] as const;

/** Both are written in the language of the question, for people. */
export interface Calculation {
  readonly kind: (typeof CALCULATION_KINDS)[number];
  /** What was read in the question, `12 × 3.5 kg`: so that a person sees where it was misread. */
  readonly understood: string;
  /** `42 kg`; where there is none, why not. */
  readonly result: string;
  /** There is no result: division by zero, a number too long to write, a day that no month has. */
  readonly isWithout?: true;
}
