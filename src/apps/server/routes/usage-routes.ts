/** `GET /api/usage`: what the models were called for, what that cost, and the limits that are set. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { stateRoutes } from "../../../contract/routes/state-routes.ts";
import { spentTodayMicros } from "../../../core/models/spending.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";

export function addUsageRoutes(app: OpenAPIHono, { config, store }: Footnote): void {
  app.openapi(stateRoutes.usage, async (context) => {
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
