/** What plans count, and what people were given: all that the work that is counted has to know of plans. */
import type { UserId } from "./ids.ts";

/** What is counted, in units of one run, by calendar month (UTC): research, and the digest of a document by a model. */
export const METERED = ["research.run", "analysis.pro"] as const;
export type Metered = (typeof METERED)[number];

/** Units in a month. */
export type Allowance = number | "unlimited";

export const GRANT_SOURCES = ["manual", "stripe"] as const;
export type GrantSource = (typeof GRANT_SOURCES)[number];

/** A plan that a person was given, or bought. */
export interface PlanGrant {
  readonly id: string;
  readonly userId: UserId;
  readonly plan: string;
  readonly source: GrantSource;
  readonly startsAt: string;
  /** Without one it goes on until it is taken back. */
  readonly endsAt?: string;
  /** Of Stripe: the customer. */
  readonly customer?: string;
}

/** The month of an instant, `2026-12`. */
export const monthOf = (at: string): string => at.slice(0, 7);

/** The first moment of the month after that of an instant. */
export function nextMonth(at: string): string {
  const [year = 0, month = 0] = monthOf(at).split("-").map(Number);
  return new Date(Date.UTC(year, month)).toISOString();
}
