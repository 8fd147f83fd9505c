/** Settings: list, change, try the models. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { settingRoutes } from "../../../contract/routes/setting-routes.ts";
import { changeSettings, listSettings } from "../../../compose/settings.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { examine } from "../../../services/doctor/examine.ts";

/** `onChanged`: what is kept now is to take effect. */
export function addSettingRoutes(app: OpenAPIHono, footnote: Footnote, onChanged: () => void): void {
  app.openapi(settingRoutes.list, (context) => context.json(listSettings(footnote.config), 200));

  app.openapi(settingRoutes.change, async (context) => {
    const settings = await changeSettings(footnote.config, context.req.valid("json"));
    onChanged();
    return context.json(settings, 200);
  });

  app.openapi(settingRoutes.test, async (context) => {
    const { language } = context.req.valid("query");
    const { signal } = context.req.raw;
    const findings = await examine(footnote.doctor(), { language, ask: "word", signal });
    return context.json({ findings: findings.filter(({ part }) => part === "model") }, 200);
  });
}
