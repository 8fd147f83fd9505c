/** Sponsored content: what a reader's page asks and tells, and what a host keeps. */
import { z } from "@hono/zod-openapi";
import type { SpaceId } from "../core/domain/ids.ts";
import {
  type Advertiser,
  type AdvertiserId,
  type Billing,
  type Campaign,
  type CampaignId,
  CARD_EVENTS,
  CARD_LANGUAGES,
  type CardEvent,
  type ChangeCampaign,
  type ChangeFlight,
  type Creative,
  CREATIVE_STATES,
  type CreativeId,
  type CreativeImage,
  CURRENCIES,
  type Flight,
  FLIGHT_STATES,
  type FlightId,
  type MakeAdvertiser,
  type MakeCampaign,
  type MakeCreative,
  type MakeFlight,
  MOST_TOPICS,
  type OfferId,
  type OfferReply,
  type OfferRequest,
  type QuietSpace,
  type ReviewCreative,
  type ShownCreative,
  type ShownCreativeList,
  SPONSORED_TOPICS,
  type SponsoredBooks,
  type SponsoredCard,
  type SponsoredChoice,
} from "../core/domain/sponsored.ts";
import { count, idOf, instant } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";
import { surveyQuestionSchema } from "./sponsored-survey.ts";

const short = z.string().min(1).max(300);
export const topic = z.enum(SPONSORED_TOPICS);
const language = z.enum(CARD_LANGUAGES);
export const currency = z.enum(CURRENCIES);
const imageSchema = schemaOf<CreativeImage>()(
  z.object({ hash: z.string(), width: count, height: count, alt: z.string() }),
  "CreativeImage",
);
/** Of a creative that there is: its bounds were looked at when it came. */
const creativeText = {
  language,
  headline: z.string(),
  body: z.string(),
  url: z.string(),
  image: imageSchema.optional(),
};
const country = z
  .string()
  .regex(/^[A-Z]{2}$/u)
  .openapi({ description: "ISO 3166-1 alpha-2" });
export const micros = count
  .max(Number.MAX_SAFE_INTEGER)
  .openapi({ description: "Millionths of the currency" });
export const signedMicros = z.number().int().openapi({ description: "Millionths of the currency" });
const sha256 = z.string().openapi({ description: "SHA-256 of what is shown, hexadecimal" });

export const sponsoredChoiceSchema = schemaOf<SponsoredChoice>()(z.object({ isSwitchedOff: z.boolean() }));
export const quietSpaceSchema = schemaOf<QuietSpace>()(
  z.object({ spaceId: idOf<SpaceId>(), isQuiet: z.boolean() }),
);

/** Strict: whatever else a page might send of a question is refused, and not merely ignored. */
export const offerRequestSchema = schemaOf<OfferRequest>()(
  z.strictObject({
    topics: z.array(topic).max(MOST_TOPICS),
    language,
    country: country.optional(),
    isSensitive: z.boolean(),
  }),
  "OfferRequest",
);

const cardSchema = schemaOf<SponsoredCard>()(
  z.object({
    offerId: idOf<OfferId>(),
    ...creativeText,
    behalfOf: z.string(),
    paidBy: z.string(),
    topics: z.array(topic),
    country: country.optional(),
  }),
  "SponsoredCard",
);
export const offerReplySchema = schemaOf<OfferReply>()(
  z.object({ card: cardSchema.nullable(), survey: surveyQuestionSchema.optional() }),
);
export const cardEventSchema = schemaOf<{ readonly what: CardEvent }>()(
  z.object({ what: z.enum(CARD_EVENTS) }),
);

