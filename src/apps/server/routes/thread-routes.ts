/** Threads: list, read, delete. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
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

export function addThreadRoutes(app: OpenAPIHono, { threads }: Footnote): void {
  app.openapi(list, async (context) => {
    return context.json({ threads: await threads.list(context.req.valid("query")) }, 200);
  });

  app.openapi(read, async (context) => {
    const { id } = context.req.valid("param");
    const found = await threads.get(id as ThreadId);
    // The domain's lists are read-only; the reply's schema says nothing of that.
    return context.json(found as never, 200);
  });

  app.openapi(remove, async (context) => {
    const { id } = context.req.valid("param");
    await threads.remove(id as ThreadId);
    return context.body(null, 204);
  });
}
