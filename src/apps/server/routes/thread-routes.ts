/** Threads: list, find, read, change, delete. */
import { threadRoutes } from "../../../contract/routes/thread-routes.ts";
import { sendExport } from "../send-export.ts";
import { here, type ServerApp } from "../server-env.ts";

export function addThreadRoutes(app: ServerApp): void {
  app.openapi(threadRoutes.list, async (context) => {
    const { archived, ...query } = context.req.valid("query");
    const isArchived = archived === undefined ? undefined : archived === "true";
    return context.json({ threads: await here(context).threads.list({ ...query, isArchived }) }, 200);
  });

  app.openapi(threadRoutes.change, async (context) => {
    return context.json(
      await here(context).threads.change(context.req.valid("param").id, context.req.valid("json")),
      200,
    );
  });

  app.openapi(threadRoutes.read, async (context) => {
    return context.json(await here(context).threads.get(context.req.valid("param").id), 200);
  });

  app.openapi(threadRoutes.exporting, async (context) => {
    const format = context.req.valid("query").format ?? "markdown";
    const exported = await here(context).exportThread(context.req.valid("param").id, format);
    return sendExport(context, exported, "thread");
  });

  app.openapi(threadRoutes.remove, async (context) => {
    await here(context).threads.remove(context.req.valid("param").id);
    return context.body(null, 204);
  });
}
