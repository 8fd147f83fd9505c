/** Advertisers, campaigns, flights and creatives. None of them is ever taken away: what was sold must stay legible. */
import type { Kysely } from "kysely";
import type { AdvertiserId, SponsoredBooks } from "../../core/domain/sponsored.ts";
import type { BookStore } from "../../core/sponsor/sponsored-store.ts";
import { advertiserOf, campaignOf, creativeOf, flightOf } from "./sponsored-rows.ts";
import type { SponsoredTables } from "./sponsored-tables.ts";

export function sqlBooks(
  db: Kysely<SponsoredTables>,
): Omit<BookStore, "editFlight" | "renameCampaign" | "changeBilling" | "changes"> {
  /** Of all advertisers, or one. */
  const readBooks = async (only: AdvertiserId | undefined): Promise<SponsoredBooks> => {
    const own = db
      .selectFrom("campaign")
      .select("id")
      .$if(only !== undefined, (query) => query.where("advertiser_id", "=", only ?? ""));
    const [advertisers, campaigns, flights, creatives] = await Promise.all([
      db
        .selectFrom("advertiser")
        .selectAll()
        .$if(only !== undefined, (query) => query.where("id", "=", only ?? ""))
        .orderBy("created_at")
        .orderBy("id")
        .execute(),
      db
        .selectFrom("campaign")
        .selectAll()
        .where("id", "in", own)
        .orderBy("created_at")
        .orderBy("id")
        .execute(),
      db
        .selectFrom("flight")
        .selectAll()
        .where("campaign_id", "in", own)
        .orderBy("starts_at")
        .orderBy("id")
        .execute(),
      db
        .selectFrom("creative")
        .selectAll()
        .where("campaign_id", "in", own)
        .orderBy("created_at")
        .orderBy("id")
        .execute(),
    ]);
    return {
      advertisers: advertisers.map((row) => advertiserOf(row)),
      campaigns: campaigns.map((row) => campaignOf(row)),
      flights: flights.map((row) => flightOf(row)),
      creatives: creatives.map((row) => creativeOf(row)),
    };
  };
  return {
    books: () => readBooks(undefined),
    booksOf: (id) => readBooks(id),

    async addAdvertiser({ id, legalName, paidBy, currency, createdAt }) {
      await db
        .insertInto("advertiser")
        .values({
          id,
          legal_name: legalName,
          paid_by: paidBy ?? null,
          currency,
          created_at: createdAt,
          billing: null,
        })
        .execute();
    },

    async addCampaign({ id, advertiserId, name, createdAt }) {
      await db
        .insertInto("campaign")
        .values({ id, advertiser_id: advertiserId, name, created_at: createdAt })
        .execute();
    },

    async addFlight(flight) {
      await db
        .insertInto("flight")
        .values((eb) => ({
          id: flight.id,
          campaign_id: flight.campaignId,
          advertiser_id: eb
            .selectFrom("campaign")
            .select("advertiser_id")
            .where("id", "=", flight.campaignId),
          cpm_micros: flight.cpmMicros,
          budget_micros: flight.budgetMicros,
          starts_at: flight.startsAt,
          ends_at: flight.endsAt,
          topics: JSON.stringify(flight.topics),
          countries: JSON.stringify(flight.countries),
          holdout_percent: flight.holdoutPercent,
          state: flight.state,
        }))
        .execute();
    },

    async addCreative(creative, image) {
      const { hash } = creative.image ?? {};
      const isWhole = (hash === undefined) === (image === undefined);
      if (!isWhole) throw new TypeError("A creative comes with the bytes of its picture.");
      await db.transaction().execute(async (inside) => {
        if (hash !== undefined && image !== undefined) {
          await inside
            .insertInto("image")
            .values({ hash, bytes: Buffer.from(image) })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
        await inside
          .insertInto("creative")
          .values({
            id: creative.id,
            campaign_id: creative.campaignId,
            language: creative.language,
            headline: creative.headline,
            body: creative.body,
            url: creative.url,
            sha256: creative.sha256,
            state: creative.state,
            created_at: creative.createdAt,
            image: hash ?? null,
            image_alt: creative.image?.alt ?? null,
            image_width: creative.image?.width ?? null,
            image_height: creative.image?.height ?? null,
          })
          .execute();
      });
    },

    async findImage(hash) {
      const row = await db.selectFrom("image").select("bytes").where("hash", "=", hash).executeTakeFirst();
      return row?.bytes;
    },

    async findAdvertiser(id) {
      const row = await db.selectFrom("advertiser").selectAll().where("id", "=", id).executeTakeFirst();
      return row && advertiserOf(row);
    },

    async findCampaign(id) {
      const row = await db.selectFrom("campaign").selectAll().where("id", "=", id).executeTakeFirst();
      return row && campaignOf(row);
    },

    async findFlight(id) {
      const row = await db.selectFrom("flight").selectAll().where("id", "=", id).executeTakeFirst();
      return row && flightOf(row);
    },

    async findCreative(id) {
      const row = await db.selectFrom("creative").selectAll().where("id", "=", id).executeTakeFirst();
      return row && creativeOf(row);
    },

    async creativesOf(id) {
      const rows = await db.selectFrom("creative").selectAll().where("campaign_id", "=", id).execute();
      return rows.map((row) => creativeOf(row));
    },

    async reviewCreative(id, to, note, at) {
      const { numUpdatedRows } = await db
        .updateTable("creative")
        .set({ state: to, note: note ?? null, reviewed_at: at })
        .where("id", "=", id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}
