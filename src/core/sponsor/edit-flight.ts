/** What a flight is held to, when it is sold and when it is changed. All throw `bad-request`. */
import { FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import type { Sentence } from "../domain/sentence.ts";
import type { ChangeFlight, Flight, FlightState } from "../domain/sponsored.ts";
import { priceMicros } from "./flight-due.ts";

/** From which state a flight comes into each. */
const FROM: Readonly<Record<NonNullable<ChangeFlight["state"]>, readonly FlightState[]>> = {
  running: ["draft", "paused"],
  paused: ["running"],
  ended: ["draft", "running", "paused"],
};

/** With its instants as they are kept. */
export function soundFlight<Given extends Pick<Flight, "startsAt" | "endsAt" | "cpmMicros" | "budgetMicros">>(
  given: Given,
): Given {
  const [starts, ends] = [Date.parse(given.startsAt), Date.parse(given.endsAt)];
  if (!(ends > starts)) throw refusal(say("sponsored.time"));
  const isPrice = given.cpmMicros > 0 && given.cpmMicros % 1_000 === 0;
  if (!isPrice || given.budgetMicros < priceMicros(given)) throw refusal(say("sponsored.price"));
  return { ...given, startsAt: new Date(starts).toISOString(), endsAt: new Date(ends).toISOString() };
}

/**
 * `isSold`: anything of it is reserved or was ever booked. Then its price stays, since invoices say what a view of it costs; its budget never goes
 * below what is reserved and spent.
 */
export function editedFlight(flight: Flight, change: ChangeFlight, isSold: boolean): Flight {
  const { state, startsAt, endsAt, budgetMicros, cpmMicros } = change;
  if (state !== undefined && !FROM[state].includes(flight.state)) {
    throw refusal(say("sponsored.flight-state", { from: flight.state, to: state }));
  }
  if (flight.state === "ended") throw refusal(say("sponsored.flight-ended"));
  const edited = soundFlight({
    ...flight,
    state: state ?? flight.state,
    startsAt: startsAt ?? flight.startsAt,
    endsAt: endsAt ?? flight.endsAt,
    budgetMicros: budgetMicros ?? flight.budgetMicros,
    cpmMicros: cpmMicros ?? flight.cpmMicros,
  });
  if (isSold && edited.cpmMicros !== flight.cpmMicros) {
    throw refusal(say("sponsored.price-sold"), say("sponsored.price-sold-hint"));
  }
  const least = flight.reservedMicros + flight.spentMicros;
  if (edited.budgetMicros < least) throw refusal(say("sponsored.budget-sold", { least }));
  return edited;
}

function refusal(said: Sentence, hint?: Sentence): FootnoteError {
  return new FootnoteError("bad-request", said, { hint });
}
