/** What was seen of sponsored content, and what it cost, as a host reads it. */
import { z } from "@hono/zod-openapi";
import {
  type AdvertiserId,
  type FlightId,
  type InvoiceId,
  type OfferId,
  REJECT_REASONS,
} from "../core/domain/sponsored.ts";
import {
  AUDITED,
  type BalanceList,
  CHANGED,
  type ChangeList,
  type Invoice,
  type InvoiceLine,
  type InvoiceList,
  LEDGER_KINDS,
  type LedgerEntry,
  type LedgerList,
  type MakeInvoice,
  type MakeReversal,
  type ReportRow,
  type SponsoredAudit,
  type SponsoredReport,
} from "../core/domain/sponsored-accounts.ts";
import { count, idOf, instant, ordinal } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";
import { currency, micros, signedMicros, topic } from "./sponsored.ts";

export const ledgerEntrySchema = schemaOf<LedgerEntry>()(
  z.object({
    id: ordinal,
    advertiserId: idOf<AdvertiserId>(),
    flightId: idOf<FlightId>().optional(),
    offerId: idOf<OfferId>().optional(),
    kind: z.enum(LEDGER_KINDS),
    amountMicros: signedMicros,
    at: instant,
    reason: z.string().optional(),
    by: z.string().optional(),
  }),
  "LedgerEntry",
);
export const ledgerSchema = schemaOf<LedgerList>()(
  z.object({ entries: z.array(ledgerEntrySchema) }),
  "LedgerList",
);
export const balanceListSchema = schemaOf<BalanceList>()(
  z.object({
    balances: z.array(
      z.object({
        advertiserId: idOf<AdvertiserId>(),
        seenMicros: signedMicros,
        invoicedMicros: signedMicros,
      }),
    ),
  }),
  "BalanceList",
);
export const changeListSchema = schemaOf<ChangeList>()(
  z.object({
    changes: z.array(
      z.object({
        id: ordinal,
        at: instant,
        by: z.string(),
        subject: z.string(),
        what: z.enum(CHANGED),
        before: z.string(),
        after: z.string(),
      }),
    ),
  }),
  "ChangeList",
);
export const makeReversalSchema = schemaOf<MakeReversal>()(
  z.object({ offerId: idOf<OfferId>(), reason: z.string().max(1_000) }),
);

export const auditSchema = schemaOf<SponsoredAudit>()(
  z.object({
    flights: count,
    entries: count,
    invoices: count,
    faults: z.array(
      z.object({
        what: z.enum(AUDITED),
        id: z.string(),
        is: z.number().int(),
        shouldBe: z.number().int(),
      }),
    ),
  }),
  "SponsoredAudit",
);

export const reportSchema = schemaOf<SponsoredReport>()(
  z.object({
    rows: z.array(
      schemaOf<ReportRow>()(
        z.object({
          day: z.string(),
          flightId: idOf<FlightId>(),
          topic,
          offers: count,
          rendered: count,
          viewed: count,
          givenBack: count,
          heldOut: count,
          closed: count,
          opened: count,
          late: count,
          rejected: z.partialRecord(z.enum(REJECT_REASONS), count),
          spentMicros: micros,
        }),
      ),
    ),
  }),
  "SponsoredReport",
);

const lineSchema = schemaOf<InvoiceLine>()(
  z.object({
    flightId: idOf<FlightId>(),
    campaign: z.string(),
    priceMicros: micros,
    views: count,
    givenBack: count,
    micros: signedMicros,
  }),
);
export const invoiceSchema = schemaOf<Invoice>()(
  z.object({
    id: idOf<InvoiceId>(),
    number: ordinal,
    advertiserId: idOf<AdvertiserId>(),
    until: instant,
    currency,
    minor: z.number().int(),
    carryMicros: micros,
    madeAt: instant,
    lines: z.array(lineSchema),
    tax: z.object({ basisPoints: count, minor: z.number().int() }).optional(),
    parties: z.object({
      seller: z.array(z.string()),
      payer: z.string(),
      behalfOf: z.string(),
      payerAddress: z.array(z.string()).optional(),
      payerTaxId: z.string().optional(),
      taxNote: z.string().optional(),
    }),
  }),
  "Invoice",
);
export const invoiceListSchema = schemaOf<InvoiceList>()(z.object({ invoices: z.array(invoiceSchema) }));
export const makeInvoiceSchema = schemaOf<MakeInvoice>()(z.object({ advertiserId: idOf<AdvertiserId>() }));
