/** `GET /api/usage`: what the models were called for, what that cost, and the limits that are set. */
import { stateRoutes } from "../../../contract/routes/state-routes.ts";
import { spentTodayMicros } from "../../../core/models/spending.ts";
import { here, type ServerApp, type Visitor } from "../server-env.ts";

export function addUsageRoutes(app: ServerApp): void {
  app.openapi(stateRoutes.usage, async (context) => {
    const { config, store, shared } = here(context);
    const { by, since, until } = context.req.valid("query");
    const query = {
      by,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    };
    const now = new Date().toISOString();
    // What others have spent is a matter of administrators.
    const spentToday = ({ kind, actor }: Visitor): Promise<number> =>
      kind === "home" || actor?.role === "admin"
        ? spentTodayMicros(shared, now)
        : shared.sumCosts({ since: now.slice(0, 10), userId: actor!.userId });
    const [sums, spent] = await Promise.all([store.sumModelCalls(query), spentToday(context.var.visitor)]);
    return context.json({ sums, caps: config.caps, spentTodayMicros: spent }, 200);
  });
}
