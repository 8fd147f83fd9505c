/** Threads: list, read, delete. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { threadRoutes } from "../../../contract/routes/thread-routes.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";

export function addThreadRoutes(app: OpenAPIHono, { store }: Footnote): void {
  app.openapi(threadRoutes.list, async (context) => {
    const threads = await store.listThreads(context.req.valid("query"));
    return context.json({ threads }, 200);
  });

  app.openapi(threadRoutes.read, async (context) => {
    const { id } = context.req.valid("param");
    const found = await store.getThread(id);
    if (!found) throw noThread(id);
    return context.json(found, 200);
  });

  app.openapi(threadRoutes.remove, async (context) => {
    const { id } = context.req.valid("param");
    if (!(await store.removeThread(id))) throw noThread(id);
    return context.body(null, 204);
  });
}

function noThread(id: string): FootnoteError {
  return new FootnoteError("not-found", say("request.no-thread", { id }));
}
