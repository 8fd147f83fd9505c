/** Settings that take effect while Footnote runs. */
import { createRoute, z } from "@hono/zod-openapi";
import { DOCTOR_LANGUAGES } from "../../core/domain/finding.ts";
import { errorReplies, json } from "../fields.ts";
import { settingChangeSchema, settingListSchema } from "../setting.ts";
import { findingListSchema } from "../state.ts";

export const settingRoutes = {
  list: createRoute({
    "x-deed": "administer",
    method: "get",
    path: "/api/settings",
    summary: "What can be set, and what is; never a key",
    responses: { 200: json(settingListSchema, "The settings"), ...errorReplies },
  }),
  change: createRoute({
    "x-deed": "administer",
    method: "patch",
    path: "/api/settings",
    summary: "Change settings; they are tried first, and take effect at once",
    request: { body: { required: true, ...json(settingChangeSchema, "What is to be changed") } },
    responses: { 200: json(settingListSchema, "The settings"), ...errorReplies },
  }),
  test: createRoute({
    "x-deed": "administer",
    method: "post",
    path: "/api/settings/test",
    summary: "Ask each model that is configured for one word, and say what came of it",
    request: { query: z.object({ language: z.enum(DOCTOR_LANGUAGES).default("en") }) },
    responses: { 200: json(findingListSchema, "What is found of the models"), ...errorReplies },
  }),
} as const;
