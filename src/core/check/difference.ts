/** One way in which a claim says something else than its source. */
export type DifferenceKind =
  | "number-differs"
  | "number-missing"
  | "unit-differs"
  | "name-missing"
  | "name-differs"
  | "negation-differs"
  | "doubt-differs"
  | "opposite"
  | "order-differs"
  | "wording-missing";

export interface Difference {
  readonly kind: DifferenceKind;
  /** As the claim writes it. */
  readonly claimed: string;
  /** As the quote writes it. */
  readonly stated?: string;
}