export const billingSchema = schemaOf<Billing>()(
  z.object({
    address: z.array(z.string().max(300)).max(20),
    taxId: z.string().max(300).optional(),
    taxBasisPoints: count.max(10_000).openapi({ description: "Hundredths of a percent" }),
    taxNote: z.string().max(1_000).optional(),
  }),
  "Billing",
);
export const advertiserSchema = schemaOf<Advertiser>()(
  z.object({
    id: idOf<AdvertiserId>(),
    legalName: z.string(),
    paidBy: z.string().optional(),
    currency,
    createdAt: instant,
    billing: billingSchema.optional(),
  }),
  "Advertiser",
);
export const campaignSchema = schemaOf<Campaign>()(
  z.object({
    id: idOf<CampaignId>(),
    advertiserId: idOf<AdvertiserId>(),
    name: z.string(),
    createdAt: instant,
  }),
  "Campaign",
);
export const flightSchema = schemaOf<Flight>()(
  z.object({
    id: idOf<FlightId>(),
    campaignId: idOf<CampaignId>(),
    cpmMicros: micros,
    budgetMicros: micros,
    reservedMicros: micros,
    spentMicros: micros,
    startsAt: instant,
    endsAt: instant,
    topics: z.array(topic),
    countries: z.array(country),
    holdoutPercent: count,
    state: z.enum(FLIGHT_STATES),
  }),
  "Flight",
);
export const creativeSchema = schemaOf<Creative>()(
  z.object({
    id: idOf<CreativeId>(),
    campaignId: idOf<CampaignId>(),
    ...creativeText,
    sha256,
    state: z.enum(CREATIVE_STATES),
    note: z.string().optional(),
    createdAt: instant,
  }),
  "Creative",
);

export const booksSchema = schemaOf<SponsoredBooks>()(
  z.object({
    advertisers: z.array(advertiserSchema),
    campaigns: z.array(campaignSchema),
    flights: z.array(flightSchema),
    creatives: z.array(creativeSchema),
  }),
  "SponsoredBooks",
);
export const makeAdvertiserSchema = schemaOf<MakeAdvertiser>()(
  z.object({ legalName: short, paidBy: z.string().max(300).optional(), currency }),
);
export const makeCampaignSchema = schemaOf<MakeCampaign>()(
  z.object({ advertiserId: idOf<AdvertiserId>(), name: short }),
);
export const makeFlightSchema = schemaOf<MakeFlight>()(
  z.object({
    campaignId: idOf<CampaignId>(),
    cpmMicros: micros,
    budgetMicros: micros,
    startsAt: instant,
    endsAt: instant,
    topics: z.array(topic),
    countries: z.array(country),
    holdoutPercent: count.max(50),
  }),
);
export const makeCreativeSchema = schemaOf<MakeCreative>()(
  z.object({
    campaignId: idOf<CampaignId>(),
    language,
    headline: short,
    body: short,
    url: z.string().max(1_000),
    image: z
      .object({ base64: z.string(), alt: z.string() })
      .openapi({
        description: "A PNG, JPEG or WebP file in base64, and the words for whoever does not see it",
      })
      .optional(),
  }),
);
export const reviewSchema = schemaOf<ReviewCreative>()(
  z.object({ state: z.enum(["approved", "refused"]), note: z.string().max(1_000).optional() }),
);
export const changeFlightSchema = schemaOf<ChangeFlight>()(
  z.object({
    state: z.enum(["running", "paused", "ended"]).optional(),
    startsAt: instant.optional(),
    endsAt: instant.optional(),
    budgetMicros: micros.optional(),
    cpmMicros: micros.optional(),
  }),
);
export const changeCampaignSchema = schemaOf<ChangeCampaign>()(z.object({ name: short }));

export const shownSchema = schemaOf<ShownCreativeList>()(
  z.object({
    creatives: z.array(
      schemaOf<ShownCreative>()(
        z.object({
          creativeId: idOf<CreativeId>(),
          ...creativeText,
          sha256,
          behalfOf: z.string(),
          paidBy: z.string(),
          topics: z.array(topic),
          firstShownOn: z.string(),
          lastShownOn: z.string(),
          impressions: count,
        }),
      ),
    ),
  }),
  "ShownCreativeList",
);
