/** Invoices, each with what it is the sum of, and what was given back of a view that was billed. */
import { type Kysely, sql, type Transaction } from "kysely";
import type { AdvertiserId, FlightId } from "../../core/domain/sponsored.ts";
import type { Invoice, InvoiceLine } from "../../core/domain/sponsored-accounts.ts";
import { taxMinor } from "../../core/sponsor/invoice-amount.ts";
import type { AccountingStore } from "../../core/sponsor/sponsored-store.ts";
import { invoiceOf, ledgerEntryOf } from "./sponsored-rows.ts";
import type { SponsoredTables } from "./sponsored-tables.ts";

type Trx = Transaction<SponsoredTables>;

export function sqlInvoices(
  db: Kysely<SponsoredTables>,
): Pick<AccountingStore, "invoices" | "findInvoice" | "invoice" | "reverse"> {
  return {
    async invoices(only) {
      const rows = await invoiceRows(db)
        .$if(only !== undefined, (query) => query.where("advertiser_id", "=", only ?? ""))
        .orderBy("number", "desc")
        .execute();
      const lines = await db
        .selectFrom("invoice_line")
        .selectAll()
        .$if(only !== undefined, (query) =>
          query.where(
            "invoice_id",
            "in",
            db
              .selectFrom("invoice")
              .select("id")
              .where("advertiser_id", "=", only ?? ""),
          ),
        )
        .orderBy("flight_id")
        .execute();
      const of = Map.groupBy(lines, (line) => line.invoice_id);
      return rows.map((row) => invoiceOf(row, of.get(row.id) ?? []));
    },

    async findInvoice(id) {
      const row = await invoiceRows(db).where("invoice.id", "=", id).executeTakeFirst();
      if (row === undefined) return undefined;
      const lines = db.selectFrom("invoice_line").selectAll().where("invoice_id", "=", id);
      return invoiceOf(row, await lines.orderBy("flight_id").execute());
    },

    async invoice({ taxBasisPoints, ...made }, amountOf) {
      return db.transaction().execute(async (trx) => {
        // Numbers have no gaps, and what is invoiced is invoiced once: one at a time, by the advertisers' rows first of all.
        await trx
          .updateTable("advertiser")
          .set({ currency: sql<string>`currency` })
          .execute();
        const lines = await linesUntil(trx, made.advertiserId, made.until);
        const invoiced = await trx
          .selectFrom("ledger")
          .select(({ fn }) => fn.sum<number | null>("amount_micros").as("micros"))
          .where("advertiser_id", "=", made.advertiserId)
          .where("kind", "=", "invoice")
          .executeTakeFirst();
        const lined = await trx
          .selectFrom("invoice_line")
          .innerJoin("invoice", "invoice.id", "invoice_line.invoice_id")
          .select(({ fn }) => fn.sum<number | null>("micros").as("micros"))
          .where("advertiser_id", "=", made.advertiserId)
          .executeTakeFirst();
        const last = await trx
          .selectFrom("invoice")
          .select(({ fn }) => fn.max("number").as("number"))
          .executeTakeFirst();
        const before = -(invoiced?.micros ?? 0);
        const ledgerMicros = lines.reduce((sum, { micros }) => sum + micros, lined?.micros ?? 0);
        const { minor, carryMicros } = amountOf(ledgerMicros, before);
        const invoice: Invoice = {
          ...made,
          number: (last?.number ?? 0) + 1,
          minor,
          carryMicros,
          lines,
          ...taxOf(minor, taxBasisPoints),
        };
        await keep(trx, invoice, -(ledgerMicros - before - carryMicros));
        return invoice;
      });
    },

    async reverse(id, { reason, by, at }) {
      return db.transaction().execute(async (trx) => {
        const offer = await trx
          .updateTable("offer")
          .set({ state: "reversed" })
          .where("id", "=", id)
          .where("state", "=", "billed")
          .returning(["flight_id", "advertiser_id", "price_micros"])
          .executeTakeFirst();
        if (offer === undefined) return undefined;
        const { flight_id, advertiser_id, price_micros: price } = offer;
        const entry = await trx
          .insertInto("ledger")
          .values({
            kind: "reversal",
            idem_key: `reversal:${id}`,
            advertiser_id,
            flight_id,
            offer_id: id,
            amount_micros: -price,
            at,
            reason,
            booked_by: by,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        await trx
          .updateTable("flight")
          .set({ spent_micros: sql<number>`spent_micros - ${price}` })
          .where("id", "=", flight_id)
          .execute();
        return ledgerEntryOf(entry);
      });
    },
  };
}

function taxOf(minor: number, basisPoints: number | undefined): Pick<Invoice, "tax"> {
  return basisPoints === undefined ? {} : { tax: { basisPoints, minor: taxMinor(minor, basisPoints) } };
}

function invoiceRows(db: Kysely<SponsoredTables>) {
  return db
    .selectFrom("invoice")
    .innerJoin("advertiser", "advertiser.id", "invoice.advertiser_id")
    .selectAll("invoice")
    .select(["legal_name", "paid_by"]);
}

/** Of each flight, what the ledger has before `until` less what earlier invoices have. */
async function linesUntil(trx: Trx, advertiserId: AdvertiserId, until: string): Promise<InvoiceLine[]> {
  const booked = await trx
    .selectFrom("ledger")
    .innerJoin("flight", "flight.id", "ledger.flight_id")
    .innerJoin("campaign", "campaign.id", "flight.campaign_id")
    .select(({ fn }) => [
      "flight.id",
      "campaign.name",
      "cpm_micros",
      sql<number>`sum(case when kind = 'impression' then 1 else 0 end)`.as("views"),
      sql<number>`sum(case when kind = 'reversal' then 1 else 0 end)`.as("given_back"),
      fn.sum<number>("amount_micros").as("micros"),
    ])
    .where("ledger.advertiser_id", "=", advertiserId)
    .where("kind", "in", ["impression", "reversal"])
    .where("at", "<", until)
    .groupBy(["flight.id", "campaign.name", "cpm_micros"])
    .orderBy("flight.id")
    .execute();
  const lined = await trx
    .selectFrom("invoice_line")
    .innerJoin("invoice", "invoice.id", "invoice_line.invoice_id")
    .select(({ fn }) => [
      "flight_id",
      fn.sum<number>("views").as("views"),
      fn.sum<number>("given_back").as("given_back"),
      fn.sum<number>("micros").as("micros"),
    ])
    .where("advertiser_id", "=", advertiserId)
    .groupBy("flight_id")
    .execute();
  const before = new Map(lined.map((row) => [row.flight_id, row]));
  return booked
    .map((row) => ({
      flightId: row.id as FlightId,
      campaign: row.name,
      priceMicros: row.cpm_micros / 1_000,
      views: row.views - (before.get(row.id)?.views ?? 0),
      givenBack: row.given_back - (before.get(row.id)?.given_back ?? 0),
      micros: row.micros - (before.get(row.id)?.micros ?? 0),
    }))
    .filter(({ views, givenBack }) => views !== 0 || givenBack !== 0);
}

async function keep(trx: Trx, invoice: Invoice, ledgerMicros: number): Promise<void> {
  await trx
    .insertInto("invoice")
    .values({
      id: invoice.id,
      number: invoice.number,
      advertiser_id: invoice.advertiserId,
      until: invoice.until,
      currency: invoice.currency,
      minor: invoice.minor,
      carry_micros: invoice.carryMicros,
      made_at: invoice.madeAt,
      parties: JSON.stringify(invoice.parties),
      tax_basis_points: invoice.tax?.basisPoints ?? null,
      tax_minor: invoice.tax?.minor ?? null,
    })
    .execute();
  for (const line of invoice.lines) {
    await trx
      .insertInto("invoice_line")
      .values({
        invoice_id: invoice.id,
        flight_id: line.flightId,
        campaign: line.campaign,
        price_micros: line.priceMicros,
        views: line.views,
        given_back: line.givenBack,
        micros: line.micros,
      })
      .execute();
  }
  await trx
    .insertInto("ledger")
    .values({
      idem_key: `invoice:${invoice.id}`,
      advertiser_id: invoice.advertiserId,
      kind: "invoice",
      amount_micros: ledgerMicros,
      at: invoice.madeAt,
    })
    .execute();
}
