/** Turns: read one, check whether its quotes still stand at their sources, and export it. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { turnRoutes } from "../../../contract/routes/thread-routes.ts";
import { exportFormat } from "../../../core/export/named-format.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";

export function addTurnRoutes(app: OpenAPIHono, footnote: Footnote): void {
  app.openapi(turnRoutes.read, async (context) =>
    context.json(await footnote.turn(context.req.valid("param").id), 200),
  );

  app.openapi(turnRoutes.recheck, async (context) => {
    const { id } = context.req.valid("param");
    return context.json(await footnote.recheck(id, context.req.raw.signal), 200);
  });

  app.openapi(turnRoutes.exporting, async (context) => {
    const format = exportFormat(context.req.valid("query").format);
    const { content, mediaType, fileName } = await footnote.export(context.req.valid("param").id, format);
    return context.body(content, 200, {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${fileName}"`,
    });
  });
}
