/** For whoever runs servers: numbers for Prometheus, and whether requests may be sent here. */
import { createRoute, z } from "@hono/zod-openapi";
import { errorReplies, json } from "../fields.ts";
import { readySchema } from "../state.ts";

export const watchRoutes = {
  metrics: createRoute({
    method: "get",
    path: "/metrics",
    "x-deed": "administer",
    summary: "Numbers of this process for Prometheus; never a question, a key or a quote",
    responses: {
      200: { description: "Prometheus' text format", content: { "text/plain": { schema: z.string() } } },
      ...errorReplies,
    },
  }),
  ready: createRoute({
    method: "get",
    path: "/api/ready",
    "x-deed": "visit",
    summary: "Whether requests may be sent here: its store answers",
    responses: { 200: json(readySchema, "They may"), ...errorReplies },
  }),
} as const;
