/** A grid of documents and questions, as JSON, CSV or a workbook. */
import { createRoute, z } from "@hono/zod-openapi";
import { XLSX } from "../../core/domain/export-format.ts";
import { bodyOf, errorReplies, json } from "../fields.ts";
import { gridRequestSchema, gridSchema } from "../grid.ts";

export const gridRoutes = {
  make: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/grid",
    summary: "Ask each of these documents each of these questions",
    request: bodyOf(gridRequestSchema),
    responses: {
      200: {
        description: "The grid; as CSV or as an Excel workbook where `Accept` names that",
        content: {
          ...json(gridSchema, "").content,
          "text/csv": { schema: z.string() },
          [XLSX]: { schema: z.string() },
        },
      },
      ...errorReplies,
    },
  }),
} as const;
