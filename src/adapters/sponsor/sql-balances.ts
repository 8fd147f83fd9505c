/** What the ledger of each advertiser adds up to. */
import { type Kysely, sql } from "kysely";
import type { AdvertiserId } from "../../core/domain/sponsored.ts";
import type { AccountingStore } from "../../core/sponsor/sponsored-store.ts";
import type { SponsoredTables } from "./sponsored-tables.ts";

export function sqlBalances(db: Kysely<SponsoredTables>): Pick<AccountingStore, "balances"> {
  return {
    async balances() {
      const sumWhere = (isInvoice: boolean) =>
        sql<number>`sum(case when (kind = 'invoice') = ${sql.raw(String(isInvoice))} then amount_micros else 0 end)`;
      const rows = await db
        .selectFrom("ledger")
        .select(["advertiser_id", sumWhere(false).as("seen"), sumWhere(true).as("invoiced")])
        .groupBy("advertiser_id")
        .execute();
      return rows.map((row) => ({
        advertiserId: row.advertiser_id as AdvertiserId,
        seenMicros: row.seen,
        // Booked as what it takes away from what is owed; never minus nothing.
        invoicedMicros: 0 - row.invoiced,
      }));
    },
  };
}
