/** A turn before the question, as far as a follow-up may lean on it. */

export interface EarlierTurn {
  readonly question: string;
  readonly answer: string;
}
