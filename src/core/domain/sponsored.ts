/**
 * The words of sponsored blocks: who pays, what is shown, what is known of a question, and what was seen. They stand here because the
 * contract and the page speak them; nothing that answers may import this file (`scripts/structure/sponsor-rules.ts`).
 */
import type { SpaceId } from "./ids.ts";

type Brand<T, Name extends string> = T & { readonly __brand: Name };
export type AdvertiserId = Brand<string, "AdvertiserId">;
export type CampaignId = Brand<string, "CampaignId">;
export type FlightId = Brand<string, "FlightId">;
export type CreativeId = Brand<string, "CreativeId">;
export type OfferId = Brand<string, "OfferId">;
export type InvoiceId = Brand<string, "InvoiceId">;
export type LoginId = Brand<string, "LoginId">;

/** All that an advertiser may be matched by. What is sensitive is no topic, and so has no advertiser. */
export const SPONSORED_TOPICS = [
  "books",
  "business",
  "cars",
  "computers",
  "education",
  "electronics",
  "fashion",
  "food",
  "games",
  "garden",
  "home",
  "music-and-film",
  "pets",
  "science",
  "sports",
  "travel",
] as const;
export type SponsoredTopic = (typeof SPONSORED_TOPICS)[number];
export const MOST_TOPICS = 3;

export const CARD_LANGUAGES = ["en", "zh"] as const;
export type CardLanguage = (typeof CARD_LANGUAGES)[number];

/** Billed in the smallest unit of each; an account in one is never turned into another. */
export const CURRENCIES = ["CHF", "CNY", "EUR", "GBP", "JPY", "USD"] as const;
export type Currency = (typeof CURRENCIES)[number];

export interface Advertiser {
  readonly id: AdvertiserId;
  /** Of the company on whose behalf something is shown. */
  readonly legalName: string;
  /** Who pays, where that is somebody else. */
  readonly paidBy?: string;
  readonly currency: Currency;
  readonly createdAt: string;
  /** As invoices name who pays; nothing until it is said. */
  readonly billing?: Billing;
}

/** Where invoices go, and what is added to them. */
export interface Billing {
  /** Line by line. */
  readonly address: readonly string[];
  /** Of who pays. */
  readonly taxId?: string | undefined;
  /** Hundredths of a percent of what is invoiced. */
  readonly taxBasisPoints: number;
  /** Such as why there is none. */
  readonly taxNote?: string | undefined;
}

export interface Campaign {
  readonly id: CampaignId;
  readonly advertiserId: AdvertiserId;
  readonly name: string;
  readonly createdAt: string;
}

export const FLIGHT_STATES = ["draft", "running", "paused", "ended"] as const;
export type FlightState = (typeof FLIGHT_STATES)[number];

/** One buy: a price, a budget, a time. Reserved and spent together never exceed the budget; the database refuses it. */
export interface Flight {
  readonly id: FlightId;
  readonly campaignId: CampaignId;
  /** Of a thousand viewable impressions; a multiple of 1,000, so that one has a whole price. */
  readonly cpmMicros: number;
  readonly budgetMicros: number;
  readonly reservedMicros: number;
  readonly spentMicros: number;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Any of the closed list where there are none. */
  readonly topics: readonly SponsoredTopic[];
  /** ISO 3166-1 alpha-2; everywhere where there are none. */
  readonly countries: readonly string[];
  /** Of a hundred decisions, those that show nothing and cost nothing: what showing is compared with. */
  readonly holdoutPercent: number;
  readonly state: FlightState;
}

export const CREATIVE_STATES = ["waiting", "approved", "refused"] as const;
export type CreativeState = (typeof CREATIVE_STATES)[number];

/** A picture below the words, as readers get it: `/api/sponsored/images/` and its hash. */
export interface CreativeImage {
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** For whoever does not see it. */
  readonly alt: string;
}

/** What is shown. It never changes: another text or picture is another creative, with a review of its own. */
export interface Creative {
  readonly id: CreativeId;
  readonly campaignId: CampaignId;
  readonly language: CardLanguage;
  readonly headline: string;
  readonly body: string;
  readonly url: string;
  readonly image?: CreativeImage;
  /** Of all of the above. */
  readonly sha256: string;
  readonly state: CreativeState;
  /** Why it was refused. */
  readonly note?: string;
  readonly createdAt: string;
}

