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
  type Invoice,
  type InvoiceList,
  LEDGER_KINDS,
  type LedgerEntry,
  type LedgerList,
  type MakeInvoice,
  type ReportRow,
  type SponsoredReport,
} from "../core/domain/sponsored-accounts.ts";
import { count, idOf, instant, ordinal } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";
import { currency, micros, signedMicros, topic } from "./sponsored.ts";

export const ledgerSchema = schemaOf<LedgerList>()(
  z.object({
    entries: z.array(
      schemaOf<LedgerEntry>()(
        z.object({
          id: ordinal,
          advertiserId: idOf<AdvertiserId>(),
          flightId: idOf<FlightId>().optional(),
          offerId: idOf<OfferId>().optional(),
          kind: z.enum(LEDGER_KINDS),
          amountMicros: signedMicros,
          at: instant,
        }),
      ),
    ),
  }),
  "LedgerList",
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
  }),
  "Invoice",
);
export const invoiceListSchema = schemaOf<InvoiceList>()(z.object({ invoices: z.array(invoiceSchema) }));
export const makeInvoiceSchema = schemaOf<MakeInvoice>()(z.object({ advertiserId: idOf<AdvertiserId>() }));
