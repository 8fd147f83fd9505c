/**
 * Where sponsored content is kept: a database of its own, which nothing else opens. What is sold is reserved when it is offered and settled when it
 * was seen; each of these happens once, whatever comes twice, late or at the same time.
 */
import type { SpaceId, UserId } from "../domain/ids.ts";
import type {
  Advertiser,
  AdvertiserId,
  Billing,
  Campaign,
  CampaignId,
  Creative,
  CreativeId,
  CreativeState,
  Flight,
  FlightId,
  InvoiceId,
  OfferId,
  OfferState,
  RejectReason,
  ShownCreative,
  SponsoredBooks,
  SponsoredTopic,
} from "../domain/sponsored.ts";
import type { Balance, BookChange, Invoice, LedgerEntry, ReportRow } from "../domain/sponsored-accounts.ts";
import type { RunningFlight } from "./choose-flight.ts";
import type { AuditFacts } from "./audit.ts";
import type { InvoiceAmount } from "./invoice-amount.ts";
import type { LoginStore } from "./login-store.ts";
import type { SurveyStore } from "./survey-store.ts";

export interface NewOffer {
  readonly id: OfferId;
  readonly flightId: FlightId;
  readonly advertiserId: AdvertiserId;
  readonly creativeId: CreativeId;
  readonly creativeSha256: string;
  /** As it is now: a later price changes nothing of what was offered. */
  readonly priceMicros: number;
  readonly topic: SponsoredTopic;
  /** A reader for one day, without a way back to who it is. */
  readonly reader: string;
  readonly seed: number;
  readonly at: string;
  readonly expiresAt: string;
}

export interface StoredOffer {
  readonly reader: string;
  readonly state: OfferState;
  readonly at: string;
}

/** What became of a view: `late` after its offer was given back, `known` where something was decided of it before. */
export type Settled = "billed" | "late" | "known";

export interface OfferStore {
  /** With what may be shown of them. */
  runningFlights(at: string): Promise<RunningFlight[]>;
  /** Counts one answer of a reader on a day. Gives how many there were, and at which of them something was shown last. */
  countAnswer(reader: string, day: string): Promise<{ readonly answers: number; readonly shownAt?: number }>;
  /** Flights that this reader was offered something of, with how often. */
  offeredTo(reader: string): Promise<ReadonlyMap<FlightId, number>>;
  /**
   * False where there is no room below `mostMicros` or the budget, the flight does not run, or the reader was shown something within `every`
   * answers; then nothing has changed.
   */
  reserve(offer: NewOffer, day: string, mostMicros: number, every: number): Promise<boolean>;
  /** The same without a reservation, and with nothing to be shown. */
  holdOut(offer: NewOffer, day: string, every: number): Promise<boolean>;
  findOffer(id: OfferId): Promise<StoredOffer | undefined>;
  /** Billed to this reader since then. */
  recentViews(reader: string, since: string): Promise<number>;
  settle(id: OfferId, at: string): Promise<Settled>;
  /** Gives the reservation back, where there still is one. */
  giveBack(id: OfferId, as: "released" | "rejected", at: string, reason?: RejectReason): Promise<void>;
  /** All that have expired. Gives how many. */
  releaseExpired(at: string): Promise<number>;
  /** The first time counts. */
  note(id: OfferId, what: "rendered" | "closed" | "opened", at: string): Promise<void>;
  /** The salt of a day, which is `made` where there is none. */
  saltOf(day: string, made: string): Promise<string>;
  findSalt(day: string): Promise<string | undefined>;
  /** The salts of all days before this one are gone from then on, but of days of which an offer is reserved still; so are answers counted. */
  forgetDays(before: string): Promise<void>;
}

export interface ReaderChoices {
  isSwitchedOff(who: UserId): Promise<boolean>;
  switchOff(who: UserId, isOff: boolean): Promise<void>;
  isQuiet(space: SpaceId): Promise<boolean>;
  makeQuiet(space: SpaceId, isQuiet: boolean): Promise<void>;
}

/** Who changes something, and when. */
export interface Changing {
  readonly by: string;
  readonly at: string;
}

export interface BookStore {
  books(): Promise<SponsoredBooks>;
  /** The same of one advertiser. */
  booksOf(id: AdvertiserId): Promise<SponsoredBooks>;
  addAdvertiser(advertiser: Advertiser): Promise<void>;
  addCampaign(campaign: Campaign): Promise<void>;
  addFlight(flight: Flight): Promise<void>;
  /** With the bytes of its picture where it has one: both, or neither. */
  addCreative(creative: Creative, image?: Uint8Array): Promise<void>;
  findImage(hash: string): Promise<Uint8Array | undefined>;
  findAdvertiser(id: AdvertiserId): Promise<Advertiser | undefined>;
  findCampaign(id: CampaignId): Promise<Campaign | undefined>;
  findFlight(id: FlightId): Promise<Flight | undefined>;
  findCreative(id: CreativeId): Promise<Creative | undefined>;
  creativesOf(id: CampaignId): Promise<Creative[]>;
  /**
   * Both at one moment, whatever is offered and settled meanwhile: `edit` is given the flight as it is then and whether anything was sold of it, and may
   * throw. What it gives otherwise is written and recorded. Nothing where there is no such flight.
   */
  editFlight(
    id: FlightId,
    edit: (flight: Flight, isSold: boolean) => Flight,
    who: Changing,
  ): Promise<Flight | undefined>;
  /** The same of its name. */
  renameCampaign(id: CampaignId, name: string, who: Changing): Promise<Campaign | undefined>;
  /** The same of where its invoices go. */
  changeBilling(id: AdvertiserId, billing: Billing, who: Changing): Promise<Advertiser | undefined>;
  /** Newest first. */
  changes(range: { readonly offset: number; readonly limit: number }): Promise<BookChange[]>;
  reviewCreative(id: CreativeId, to: CreativeState, note: string | undefined, at: string): Promise<boolean>;
}

export interface AccountingStore {
  /** Newest first. */
  ledger(range: { readonly offset: number; readonly limit: number }): Promise<LedgerEntry[]>;
  balances(): Promise<Balance[]>;
  /** Of all advertisers, or one. */
  report(range: {
    readonly from: string;
    readonly until: string;
    readonly advertiserId?: AdvertiserId | undefined;
  }): Promise<ReportRow[]>;
  shownCreatives(): Promise<ShownCreative[]>;
  /** Newest first, of all advertisers or one. */
  invoices(only?: AdvertiserId): Promise<Invoice[]>;
  findInvoice(id: InvoiceId): Promise<Invoice | undefined>;
  /** One at a time of an advertiser: `amountOf` is given what the ledger has before `until`, and what was invoiced. */
  invoice(
    made: Omit<Invoice, "number" | "minor" | "carryMicros" | "lines" | "tax"> & {
      readonly taxBasisPoints?: number | undefined;
    },
    amountOf: (ledgerMicros: number, invoicedMicros: number) => InvoiceAmount,
  ): Promise<Invoice>;
  /** Gives back what was billed of an offer, once; nothing where nothing was, or not any more. */
  reverse(id: OfferId, why: { reason: string; by: string; at: string }): Promise<LedgerEntry | undefined>;
  /** All at one moment. */
  auditFacts(): Promise<AuditFacts>;
}

export interface SponsoredStore
  extends OfferStore, ReaderChoices, BookStore, AccountingStore, SurveyStore, LoginStore {
  close(): Promise<void>;
}
