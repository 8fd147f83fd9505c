/** What needs no thread and no document: checks of given texts, health, doctor, usage. */
import { createRoute, z } from "@hono/zod-openapi";
import { DOCTOR_LANGUAGES } from "../../core/domain/finding.ts";
import { checkedTextSchema, checkRequestSchema } from "../check.ts";
import { bodyOf, errorReplies, json } from "../fields.ts";
import { findingListSchema, healthSchema } from "../state.ts";
import { usageGrouping, usageReplySchema } from "../usage.ts";

const date = z.iso.date().optional();

export const stateRoutes = {
  check: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/check",
    summary: "Check what a text states against documents",
    request: bodyOf(checkRequestSchema),
    responses: {
      200: json(checkedTextSchema, "Each claim with its verdict, reasons and quotes"),
      ...errorReplies,
    },
  }),
  health: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/health",
    summary: "Is it well, and what does it answer from",
    responses: { 200: json(healthSchema, "It is well"), ...errorReplies },
  }),
  doctor: createRoute({
    "x-deed": "administer",
    method: "get",
    path: "/api/doctor",
    summary: "What is configured, what is not, and what is known of it; never a key",
    request: { query: z.object({ language: z.enum(DOCTOR_LANGUAGES).default("en") }) },
    responses: { 200: json(findingListSchema, "One finding for each part, in order"), ...errorReplies },
  }),
  usage: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/usage",
    summary: "What the models were called for and what that cost",
    request: { query: z.object({ by: usageGrouping.default("day"), since: date, until: date }) },
    responses: {
      200: json(usageReplySchema, "Days newest first, models and threads the dearest first; days are of UTC"),
      ...errorReplies,
    },
  }),
} as const;
