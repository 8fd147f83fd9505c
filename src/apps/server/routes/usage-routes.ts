/** `GET /api/usage`: what the models were called for, what that cost, and the limits that are set. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { spentTodayMicros } from "../../../core/models/spending.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
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
            title: z.string().optional(),
            calls: z.number().int(),
            inputTokens: z.number().int(),
            cachedInputTokens: z.number().int(),
            outputTokens: z.number().int(),
            costMicros: z.number().int(),
            unpricedCalls: z.number().int(),
          }),
        ),
        caps: z.object({
          perQuestionMicros: z.number().int().optional(),
          perDayMicros: z.number().int().optional(),
        }),
        spentTodayMicros: z.number().int(),
      }),
      "Days newest first, models and threads the dearest first; days are of UTC",
    ),
    ...errorReplies,
  },
});

export function addUsageRoutes(app: OpenAPIHono, { config, store }: Footnote): void {
  app.openapi(usage, async (context) => {
    const { by, since, until } = context.req.valid("query");
    const query = {
      by,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    };
    const [sums, spent] = await Promise.all([
      store.sumModelCalls(query),
      spentTodayMicros(store, new Date().toISOString()),
    ]);
    return context.json({ sums, caps: config.caps, spentTodayMicros: spent }, 200);
  });
}
