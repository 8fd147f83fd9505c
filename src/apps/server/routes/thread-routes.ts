/** Threads: list, read, delete. */
import { threadRoutes } from "../../../contract/routes/thread-routes.ts";
import { here, type ServerApp } from "../server-env.ts";

export function addThreadRoutes(app: ServerApp): void {
  app.openapi(threadRoutes.list, async (context) => {
    return context.json({ threads: await here(context).threads.list(context.req.valid("query")) }, 200);
  });

  app.openapi(threadRoutes.read, async (context) => {
    return context.json(await here(context).threads.get(context.req.valid("param").id), 200);
  });

  app.openapi(threadRoutes.remove, async (context) => {
    await here(context).threads.remove(context.req.valid("param").id);
    return context.body(null, 204);
  });
}
