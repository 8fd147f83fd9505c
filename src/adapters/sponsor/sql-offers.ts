/**
 * Offers: reserved, settled, given back. Each change is one transaction that begins with the offer's own row, whose state lets it through once,
 * and ends with the flight's, which all offers of a flight wait for: it is held no longer than the commit takes.
 */
import { type Kysely, sql, type Transaction } from "kysely";
import type { FlightId, OfferState } from "../../core/domain/sponsored.ts";
import type { NewOffer, OfferStore } from "../../core/sponsor/sponsored-store.ts";
import { advertiserOf, creativeOf, flightOf } from "./sponsored-rows.ts";
import type { SponsoredTables } from "./sponsored-tables.ts";

type Db = Kysely<SponsoredTables>;
type Trx = Transaction<SponsoredTables>;

/** Rolls back, and is no failure. */
const NO_ROOM = Symbol("no room");

export function sqlOffers(db: Db): OfferStore {
  const findSalt = async (day: string): Promise<string | undefined> => {
    const row = await db.selectFrom("salt").select("salt").where("day", "=", day).executeTakeFirst();
    return row?.salt;
  };
  return {
    async runningFlights(at) {
      const running = db
        .selectFrom("flight")
        .where("state", "=", "running")
        .where("starts_at", "<=", at)
        .where("ends_at", ">", at);
      const flights = await running.selectAll().execute();
      // Whatever else was ever sold is not read: this is asked beside every answer.
      const [advertisers, creatives] = await Promise.all([
        db.selectFrom("advertiser").selectAll().where("id", "in", running.select("advertiser_id")).execute(),
        db
          .selectFrom("creative")
          .selectAll()
          .where("state", "=", "approved")
          .where("campaign_id", "in", running.select("campaign_id"))
          .execute(),
      ]);
      const known = new Map(advertisers.map((row) => [row.id, advertiserOf(row)]));
      return flights.flatMap((row) => {
        const advertiser = known.get(row.advertiser_id);
        if (advertiser === undefined) return [];
        const own = creatives.filter((creative) => creative.campaign_id === row.campaign_id);
        return [
          { flight: flightOf(row), advertiser, creatives: own.map((creative) => creativeOf(creative)) },
        ];
      });
    },

    async countAnswer(reader, day) {
      const row = await db
        .insertInto("reader")
        .values({ reader, day, answers: 1, shown_at: null })
        .onConflict((conflict) =>
          conflict.columns(["reader", "day"]).doUpdateSet({ answers: sql<number>`reader.answers + 1` }),
        )
        .returning(["answers", "shown_at"])
        .executeTakeFirstOrThrow();
      return { answers: row.answers, ...(row.shown_at === null ? {} : { shownAt: row.shown_at }) };
    },

    async offeredTo(reader) {
      const rows = await db
        .selectFrom("offer")
        .select(["flight_id", ({ fn }) => fn.countAll<number>().as("count")])
        .where("reader", "=", reader)
        .groupBy("flight_id")
        .execute();
      return new Map(rows.map((row) => [row.flight_id as FlightId, row.count]));
    },

    reserve: (offer, day, mostMicros, every) =>
      unlessFull(db, async (trx) => {
        await insertOffer(trx, offer, "reserved", day, every);
        const { priceMicros: price } = offer;
        const { numUpdatedRows } = await trx
          .updateTable("flight")
          .set({ reserved_micros: sql<number>`reserved_micros + ${price}` })
          .where("id", "=", offer.flightId)
          .where("state", "=", "running")
          // Its price may have been changed since it was chosen.
          .where("cpm_micros", "=", price * 1_000)
          .where(sql<boolean>`reserved_micros + spent_micros + ${price} <= budget_micros`)
          .where(sql<boolean>`reserved_micros + spent_micros + ${price} <= ${mostMicros}`)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw NO_ROOM;
      }),

    holdOut: (offer, day, every) => unlessFull(db, (trx) => insertOffer(trx, offer, "holdout", day, every)),

    async findOffer(id) {
      const row = await db
        .selectFrom("offer")
        .select(["reader", "state", "at"])
        .where("id", "=", id)
        .executeTakeFirst();
      return row && { ...row, state: row.state as OfferState };
    },

    async recentViews(reader, since) {
      const row = await db
        .selectFrom("offer")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("reader", "=", reader)
        .where("state", "in", ["billed", "reversed"])
        .where("settled_at", ">=", since)
        .executeTakeFirstOrThrow();
      return row.count;
    },

    async settle(id, at) {
      return db.transaction().execute(async (trx) => {
        const offer = await trx
          .updateTable("offer")
          .set({ state: "billed", settled_at: at })
          .where("id", "=", id)
          .where("state", "=", "reserved")
          .where("expires_at", ">", at)
          .returning(["flight_id", "advertiser_id", "price_micros"])
          .executeTakeFirst();
        if (offer === undefined) return noteLate(trx, id, at);
        const { flight_id, advertiser_id, price_micros: price } = offer;
        const entry = { kind: "impression", idem_key: `impression:${id}`, advertiser_id, flight_id };
        await trx
          .insertInto("ledger")
          .values({ ...entry, offer_id: id, amount_micros: price, at })
          .execute();
        await trx
          .updateTable("flight")
          .set({
            reserved_micros: sql<number>`reserved_micros - ${price}`,
            spent_micros: sql<number>`spent_micros + ${price}`,
          })
          .where("id", "=", flight_id)
          .execute();
        return "billed";
      });
    },

    async giveBack(id, as, at, reason) {
      await db.transaction().execute(async (trx) => {
        const offer = await trx
          .updateTable("offer")
          .set({ state: as, settled_at: at, reason: reason ?? null })
          .where("id", "=", id)
          .where("state", "=", "reserved")
          .returning(["flight_id", "price_micros"])
          .executeTakeFirst();
        if (offer !== undefined) await lessReserved(trx, offer.flight_id, offer.price_micros);
      });
    },

    async releaseExpired(at) {
      const flights = await db
        .selectFrom("offer")
        .select("flight_id")
        .distinct()
        .where("state", "=", "reserved")
        .where("expires_at", "<=", at)
        .execute();
      let released = 0;
      for (const { flight_id: flightId } of flights) {
        released += await db.transaction().execute(async (trx) => {
          const offers = await trx
            .updateTable("offer")
            .set({ state: "released", settled_at: at })
            .where("flight_id", "=", flightId)
            .where("state", "=", "reserved")
            .where("expires_at", "<=", at)
            .returning("price_micros")
            .execute();
          const micros = offers.reduce((sum, offer) => sum + offer.price_micros, 0);
          if (micros > 0) await lessReserved(trx, flightId, micros);
          return offers.length;
        });
      }
      return released;
    },

    async note(id, what, at) {
      const column = `${what}_at` as const;
      await db
        .updateTable("offer")
        .set({ [column]: at })
        .where("id", "=", id)
        .where(column, "is", null)
        .execute();
    },

    async saltOf(day, made) {
      await db
        .insertInto("salt")
        .values({ day, salt: made })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return (await findSalt(day)) ?? made;
    },

    findSalt,

    async forgetDays(before) {
      const open = db
        .selectFrom("offer")
        .select(sql<string>`substr(at, 1, 10)`.as("day"))
        .where("state", "=", "reserved");
      await db.deleteFrom("salt").where("day", "<", before).where("day", "not in", open).execute();
      await db.deleteFrom("reader").where("day", "<", before).execute();
    },
  };
}

