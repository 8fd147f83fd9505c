/** `GET /api/doctor`: what is configured, what is not, and what is known of it. Asks no model anything. */
import { stateRoutes } from "../../../contract/routes/state-routes.ts";
import { examine } from "../../../services/doctor/examine.ts";
import { here, type ServerApp } from "../server-env.ts";

export function addDoctorRoutes(app: ServerApp): void {
  app.openapi(stateRoutes.doctor, async (context) => {
    const { language } = context.req.valid("query");
    const { signal } = context.req.raw;
    const findings = await examine(here(context).doctor(), { language, ask: "nothing", signal });
    return context.json({ findings }, 200);
  });
}
