/** `GET /api/doctor`: what is configured, what is not, and what is known of it. Asks no model anything. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { stateRoutes } from "../../../contract/routes/state-routes.ts";
import { examine } from "../../../services/doctor/examine.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";

export function addDoctorRoutes(app: OpenAPIHono, footnote: Footnote): void {
  app.openapi(stateRoutes.doctor, async (context) => {
    const { language } = context.req.valid("query");
    const { signal } = context.req.raw;
    const findings = await examine(footnote.doctor(), { language, ask: "nothing", signal });
    return context.json({ findings }, 200);
  });
}
