/** How much of a flight may have been sold by now: spread over its hours, so that no hour sells the budget of all. */
import type { Flight } from "../domain/sponsored.ts";

const HOUR_MS = 3_600_000;

/** What one viewable impression costs: exact, since the price of a thousand is a multiple of 1,000 micros. */
export const priceMicros = ({ cpmMicros }: Pick<Flight, "cpmMicros">): number => cpmMicros / 1_000;

/**
 * In micros, a whole number of impressions; 0 outside of the flight's time. The hour that has begun counts as gone, so that a flight
 * of a few hours sells from its first minute; in its last hour all of it is due.
 */
export function dueMicros(flight: Flight, nowMs: number): number {
  const [starts, ends] = [Date.parse(flight.startsAt), Date.parse(flight.endsAt)];
  if (!(nowMs >= starts && nowMs < ends)) return 0;
  const hours = Math.ceil((ends - starts) / HOUR_MS);
  const begun = Math.min(hours, Math.floor((nowMs - starts) / HOUR_MS) + 1);
  const price = priceMicros(flight);
  const impressions = BigInt(Math.floor(flight.budgetMicros / price));
  return Number((impressions * BigInt(begun)) / BigInt(hours)) * price;
}
