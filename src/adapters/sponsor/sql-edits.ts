/** Changes of what was sold, each recorded with what it was before, in one transaction. */
import { type Kysely, sql, type Transaction } from "kysely";
import type { Billing } from "../../core/domain/sponsored.ts";
import type { BookChange, Changed } from "../../core/domain/sponsored-accounts.ts";
import { percentText } from "../../core/sponsor/invoice-amount.ts";
import type { BookStore, Changing } from "../../core/sponsor/sponsored-store.ts";
import { advertiserOf, campaignOf, flightOf } from "./sponsored-rows.ts";
import type { SponsoredTables } from "./sponsored-tables.ts";

type Trx = Transaction<SponsoredTables>;

/** What may be changed of a flight, and its columns. */
const COLUMNS = {
  state: "state",
  startsAt: "starts_at",
  endsAt: "ends_at",
  budgetMicros: "budget_micros",
  cpmMicros: "cpm_micros",
} as const;

export function sqlEdits(
  db: Kysely<SponsoredTables>,
): Pick<BookStore, "editFlight" | "renameCampaign" | "changeBilling" | "changes"> {
  return {
    async editFlight(id, edit, who) {
      return db.transaction().execute(async (trx) => {
        // Its row first of all: nothing is reserved or settled of it until this is over.
        const row = await trx
          .updateTable("flight")
          .set({ state: sql<string>`state` })
          .where("id", "=", id)
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return undefined;
        const flight = flightOf(row);
        const booked = await trx
          .selectFrom("ledger")
          .select("id")
          .where("flight_id", "=", id)
          .limit(1)
          .execute();
        const edited = edit(flight, flight.reservedMicros > 0 || booked.length > 0);
        const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
        const changed = names.filter((name) => edited[name] !== flight[name]);
        if (changed.length === 0) return flight;
        const values = Object.fromEntries(changed.map((name) => [COLUMNS[name], edited[name]]));
        await trx.updateTable("flight").set(values).where("id", "=", id).execute();
        for (const name of changed) {
          await record(trx, who, { subject: id, what: name, before: flight[name], after: edited[name] });
        }
        return edited;
      });
    },

    async renameCampaign(id, name, who) {
      return db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable("campaign")
          .set({ name: sql<string>`name` })
          .where("id", "=", id)
          .returningAll()
          .executeTakeFirst();
        if (row === undefined || row.name === name) return row && campaignOf(row);
        await trx.updateTable("campaign").set({ name }).where("id", "=", id).execute();
        await record(trx, who, { subject: id, what: "name", before: row.name, after: name });
        return campaignOf({ ...row, name });
      });
    },

    async changeBilling(id, billing, who) {
      return db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable("advertiser")
          .set({ currency: sql<string>`currency` })
          .where("id", "=", id)
          .returningAll()
          .executeTakeFirst();
        const after = JSON.stringify(billing);
        if (row === undefined || row.billing === after) return row && advertiserOf(row);
        await trx.updateTable("advertiser").set({ billing: after }).where("id", "=", id).execute();
        const before = row.billing === null ? "" : billingText(JSON.parse(row.billing) as Billing);
        await record(trx, who, { subject: id, what: "billing", before, after: billingText(billing) });
        return advertiserOf({ ...row, billing: after });
      });
    },

    async changes({ offset, limit }) {
      const rows = await db
        .selectFrom("book_change")
        .selectAll()
        .orderBy("id", "desc")
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(
        ({ id, at, changed_by: by, subject, what, was: before, is_now: after }): BookChange => ({
          id,
          at,
          by,
          subject,
          what: what as Changed,
          before,
          after,
        }),
      );
    },
  };
}

function billingText({ address, taxId, taxBasisPoints, taxNote }: Billing): string {
  const parts = [...address, taxId, percentText(taxBasisPoints), taxNote];
  return parts.filter((part) => part !== undefined).join("; ");
}

async function record(
  trx: Trx,
  { by, at }: Changing,
  change: { subject: string; what: Changed; before: string | number; after: string | number },
): Promise<void> {
  await trx
    .insertInto("book_change")
    .values({
      at,
      changed_by: by,
      subject: change.subject,
      what: change.what,
      was: String(change.before),
      is_now: String(change.after),
    })
    .execute();
}
