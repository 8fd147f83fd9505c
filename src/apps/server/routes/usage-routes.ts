/** `GET /api/usage`: what the models were called for, what that cost, and the limits that are set. */
import { stateRoutes } from "../../../contract/routes/state-routes.ts";
import { spentTodayMicros } from "../../../core/models/spending.ts";
import { actorOf, here, type ServerApp } from "../server-env.ts";
import { clock } from "../../../compose/system-clock.ts";

export function addUsageRoutes(app: ServerApp): void {
  app.openapi(stateRoutes.usage, async (context) => {
    const { config, store, shared } = here(context);
    const { by, since, until } = context.req.valid("query");
    const query = {
      by,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    };
    const now = clock.now();
    // What others have spent is a matter of administrators.
    const { role, userId } = actorOf(context);
    const spentToday =
      role === "admin" ? spentTodayMicros(shared, now) : shared.sumCosts({ since: now.slice(0, 10), userId });
    const [sums, spent] = await Promise.all([store.sumModelCalls(query), spentToday]);
    return context.json({ sums, caps: config.caps, spentTodayMicros: spent }, 200);
  });
}
