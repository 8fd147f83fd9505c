/** Surveys of hold-outs: off unless a host switches one on for a flight; one question, beside an answer that has no block. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { FlightId, OfferRequest, SurveyQuestion } from "../../core/domain/sponsored.ts";
import type { Awareness, SurveyAnswer } from "../../core/domain/sponsored-survey.ts";
import type { Clock } from "../../core/ports/clock.ts";
import { awarenessOf } from "../../core/sponsor/awareness.ts";
import type { SponsoredStore } from "../../core/sponsor/sponsored-store.ts";
import type { Reader, Readers } from "./readers.ts";

interface SurveyParts {
  readonly store: SponsoredStore;
  readonly clock: Clock;
  readonly readers: Readers;
}

export type Surveys = ReturnType<typeof createSurveys>;

export function createSurveys({ store, clock, readers }: SurveyParts) {
  return {
    /** Beside an answer without a block: nothing where there is nothing to be asked. Beside what is sensitive nobody is asked. */
    async ask(request: OfferRequest, reader: Reader): Promise<SurveyQuestion | undefined> {
      if (request.isSensitive || !(await readers.mayBeShown(reader))) return undefined;
      const day = clock.now().slice(0, 10);
      const asked = await store.askSurvey(await readers.on(day, reader.token), day);
      const advertiser = asked && (await store.findAdvertiser(asked.advertiserId));
      if (asked === undefined || advertiser === undefined) return undefined;
      return { offerId: asked.id, language: request.language, behalfOf: advertiser.legalName };
    },

    /** Whoever was not asked is told nothing else than who was. */
    async answer({ offerId, isKnown }: SurveyAnswer, reader: Reader): Promise<void> {
      const offer = await store.findOffer(offerId);
      if (offer === undefined) throw new FootnoteError("not-found", say("sponsored.no-offer"));
      const token = await readers.known(offer.at.slice(0, 10), reader.token);
      if (token !== undefined) await store.countSurvey(offerId, token, isKnown);
    },

    /** Throws `not-found`. */
    async change(id: FlightId, isOn: boolean): Promise<void> {
      const flight = await store.findFlight(id);
      if (flight === undefined) throw new FootnoteError("not-found", say("sponsored.no-flight", { id }));
      await store.changeSurvey(id, isOn);
    },

    async awareness(): Promise<Awareness[]> {
      const surveys = await store.surveys();
      return surveys.map(({ flightId, isAsked, shown, heldOut }) => ({
        ...awarenessOf(flightId, shown, heldOut),
        isAsked,
      }));
    },
  };
}
