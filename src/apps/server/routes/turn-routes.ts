/** Turns: read one, check whether its quotes still stand at their sources, and export it. */
import { turnRoutes } from "../../../contract/routes/thread-routes.ts";
import { exportFormat } from "../../../core/export/named-format.ts";
import { sendExport } from "../send-export.ts";
import { here, type ServerApp } from "../server-env.ts";

export function addTurnRoutes(app: ServerApp): void {
  app.openapi(turnRoutes.read, async (context) =>
    context.json(await here(context).turn(context.req.valid("param").id), 200),
  );

  app.openapi(turnRoutes.recheck, async (context) => {
    const { id } = context.req.valid("param");
    return context.json(await here(context).recheck(id, context.req.raw.signal), 200);
  });

  app.openapi(turnRoutes.exporting, async (context) => {
    const format = exportFormat(context.req.valid("query").format);
    const exported = await here(context).export(context.req.valid("param").id, format);
    return sendExport(context, exported, "footnote");
  });
}
