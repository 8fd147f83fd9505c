/** Checking any text against any documents, all in one request: `POST /api/check`. Nothing of it is kept. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { stateRoutes } from "../../../contract/routes/state-routes.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";

/** Some two million words of English; `checkText` has limits of its own. */
export const MAX_CHECK_BYTES = 10_000_000;

export function addCheckRoutes(app: OpenAPIHono, footnote: Footnote): void {
  app.openapi(stateRoutes.check, async (context) => {
    const checked = await footnote.checks.check(context.req.valid("json"), context.req.raw.signal);
    return context.json(checked, 200);
  });
}