/** All that is known of a question: never its words, its answer or its thread. */
export interface OfferRequest {
  readonly topics: readonly SponsoredTopic[];
  readonly language: CardLanguage;
  readonly country?: string | undefined;
  /** About something on which nothing is ever shown. */
  readonly isSensitive: boolean;
}

/** What a reader gets to see. */
export interface SponsoredCard {
  readonly offerId: OfferId;
  readonly language: CardLanguage;
  readonly headline: string;
  readonly body: string;
  readonly url: string;
  readonly image?: CreativeImage;
  readonly behalfOf: string;
  readonly paidBy: string;
  /** Why this one: what the flight asked for of what is known of the question. */
  readonly topics: readonly SponsoredTopic[];
  readonly country?: string;
}

/** Whether a reader knows whom a flight is for. */
export interface SurveyQuestion {
  readonly offerId: OfferId;
  readonly language: CardLanguage;
  readonly behalfOf: string;
}

export interface OfferReply {
  readonly card: SponsoredCard | null;
  /** Beside an answer without a block, where a host has switched it on. */
  readonly survey?: SurveyQuestion;
}

/** What a card tells of itself. `viewed`: half of it was in sight for a second without a break. */
export const CARD_EVENTS = ["rendered", "viewed", "closed", "opened"] as const;
export type CardEvent = (typeof CARD_EVENTS)[number];

export const OFFER_STATES = ["reserved", "billed", "reversed", "released", "rejected", "holdout"] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** Why a view was not counted. */
export const REJECT_REASONS = ["bot", "prefetch", "too-soon", "other-reader", "too-many"] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

export interface SponsoredChoice {
  readonly isSwitchedOff: boolean;
}

/** Of a space in which nothing is ever shown. */
export interface QuietSpace {
  readonly spaceId: SpaceId;
  readonly isQuiet: boolean;
}

export interface MakeAdvertiser {
  readonly legalName: string;
  readonly paidBy?: string | undefined;
  readonly currency: Currency;
}

export interface MakeCampaign {
  readonly advertiserId: AdvertiserId;
  readonly name: string;
}

export interface MakeFlight {
  readonly campaignId: CampaignId;
  readonly cpmMicros: number;
  readonly budgetMicros: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly topics: readonly SponsoredTopic[];
  readonly countries: readonly string[];
  readonly holdoutPercent: number;
}

export interface MakeCreative {
  readonly campaignId: CampaignId;
  readonly language: CardLanguage;
  readonly headline: string;
  readonly body: string;
  readonly url: string;
  readonly image?: MakeImage | undefined;
}

/** A PNG, JPEG or WebP file; what is kept of it is made anew. */
export interface MakeImage {
  readonly base64: string;
  readonly alt: string;
}

export interface ReviewCreative {
  readonly state: "approved" | "refused";
  readonly note?: string | undefined;
}

/** What is not given stays. A price changes only as long as nothing was sold of it. */
export interface ChangeFlight {
  readonly state?: "running" | "paused" | "ended" | undefined;
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly budgetMicros?: number | undefined;
  readonly cpmMicros?: number | undefined;
}

export interface ChangeCampaign {
  readonly name: string;
}

/** Everything that was sold and is to be shown. */
export interface SponsoredBooks {
  readonly advertisers: readonly Advertiser[];
  readonly campaigns: readonly Campaign[];
  readonly flights: readonly Flight[];
  readonly creatives: readonly Creative[];
}

/** One creative as the public may see it, kept after it was shown last. */
export interface ShownCreative {
  readonly creativeId: CreativeId;
  readonly language: CardLanguage;
  readonly headline: string;
  readonly body: string;
  readonly url: string;
  readonly image?: CreativeImage;
  readonly sha256: string;
  readonly behalfOf: string;
  readonly paidBy: string;
  readonly topics: readonly SponsoredTopic[];
  readonly firstShownOn: string;
  readonly lastShownOn: string;
  /** Rounded down to hundreds: one reader's view cannot be told from it. */
  readonly impressions: number;
}

export interface ShownCreativeList {
  readonly creatives: readonly ShownCreative[];
}
