/** One way in which a claim says something else than its source. */
import type { CONTRARY_CODES } from "../../domain/answer.ts";

/** Every one but the last forbids that the claim is supported. */
export type DifferenceKind = (typeof CONTRARY_CODES)[number] | "wording-missing";

export interface Difference {
  readonly kind: DifferenceKind;
  /** As the claim writes it. */
  readonly claimed: string;
  /** As the quote writes it. */
  readonly stated?: string;
}
