/** Plans, where a host has made some: what is left of one's own, and for administrators who has which. */
import { createRoute, z } from "@hono/zod-openapi";
import type { UserId } from "../../core/domain/ids.ts";
import { bodyOf, byId, errorReplies, json } from "../fields.ts";
import {
  buyPlanSchema,
  givePlanSchema,
  ownPlanReplySchema,
  paymentPageSchema,
  planGrantSchema,
  planListSchema,
} from "../plan.ts";

export const planRoutes = {
  own: createRoute({
    method: "get",
    path: "/api/plan",
    "x-deed": "ask",
    summary: "One's plan, and what is left of the month",
    responses: { 200: json(ownPlanReplySchema, "Empty where there are no plans"), ...errorReplies },
  }),
  list: createRoute({
    method: "get",
    path: "/api/plans",
    "x-deed": "administer",
    summary: "Plans with their versions, and who was given which",
    responses: { 200: json(planListSchema, "Empty where there are no plans"), ...errorReplies },
  }),
  give: createRoute({
    method: "put",
    path: "/api/people/{id}/plan",
    "x-deed": "administer",
    summary: "Give a person a plan, in place of what was given before",
    request: { params: byId<UserId>(), ...bodyOf(givePlanSchema) },
    responses: { 200: json(planGrantSchema, "As it is now"), ...errorReplies },
  }),
  takeBack: createRoute({
    method: "delete",
    path: "/api/people/{id}/plan",
    "x-deed": "administer",
    summary: "Take back the plan that a person was given",
    request: { params: byId<UserId>() },
    responses: {
      204: { description: "The person has everybody's plan, or what was bought" },
      ...errorReplies,
    },
  }),
  checkout: createRoute({
    method: "post",
    path: "/api/plan/checkout",
    "x-deed": "belong",
    summary: "Buy a plan, where the host sells some",
    request: bodyOf(buyPlanSchema),
    responses: { 200: json(paymentPageSchema, "Where it is paid"), ...errorReplies },
  }),
  portal: createRoute({
    method: "post",
    path: "/api/plan/portal",
    "x-deed": "belong",
    summary: "See and end what one pays",
    responses: { 200: json(paymentPageSchema, "Where that is"), ...errorReplies },
  }),
  hear: createRoute({
    method: "post",
    path: "/api/billing/stripe",
    "x-deed": "visit",
    summary: "For Stripe: a signed event",
    responses: { 204: { description: "Taken, or known already" }, ...errorReplies },
  }),
  csv: createRoute({
    method: "get",
    path: "/api/plans/grants.csv",
    "x-deed": "administer",
    summary: "All plans that people were given or bought, as a table",
    responses: {
      200: { description: "RFC 4180", content: { "text/csv": { schema: z.string() } } },
      ...errorReplies,
    },
  }),
} as const;
