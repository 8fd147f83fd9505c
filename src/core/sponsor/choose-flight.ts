/**
 * Which flight is offered for a question, of those that run. It sees three topics at most, a language and a country, and neither clicks nor
 * what anybody earns by it: what is behind its time goes first.
 */
import type { Advertiser, Creative, Flight, OfferRequest, SponsoredTopic } from "../domain/sponsored.ts";
import { dueMicros, priceMicros } from "./flight-due.ts";

export interface RunningFlight {
  readonly flight: Flight;
  readonly advertiser: Advertiser;
  /** Approved ones of its campaign. */
  readonly creatives: readonly Creative[];
}

export interface Chosen extends RunningFlight {
  readonly creative: Creative;
  readonly priceMicros: number;
  /** What may be reserved and spent of it at this moment, the offer included. */
  readonly dueMicros: number;
  /** Topics of the question that it was matched by. */
  readonly topics: readonly SponsoredTopic[];
}

/** `seed`, from 0 to under 1, decides between equals; it is kept with the offer. */
export function chooseFlight(
  running: readonly RunningFlight[],
  request: OfferRequest,
  nowMs: number,
  seed: number,
): Chosen | undefined {
  if (request.isSensitive || request.topics.length === 0) return undefined;
  const eligible = running.flatMap((one) => eligibleFor(one, request, nowMs, seed));
  const best = Math.max(...eligible.map(({ topics }) => topics.length));
  const matching = eligible.filter(({ topics }) => topics.length === best);
  const deficit = Math.max(...matching.map((one) => behind(one)));
  return pick(
    matching.filter((one) => behind(one) === deficit),
    seed,
  );
}

function eligibleFor(one: RunningFlight, request: OfferRequest, nowMs: number, seed: number): Chosen[] {
  const { flight, creatives } = one;
  if (flight.state !== "running") return [];
  const isThere =
    flight.countries.length === 0 ||
    (request.country !== undefined && flight.countries.includes(request.country));
  const topics = request.topics.filter(
    (topic) => flight.topics.length === 0 || flight.topics.includes(topic),
  );
  const creative = pick(
    creatives.filter(({ language, state }) => state === "approved" && language === request.language),
    seed,
  );
  const price = priceMicros(flight);
  const due = dueMicros(flight, nowMs);
  const isDue = flight.reservedMicros + flight.spentMicros + price <= due;
  if (!isThere || topics.length === 0 || creative === undefined || !isDue) return [];
  return [{ ...one, creative, topics, priceMicros: price, dueMicros: due }];
}

/** The part of what is due that is not sold yet. */
function behind({ flight, dueMicros: due }: Chosen): number {
  return (due - flight.reservedMicros - flight.spentMicros) / due;
}

function pick<T>(of: readonly T[], seed: number): T | undefined {
  return of[Math.floor(seed * of.length)];
}
