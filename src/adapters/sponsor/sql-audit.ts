/** Everything that was sold, added up anew at one moment. */
import { type Kysely, sql } from "kysely";
import type { Currency } from "../../core/domain/sponsored.ts";
import { taxMinor } from "../../core/sponsor/invoice-amount.ts";
import type { AccountingStore } from "../../core/sponsor/sponsored-store.ts";
import type { SponsoredTables } from "./sponsored-tables.ts";

const countIf = (state: string) => sql<number>`sum(case when state in (${sql.raw(state)}) then 1 else 0 end)`;
const microsIf = (state: string) =>
  sql<number>`sum(case when state = ${sql.lit(state)} then price_micros else 0 end)`;
const kindIf = (kind: string) => sql<number>`sum(case when kind = ${sql.lit(kind)} then 1 else 0 end)`;

export function sqlAudit(db: Kysely<SponsoredTables>): Pick<AccountingStore, "auditFacts"> {
  return {
    async auditFacts() {
      return db
        .transaction()
        .setIsolationLevel("repeatable read")
        .execute(async (trx) => {
          const flights = await trx.selectFrom("flight").selectAll().orderBy("id").execute();
          const offers = await trx
            .selectFrom("offer")
            .select([
              "flight_id",
              microsIf("reserved").as("open"),
              microsIf("billed").as("billed"),
              countIf("'billed', 'reversed'").as("billed_offers"),
              countIf("'reversed'").as("reversed_offers"),
            ])
            .groupBy("flight_id")
            .execute();
          const booked = await trx
            .selectFrom("ledger")
            .select(({ fn }) => [
              "flight_id",
              fn.sum<number>("amount_micros").as("micros"),
              kindIf("impression").as("impressions"),
              kindIf("reversal").as("reversals"),
            ])
            .where("kind", "in", ["impression", "reversal"])
            .groupBy("flight_id")
            .execute();
          const [offersOf, bookedOf] = [
            new Map(offers.map((row) => [row.flight_id, row])),
            new Map(booked.map((row) => [row.flight_id, row])),
          ];
          const entries = await trx
            .selectFrom("ledger")
            .select(({ fn }) => fn.countAll<number>().as("count"))
            .executeTakeFirstOrThrow();
          const advertisers = await advertiserFacts(trx);
          return {
            flights: flights.map(({ id, ...flight }) => ({
              id,
              budgetMicros: flight.budget_micros,
              reservedMicros: flight.reserved_micros,
              spentMicros: flight.spent_micros,
              openMicros: offersOf.get(id)?.open ?? 0,
              billedMicros: offersOf.get(id)?.billed ?? 0,
              billedOffers: offersOf.get(id)?.billed_offers ?? 0,
              reversedOffers: offersOf.get(id)?.reversed_offers ?? 0,
              impressions: bookedOf.get(id)?.impressions ?? 0,
              reversals: bookedOf.get(id)?.reversals ?? 0,
              bookedMicros: bookedOf.get(id)?.micros ?? 0,
            })),
            entries: entries.count,
            ...advertisers,
          };
        });
    },
  };
}

async function advertiserFacts(trx: Kysely<SponsoredTables>) {
  const advertisers = await trx.selectFrom("advertiser").select(["id", "currency"]).orderBy("id").execute();
  const invoices = await trx.selectFrom("invoice").selectAll().orderBy("number").execute();
  const lines = await trx
    .selectFrom("invoice_line")
    .innerJoin("invoice", "invoice.id", "invoice_line.invoice_id")
    .select(({ fn }) => ["advertiser_id", fn.sum<number>("micros").as("micros")])
    .groupBy("advertiser_id")
    .execute();
  const ledger = await trx
    .selectFrom("ledger")
    .select(({ fn }) => ["advertiser_id", fn.sum<number>("amount_micros").as("micros")])
    .where("kind", "=", "invoice")
    .groupBy("advertiser_id")
    .execute();
  const invoicesOf = Map.groupBy(invoices, (row) => row.advertiser_id);
  const lineMicros = new Map(lines.map((row) => [row.advertiser_id, row.micros]));
  const ledgerMicros = new Map(ledger.map((row) => [row.advertiser_id, row.micros]));
  return {
    invoices: invoices.length,
    advertisers: advertisers.map(({ id, currency }) => {
      const own = invoicesOf.get(id) ?? [];
      return {
        id,
        currency: currency as Currency,
        minor: own.reduce((sum, { minor }) => sum + minor, 0),
        carryMicros: own.at(-1)?.carry_micros ?? 0,
        taxMinor: own.reduce((sum, { tax_minor: tax }) => sum + (tax ?? 0), 0),
        taxDueMinor: own.reduce((sum, one) => sum + taxMinor(one.minor, one.tax_basis_points ?? 0), 0),
        lineMicros: lineMicros.get(id) ?? 0,
        ledgerMicros: ledgerMicros.get(id) ?? 0,
      };
    }),
  };
}
