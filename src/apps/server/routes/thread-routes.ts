/** Threads: list, read, delete. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { threadRoutes } from "../../../contract/routes/thread-routes.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";

export function addThreadRoutes(app: OpenAPIHono, { threads }: Pick<Footnote, "threads">): void {
  app.openapi(threadRoutes.list, async (context) => {
    return context.json({ threads: await threads.list(context.req.valid("query")) }, 200);
  });

  app.openapi(threadRoutes.read, async (context) => {
    return context.json(await threads.get(context.req.valid("param").id), 200);
  });

  app.openapi(threadRoutes.remove, async (context) => {
    await threads.remove(context.req.valid("param").id);
    return context.body(null, 204);
  });
}
