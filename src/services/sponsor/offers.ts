/**
 * Decides what is shown beside a finished answer, and what is billed of it. It is asked by the reader's page once the answer has ended, knows no
 * question, no answer and no thread, and nothing that answers waits for it.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { CardEvent, OfferId, OfferRequest, SponsoredCard } from "../../core/domain/sponsored.ts";
import type { Clock, Ids } from "../../core/ports/clock.ts";
import { chooseFlight, type Chosen } from "../../core/sponsor/choose-flight.ts";
import { MOST_VIEWS, rejectReason } from "../../core/sponsor/invalid-traffic.ts";
import type { NewOffer, SponsoredStore } from "../../core/sponsor/sponsored-store.ts";
import type { Reader, Readers } from "./readers.ts";

/** What is not seen by then is given back. */
const OFFER_MS = 900_000;
/** One in so many answers of a reader at most. */
const EVERY_ANSWERS = 3;
const MOST_OF_A_FLIGHT_A_DAY = 3;

export interface OfferParts {
  readonly store: SponsoredStore;
  readonly clock: Clock;
  readonly ids: Ids;
  /** From 0 to under 1. */
  readonly random: () => number;
  readonly readers: Readers;
}

export interface Offers {
  /** Nothing where nothing fits, or nothing may be shown. */
  offer(request: OfferRequest, reader: Reader): Promise<SponsoredCard | undefined>;
  /** Nobody but the host is told what became of it. Throws `not-found`. */
  tell(id: OfferId, what: CardEvent, reader: Reader): Promise<void>;
  /** Gives back what was not seen in time, and forgets who the readers of days that are over were. Gives how many offers there were. */
  sweep(): Promise<number>;
}

export function createOffers({ store, clock, ids, random, readers }: OfferParts): Offers {
  const take = async (chosen: Chosen, seed: number, reader: string, now: string): Promise<OfferId | null> => {
    const day = now.slice(0, 10);
    const offer: NewOffer = {
      id: ids.next("off") as OfferId,
      flightId: chosen.flight.id,
      advertiserId: chosen.advertiser.id,
      creativeId: chosen.creative.id,
      creativeSha256: chosen.creative.sha256,
      priceMicros: chosen.priceMicros,
      topic: chosen.topics[0] as NewOffer["topic"],
      reader,
      seed,
      at: now,
      expiresAt: new Date(Date.parse(now) + OFFER_MS).toISOString(),
    };
    if (random() * 100 < chosen.flight.holdoutPercent) {
      await store.holdOut(offer, day, EVERY_ANSWERS);
      return null;
    }
    const isReserved = await store.reserve(offer, day, chosen.dueMicros, EVERY_ANSWERS);
    return isReserved ? offer.id : null;
  };

  return {
    async offer(request, reader) {
      if (!(await readers.mayBeShown(reader))) return undefined;
      const now = clock.now();
      const day = now.slice(0, 10);
      const token = await readers.on(day, reader.token);
      const { answers, shownAt } = await store.countAnswer(token, day);
      if (shownAt !== undefined && answers - shownAt < EVERY_ANSWERS) return undefined;
      const offered = await store.offeredTo(token);
      const running = (await store.runningFlights(now)).filter(
        ({ flight }) => (offered.get(flight.id) ?? 0) < MOST_OF_A_FLIGHT_A_DAY,
      );
      const seed = random();
      const chosen = chooseFlight(running, request, Date.parse(now), seed);
      if (chosen === undefined) return undefined;
      const offerId = await take(chosen, seed, token, now);
      return offerId === null ? undefined : cardOf(offerId, chosen, request);
    },

    async tell(id, what, reader) {
      const offer = await store.findOffer(id);
      if (offer === undefined) {
        throw new FootnoteError("not-found", say("sponsored.no-offer"));
      }
      const now = clock.now();
      const token = await readers.known(offer.at.slice(0, 10), reader.token);
      if (what !== "viewed") {
        if (token !== offer.reader) return;
        await store.note(id, what, now);
        // Nobody sees any more of it.
        if (what === "closed") await store.giveBack(id, "released", now);
        return;
      }
      if (offer.state === "reserved") {
        const since = new Date(Date.parse(now) - MOST_VIEWS.withinMs).toISOString();
        const reason = rejectReason({
          ...reader,
          isSameReader: token === offer.reader,
          afterMs: Date.parse(now) - Date.parse(offer.at),
          recentViews: await store.recentViews(offer.reader, since),
        });
        // Whoever else tells of it takes it away from nobody.
        if (reason === "other-reader") return;
        if (reason !== undefined) return store.giveBack(id, "rejected", now, reason);
      }
      await store.settle(id, now);
    },

    async sweep() {
      const now = clock.now();
      const released = await store.releaseExpired(now);
      // A day's salt lives until its last offer has ended, and no longer.
      await readers.forget(new Date(Date.parse(now) - OFFER_MS).toISOString().slice(0, 10));
      return released;
    },
  };
}

function cardOf(
  offerId: OfferId,
  { advertiser, creative, flight, topics }: Chosen,
  request: OfferRequest,
): SponsoredCard {
  const { language, headline, body, url, image } = creative;
  return {
    offerId,
    language,
    headline,
    body,
    url,
    ...(image === undefined ? {} : { image }),
    behalfOf: advertiser.legalName,
    paidBy: advertiser.paidBy ?? advertiser.legalName,
    topics,
    ...(flight.countries.length === 0 || request.country === undefined ? {} : { country: request.country }),
  };
}
