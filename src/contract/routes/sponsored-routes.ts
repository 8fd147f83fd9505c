/** Sponsored content, where a host has switched it on: what a reader's page does, what everybody may look at, and what a host keeps. */
import { createRoute } from "@hono/zod-openapi";
import type { AdvertiserId, CampaignId, CreativeId, FlightId, OfferId } from "../../core/domain/sponsored.ts";
import { bodyOf, byId, errorReplies, json, rangeSchema } from "../fields.ts";
import { changeListSchema } from "../sponsored-accounts.ts";
import {
  advertiserSchema,
  billingSchema,
  booksSchema,
  campaignSchema,
  cardEventSchema,
  changeCampaignSchema,
  changeFlightSchema,
  creativeSchema,
  flightSchema,
  makeAdvertiserSchema,
  makeCampaignSchema,
  makeCreativeSchema,
  makeFlightSchema,
  offerReplySchema,
  offerRequestSchema,
  quietSpaceSchema,
  reviewSchema,
  shownSchema,
  sponsoredChoiceSchema,
} from "../sponsored.ts";

export const sponsoredRoutes = {
  offer: createRoute({
    method: "post",
    path: "/api/sponsored/offers",
    "x-deed": "ask",
    summary: "Ask for a block beside an answer that has ended, by topics of a closed list alone",
    request: bodyOf(offerRequestSchema),
    responses: { 200: json(offerReplySchema, "One, or none"), ...errorReplies },
  }),
  tell: createRoute({
    method: "post",
    path: "/api/sponsored/offers/{id}",
    "x-deed": "ask",
    summary: "Tell that a block was drawn, seen, closed or opened",
    request: { params: byId<OfferId>(), ...bodyOf(cardEventSchema) },
    responses: { 204: { description: "Taken; what became of it is the host's to know" }, ...errorReplies },
  }),
  choose: createRoute({
    method: "put",
    path: "/api/sponsored/choice",
    "x-deed": "ask",
    summary: "Switch sponsored blocks off for one's account, or on again",
    request: bodyOf(sponsoredChoiceSchema),
    responses: { 200: json(sponsoredChoiceSchema, "As it is now"), ...errorReplies },
  }),
  quiet: createRoute({
    method: "put",
    path: "/api/sponsored/space",
    "x-deed": "lead",
    summary: "Let there be no sponsored blocks in a space, or some again",
    request: bodyOf(quietSpaceSchema.describe("The space has to be the one that the request is about")),
    responses: { 200: json(quietSpaceSchema, "As it is now"), ...errorReplies },
  }),
  shown: createRoute({
    method: "get",
    path: "/api/sponsored/creatives",
    "x-deed": "visit",
    summary: "Everything that was ever shown, by whom it was paid, and how often",
    responses: { 200: json(shownSchema, "Creatives"), ...errorReplies },
  }),
} as const;

/** A host's own. */
export const sponsoredBookRoutes = {
  books: createRoute({
    method: "get",
    path: "/api/sponsored/books",
    "x-deed": "administer",
    summary: "Advertisers, campaigns, flights and creatives",
    responses: { 200: json(booksSchema, "All of them"), ...errorReplies },
  }),
  addAdvertiser: createRoute({
    method: "post",
    path: "/api/sponsored/advertisers",
    "x-deed": "administer",
    summary: "Add an advertiser",
    request: bodyOf(makeAdvertiserSchema),
    responses: { 201: json(advertiserSchema, "The advertiser"), ...errorReplies },
  }),
  changeBilling: createRoute({
    method: "put",
    path: "/api/sponsored/advertisers/{id}/billing",
    "x-deed": "administer",
    summary: "Say where an advertiser's invoices go and what tax is added to them, from the next one on",
    request: { params: byId<AdvertiserId>(), ...bodyOf(billingSchema) },
    responses: { 200: json(advertiserSchema, "The advertiser"), ...errorReplies },
  }),
  addCampaign: createRoute({
    method: "post",
    path: "/api/sponsored/campaigns",
    "x-deed": "administer",
    summary: "Add a campaign of an advertiser",
    request: bodyOf(makeCampaignSchema),
    responses: { 201: json(campaignSchema, "The campaign"), ...errorReplies },
  }),
  changeCampaign: createRoute({
    method: "patch",
    path: "/api/sponsored/campaigns/{id}",
    "x-deed": "administer",
    summary: "Call a campaign something else",
    request: { params: byId<CampaignId>(), ...bodyOf(changeCampaignSchema) },
    responses: { 200: json(campaignSchema, "As it is now"), ...errorReplies },
  }),
  changes: createRoute({
    method: "get",
    path: "/api/sponsored/changes",
    "x-deed": "administer",
    summary: "What was changed of campaigns and flights, by whom and from what, newest first",
    request: { query: rangeSchema },
    responses: { 200: json(changeListSchema, "Changes"), ...errorReplies },
  }),
  addFlight: createRoute({
    method: "post",
    path: "/api/sponsored/flights",
    "x-deed": "administer",
    summary: "Add a flight of a campaign; it runs when it is told to",
    request: bodyOf(makeFlightSchema),
    responses: { 201: json(flightSchema, "The flight, a draft"), ...errorReplies },
  }),
  changeFlight: createRoute({
    method: "patch",
    path: "/api/sponsored/flights/{id}",
    "x-deed": "administer",
    summary:
      "Let a flight run, pause it, end it; change its time, its budget, and its price as long as nothing was sold",
    request: { params: byId<FlightId>(), ...bodyOf(changeFlightSchema) },
    responses: { 200: json(flightSchema, "As it is now"), ...errorReplies },
  }),
  addCreative: createRoute({
    method: "post",
    path: "/api/sponsored/creatives",
    "x-deed": "administer",
    summary: "Add a creative of a campaign; it waits for a review",
    request: bodyOf(makeCreativeSchema),
    responses: { 201: json(creativeSchema, "The creative"), ...errorReplies },
  }),
  review: createRoute({
    method: "patch",
    path: "/api/sponsored/creatives/{id}",
    "x-deed": "administer",
    summary: "Approve a creative, or refuse it",
    request: { params: byId<CreativeId>(), ...bodyOf(reviewSchema) },
    responses: { 200: json(creativeSchema, "As it is now"), ...errorReplies },
  }),
} as const;
