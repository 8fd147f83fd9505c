/** Threads: list, find, read, change, delete. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { threadRoutes } from "../../../contract/routes/thread-routes.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";

export function addThreadRoutes(app: OpenAPIHono, { threads }: Pick<Footnote, "threads">): void {
  app.openapi(threadRoutes.list, async (context) => {
    const { archived, ...query } = context.req.valid("query");
    const isArchived = archived === undefined ? undefined : archived === "true";
    return context.json({ threads: await threads.list({ ...query, isArchived }) }, 200);
  });

  app.openapi(threadRoutes.change, async (context) => {
    return context.json(await threads.change(context.req.valid("param").id, context.req.valid("json")), 200);
  });

  app.openapi(threadRoutes.read, async (context) => {
    return context.json(await threads.get(context.req.valid("param").id), 200);
  });

  app.openapi(threadRoutes.remove, async (context) => {
    await threads.remove(context.req.valid("param").id);
    return context.body(null, 204);
  });
}