async function unlessFull(db: Db, work: (trx: Trx) => Promise<void>): Promise<boolean> {
  try {
    await db.transaction().execute(work);
    return true;
  } catch (thrown) {
    if (thrown === NO_ROOM) return false;
    throw thrown;
  }
}

/** Throws `NO_ROOM` where the reader was shown something a short while ago. */
async function insertOffer(
  trx: Trx,
  offer: NewOffer,
  state: OfferState,
  day: string,
  every: number,
): Promise<void> {
  const { reader } = offer;
  const { numUpdatedRows } = await trx
    .updateTable("reader")
    .set({ shown_at: sql<number>`answers` })
    .where("reader", "=", reader)
    .where("day", "=", day)
    .where(sql<boolean>`(shown_at is null or answers - shown_at >= ${every})`)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw NO_ROOM;
  await trx
    .insertInto("offer")
    .values({
      id: offer.id,
      flight_id: offer.flightId,
      advertiser_id: offer.advertiserId,
      creative_id: offer.creativeId,
      creative_sha256: offer.creativeSha256,
      price_micros: offer.priceMicros,
      topic: offer.topic,
      reader,
      seed: offer.seed,
      state,
      at: offer.at,
      expires_at: offer.expiresAt,
    })
    .execute();
}

async function lessReserved(trx: Trx, flightId: string, micros: number): Promise<void> {
  await trx
    .updateTable("flight")
    .set({ reserved_micros: sql<number>`reserved_micros - ${micros}` })
    .where("id", "=", flightId)
    .execute();
}

/** Its time is over, whether that was noticed already or not. */
async function noteLate(trx: Trx, id: string, at: string): Promise<"late" | "known"> {
  const { numUpdatedRows } = await trx
    .updateTable("offer")
    .set({ late_at: at })
    .where("id", "=", id)
    .where("late_at", "is", null)
    .where("expires_at", "<=", at)
    .where("state", "in", ["reserved", "released"])
    .executeTakeFirst();
  return numUpdatedRows === 0n ? "known" : "late";
}
