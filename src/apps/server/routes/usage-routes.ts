/** `GET /api/usage`: what the models were called for and what that cost. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Engine } from "../../engine/engine.ts";
import { errorReplies, json } from "../schemas.ts";

const date = z.iso.date().optional();

const usage = createRoute({
  method: "get",
  path: "/api/usage",
  summary: "What the models were called for and what that cost",
  request: {
    query: z.object({ by: z.enum(["day", "model", "thread"]).default("day"), since: date, until: date }),
  },
  responses: {
    200: json(
      z.object({
        sums: z.array(
          z.object({
            key: z.string(),
            calls: z.number().int(),
            inputTokens: z.number().int(),
            cachedInputTokens: z.number().int(),
            outputTokens: z.number().int(),
            costMicros: z.number().int(),
            unpricedCalls: z.number().int(),
          }),
        ),
      }),
      "Days newest first, models and threads the dearest first; days are of UTC",
    ),
    ...errorReplies,
  },
});

export function addUsageRoutes(app: OpenAPIHono, { store }: Engine): void {
  app.openapi(usage, async (context) => {
    const { by, since, until } = context.req.valid("query");
    const query = {
      by,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    };
    return context.json({ sums: await store.sumModelCalls(query) }, 200);
  });
}
