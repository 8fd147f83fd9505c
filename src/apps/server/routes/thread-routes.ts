/** Threads: list, read, delete. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { ThreadId } from "../../../core/domain/ids.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { errorReplies, json, rangeSchema, threadSummarySchema, turnSchema } from "../schemas.ts";

const params = z.object({ id: z.string() });

const list = createRoute({
  method: "get",
  path: "/api/threads",
  summary: "List threads, latest first",
  request: { query: rangeSchema },
  responses: {
    200: json(z.object({ threads: z.array(threadSummarySchema) }), "Threads"),
    ...errorReplies,
  },
});

const read = createRoute({
  method: "get",
  path: "/api/threads/{id}",
  summary: "Read a thread with its turns, oldest first",
  request: { params },
  responses: {
    200: json(z.object({ thread: threadSummarySchema, turns: z.array(turnSchema) }), "The thread"),
    ...errorReplies,
  },
});

const remove = createRoute({
  method: "delete",
  path: "/api/threads/{id}",
  summary: "Delete a thread",
  request: { params },
  responses: { 204: { description: "Deleted" }, ...errorReplies },
});

export function addThreadRoutes(app: OpenAPIHono, { store }: Footnote): void {
  app.openapi(list, async (context) => {
    const threads = await store.listThreads(context.req.valid("query"));
    return context.json({ threads }, 200);
  });

  app.openapi(read, async (context) => {
    const { id } = context.req.valid("param");
    const found = await store.getThread(id as ThreadId);
    if (!found) throw noThread(id);
    // The domain's lists are read-only; the reply's schema says nothing of that.
    return context.json(found as never, 200);
  });

  app.openapi(remove, async (context) => {
    const { id } = context.req.valid("param");
    if (!(await store.removeThread(id as ThreadId))) throw noThread(id);
    return context.body(null, 204);
  });
}

function noThread(id: string): FootnoteError {
  return new FootnoteError("not-found", `There is no thread ${id}.`);
}
