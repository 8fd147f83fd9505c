/** What was seen of what is sold, and what it cost: the ledger, reports and invoices. Who may import it: as of `sponsored.ts`. */
import type {
  AdvertiserId,
  Currency,
  FlightId,
  InvoiceId,
  OfferId,
  RejectReason,
  SponsoredTopic,
} from "./sponsored.ts";

export const LEDGER_KINDS = ["impression", "reversal", "invoice"] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export interface LedgerEntry {
  readonly id: number;
  readonly advertiserId: AdvertiserId;
  readonly flightId?: FlightId;
  readonly offerId?: OfferId;
  readonly kind: LedgerKind;
  readonly amountMicros: number;
  readonly at: string;
}

export interface LedgerList {
  readonly entries: readonly LedgerEntry[];
}

/** One day of a flight on one topic. */
export interface ReportRow {
  readonly day: string;
  readonly flightId: FlightId;
  readonly topic: SponsoredTopic;
  readonly offers: number;
  readonly rendered: number;
  readonly viewed: number;
  readonly heldOut: number;
  readonly closed: number;
  readonly opened: number;
  readonly late: number;
  readonly rejected: Readonly<Partial<Record<RejectReason, number>>>;
  readonly spentMicros: number;
}

export interface SponsoredReport {
  readonly rows: readonly ReportRow[];
}

export interface Invoice {
  readonly id: InvoiceId;
  /** Counted from 1 over all advertisers, without gaps. */
  readonly number: number;
  readonly advertiserId: AdvertiserId;
  /** What was seen before it. */
  readonly until: string;
  readonly currency: Currency;
  /** In the currency's smallest unit. */
  readonly minor: number;
  /** What is less than that unit, and goes on to the next invoice. */
  readonly carryMicros: number;
  readonly madeAt: string;
}

export interface InvoiceList {
  readonly invoices: readonly Invoice[];
}

export interface MakeInvoice {
  readonly advertiserId: AdvertiserId;
}
