/** What was seen and booked: the ledger, reports by day, and what the public may look at. */
import { type Kysely, sql } from "kysely";
import type {
  CardLanguage,
  CreativeId,
  FlightId,
  RejectReason,
  SponsoredTopic,
} from "../../core/domain/sponsored.ts";
import type { ReportRow } from "../../core/domain/sponsored-accounts.ts";
import type { AccountingStore } from "../../core/sponsor/sponsored-store.ts";
import { flightOf, imageOf, ledgerEntryOf } from "./sponsored-rows.ts";
import type { SponsoredTables } from "./sponsored-tables.ts";

/** Of views that the public is told. */
const ROUNDED_TO = 100;

/** Told of each creative, whatever it was shown for. */
const SHOWN_COLUMNS = [
  "creative.id",
  "creative.language",
  "creative.headline",
  "creative.body",
  "creative.url",
  "creative.sha256",
  "creative.image",
  "creative.image_alt",
  "creative.image_width",
  "creative.image_height",
  "creative.campaign_id",
  "advertiser.legal_name",
  "advertiser.paid_by",
] as const;

export function sqlAccounting(
  db: Kysely<SponsoredTables>,
): Pick<AccountingStore, "ledger" | "report" | "shownCreatives"> {
  return {
    async ledger({ offset, limit }) {
      const rows = await db
        .selectFrom("ledger")
        .selectAll()
        .orderBy("id", "desc")
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map((row) => ledgerEntryOf(row));
    },

    async report({ from, until, advertiserId }) {
      const day = sql<string>`substr(at, 1, 10)`;
      const rows = await db
        .selectFrom("offer")
        .select(({ fn }) => [
          day.as("day"),
          "flight_id",
          "topic",
          "state",
          "reason",
          fn.countAll<number>().as("offers"),
          fn.count<number>("rendered_at").as("rendered"),
          fn.count<number>("closed_at").as("closed"),
          fn.count<number>("opened_at").as("opened"),
          fn.count<number>("late_at").as("late"),
          fn.sum<number>("price_micros").as("micros"),
        ])
        .where("at", ">=", from)
        .where("at", "<", until)
        .$if(advertiserId !== undefined, (query) => query.where("advertiser_id", "=", advertiserId ?? ""))
        .groupBy([day, "flight_id", "topic", "state", "reason"])
        .execute();
      const byCell = new Map<string, ReportRow>();
      for (const row of rows) {
        const name = `${row.day} ${row.flight_id} ${row.topic}`;
        const before = byCell.get(name) ?? emptyCell(row.day, row.flight_id, row.topic);
        const offers = row.offers;
        const isBilled = row.state === "billed";
        const reason = row.state === "rejected" ? (row.reason as RejectReason) : undefined;
        byCell.set(name, {
          ...before,
          offers: before.offers + offers,
          rendered: before.rendered + row.rendered,
          viewed: before.viewed + (isBilled ? offers : 0),
          givenBack: before.givenBack + (row.state === "reversed" ? offers : 0),
          heldOut: before.heldOut + (row.state === "holdout" ? offers : 0),
          closed: before.closed + row.closed,
          opened: before.opened + row.opened,
          late: before.late + row.late,
          rejected:
            reason === undefined
              ? before.rejected
              : { ...before.rejected, [reason]: (before.rejected[reason] ?? 0) + offers },
          spentMicros: before.spentMicros + (isBilled ? row.micros : 0),
        });
      }
      return [...byCell].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);
    },

    async shownCreatives() {
      const rows = await db
        .selectFrom("offer")
        .innerJoin("creative", "creative.id", "offer.creative_id")
        .innerJoin("advertiser", "advertiser.id", "offer.advertiser_id")
        .select(({ fn }) => [
          ...SHOWN_COLUMNS,
          fn.min("offer.at").as("first_at"),
          fn.max("offer.at").as("last_at"),
          sql<number>`sum(case when offer.state = 'billed' then 1 else 0 end)`.as("views"),
        ])
        .where("offer.rendered_at", "is not", null)
        .groupBy(SHOWN_COLUMNS)
        .execute();
      const flights = (await db.selectFrom("flight").selectAll().execute()).map((row) => flightOf(row));
      return rows.map((row) => {
        const topics = flights
          .filter(({ campaignId }) => campaignId === row.campaign_id)
          .flatMap((flight) => flight.topics);
        return {
          creativeId: row.id as CreativeId,
          language: row.language as CardLanguage,
          headline: row.headline,
          body: row.body,
          url: row.url,
          ...imageOf(row),
          sha256: row.sha256,
          behalfOf: row.legal_name,
          paidBy: row.paid_by ?? row.legal_name,
          topics: [...new Set(topics)].toSorted(),
          firstShownOn: row.first_at.slice(0, 10),
          lastShownOn: row.last_at.slice(0, 10),
          impressions: Math.floor(row.views / ROUNDED_TO) * ROUNDED_TO,
        };
      });
    },
  };
}

function emptyCell(day: string, flightId: string, topic: string): ReportRow {
  return {
    day,
    flightId: flightId as FlightId,
    topic: topic as SponsoredTopic,
    offers: 0,
    rendered: 0,
    viewed: 0,
    givenBack: 0,
    heldOut: 0,
    closed: 0,
    opened: 0,
    late: 0,
    rejected: {},
    spentMicros: 0,
  };
}
