/** A grid of documents and questions, as JSON or as CSV. */
import { createRoute, z } from "@hono/zod-openapi";
import { errorReplies, json } from "../fields.ts";
import { gridRequestSchema, gridSchema } from "../grid.ts";

export const gridRoutes = {
  make: createRoute({
    method: "post",
    path: "/api/grid",
    summary: "Ask each of these documents each of these questions",
    request: { body: { required: true, content: { "application/json": { schema: gridRequestSchema } } } },
    responses: {
      200: {
        description: "The grid; with `Accept: text/csv` as CSV",
        content: { ...json(gridSchema, "").content, "text/csv": { schema: z.string() } },
      },
      ...errorReplies,
    },
  }),
} as const;
