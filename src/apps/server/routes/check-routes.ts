/** Checking any text against any documents, all in one request: `POST /api/check`. Nothing of it is kept. */
import { stateRoutes } from "../../../contract/routes/state-routes.ts";
import { here, type ServerApp } from "../server-env.ts";

/** Some two million words of English; `checkText` has limits of its own. */
export const MAX_CHECK_BYTES = 10_000_000;

export function addCheckRoutes(app: ServerApp): void {
  app.openapi(stateRoutes.check, async (context) => {
    const checked = await here(context).checks.check(context.req.valid("json"), context.req.raw.signal);
    return context.json(checked, 200);
  });
}
