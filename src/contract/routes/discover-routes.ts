/** Discover: stories of the feeds that are followed. */
import { createRoute, z } from "@hono/zod-openapi";
import { errorReplies, json } from "../fields.ts";
import { storyListSchema } from "../story.ts";

export const discoverRoutes = {
  stories: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/discover",
    summary: "Stories of the feeds that are followed",
    description:
      "What they have brought, articles on one event together, newest first. Nothing is fetched for it.",
    request: {
      query: z.object({
        offset: z.coerce.number().int().min(0).max(10_000).default(0),
        limit: z.coerce.number().int().min(1).max(100).default(30),
      }),
    },
    responses: { 200: json(storyListSchema, "Stories"), ...errorReplies },
  }),
} as const;
