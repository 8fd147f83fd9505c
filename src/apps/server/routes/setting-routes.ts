/** Settings: list, change, try the models. */
import { settingRoutes } from "../../../contract/routes/setting-routes.ts";
import { changeSettings, listSettings } from "../../../compose/settings.ts";
import { examine } from "../../../services/doctor/examine.ts";
import { here, type ServerApp } from "../server-env.ts";

/** `onChanged`: what is kept now is to take effect. */
export function addSettingRoutes(app: ServerApp, onChanged: () => void): void {
  app.openapi(settingRoutes.list, (context) => context.json(listSettings(here(context).config), 200));

  app.openapi(settingRoutes.change, async (context) => {
    const settings = await changeSettings(here(context).config, context.req.valid("json"));
    onChanged();
    return context.json(settings, 200);
  });

  app.openapi(settingRoutes.test, async (context) => {
    const { language } = context.req.valid("query");
    const { signal } = context.req.raw;
    const findings = await examine(here(context).doctor(), { language, ask: "word", signal });
    return context.json({ findings: findings.filter(({ part }) => part === "model") }, 200);
  });
}
