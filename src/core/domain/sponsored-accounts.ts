/** What was seen of what is sold, and what it cost: the ledger, reports and invoices. Who may import it: as of `sponsored.ts`. */
import type {
  AdvertiserId,
  Currency,
  FlightId,
  InvoiceId,
  LoginId,
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
  /** Less than nothing where it was given back or invoiced. */
  readonly amountMicros: number;
  readonly at: string;
  /** Why it was given back, and by whom. */
  readonly reason?: string;
  readonly by?: string;
}

export interface LedgerList {
  readonly entries: readonly LedgerEntry[];
}

/** What an advertiser's ledger adds up to. */
export interface Balance {
  readonly advertiserId: AdvertiserId;
  /** Views, less what was given back. */
  readonly seenMicros: number;
  readonly invoicedMicros: number;
}

export interface BalanceList {
  readonly balances: readonly Balance[];
}

/** What of an advertiser, a campaign or a flight is changed, and recorded. */
export const CHANGED = [
  "name",
  "state",
  "startsAt",
  "endsAt",
  "budgetMicros",
  "cpmMicros",
  "billing",
] as const;
export type Changed = (typeof CHANGED)[number];

/** One thing that was changed; like the ledger this is never changed itself. */
export interface BookChange {
  readonly id: number;
  readonly at: string;
  /** Whose account, or the command line. */
  readonly by: string;
  /** Of what was changed. */
  readonly subject: string;
  readonly what: Changed;
  readonly before: string;
  readonly after: string;
}

export interface ChangeList {
  readonly changes: readonly BookChange[];
}

/** A view that was billed and should not have been. */
export interface MakeReversal {
  readonly offerId: OfferId;
  readonly reason: string;
}

/** One day of a flight on one topic, as it stands: what is given back later is taken from the day of its offer. */
export interface ReportRow {
  readonly day: string;
  readonly flightId: FlightId;
  readonly topic: SponsoredTopic;
  readonly offers: number;
  readonly rendered: number;
  /** Billed, and not given back. */
  readonly viewed: number;
  readonly givenBack: number;
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

type Counted = Exclude<keyof ReportRow, "day" | "flightId" | "topic" | "rejected">;

/** As its advertiser may see it: `null` stands for fewer readers than can be told of, and for several topics of so few. */
export interface OwnReportRow
  extends Pick<ReportRow, "day" | "flightId">, Readonly<Record<Counted, number | null>> {
  readonly topic: SponsoredTopic | null;
  readonly rejected: Readonly<Partial<Record<RejectReason, number | null>>>;
}

export interface OwnReport {
  readonly rows: readonly OwnReportRow[];
}

/** An address of e-mail whose account of the role `advertiser` may look at one advertiser's books. */
export interface AdvertiserLogin {
  readonly id: LoginId;
  readonly advertiserId: AdvertiserId;
  /** In small letters. */
  readonly email: string;
  readonly createdAt: string;
}

export interface LoginList {
  readonly logins: readonly AdvertiserLogin[];
}

export interface MakeLogin {
  readonly advertiserId: AdvertiserId;
  readonly email: string;
}

export interface MadeLogin {
  readonly login: AdvertiserLogin;
  /** Of an invitation, where the address has no account yet; shown this once. */
  readonly secret?: string;
}

/** Of one flight, since the invoice before. */
export interface InvoiceLine {
  readonly flightId: FlightId;
  readonly campaign: string;
  readonly priceMicros: number;
  readonly views: number;
  readonly givenBack: number;
  readonly micros: number;
}

export interface Invoice {
  readonly id: InvoiceId;
  /** Counted from 1 over all advertisers, without gaps. */
  readonly number: number;
  readonly advertiserId: AdvertiserId;
  /** What was seen before it. */
  readonly until: string;
  readonly currency: Currency;
  /** In the currency's smallest unit; less than nothing where more was given back than was seen. */
  readonly minor: number;
  /** What is less than that unit, and goes on to the next invoice. */
  readonly carryMicros: number;
  readonly madeAt: string;
  readonly lines: readonly InvoiceLine[];
  /** On top of `minor`; nothing of an advertiser of whom nothing was said. */
  readonly tax?: InvoiceTax;
  /** As they were called when it was made. */
  readonly parties: InvoiceParties;
}

/** Of the whole invoice, rounded once: half a unit and more is one, away from zero. */
export interface InvoiceTax {
  readonly basisPoints: number;
  /** In the currency's smallest unit. */
  readonly minor: number;
}

export interface InvoiceParties {
  /** The host's name, and below it the address; none where none was set. */
  readonly seller: readonly string[];
  readonly payer: string;
  readonly behalfOf: string;
  /** Of who pays. */
  readonly payerAddress?: readonly string[] | undefined;
  readonly payerTaxId?: string | undefined;
  readonly taxNote?: string | undefined;
}

export interface InvoiceList {
  readonly invoices: readonly Invoice[];
}

export interface MakeInvoice {
  readonly advertiserId: AdvertiserId;
}

/** Whether two sums that have to be the same are. `offers`: of what was billed, by its offers against the ledger. */
export const AUDITED = [
  "spent",
  "reserved",
  "budget",
  "offers",
  "views",
  "invoiced",
  "lines",
  "tax",
] as const;
export type Audited = (typeof AUDITED)[number];

export interface AuditFault {
  readonly what: Audited;
  /** Of a flight, or of an advertiser. */
  readonly id: string;
  readonly is: number;
  readonly shouldBe: number;
}

/** What the books come to when everything in them is added up anew. */
export interface SponsoredAudit {
  readonly flights: number;
  readonly entries: number;
  readonly invoices: number;
  readonly faults: readonly AuditFault[];
}
