/** A grid of documents and questions. */
import { z } from "@hono/zod-openapi";
import { MOST_ASKED_DOCUMENTS } from "../core/domain/ask-request.ts";
import { type Grid, type GridRequest, MOST_GRID_QUESTIONS } from "../core/domain/grid.ts";
import { schemaOf } from "./schema-of.ts";
import { citationSchema, computationSchema, sourceSchema } from "./turn.ts";

export const gridSchema = schemaOf<Grid>()(
  z.object({
    questions: z.array(z.string()),
    rows: z.array(
      z.object({
        source: sourceSchema,
        cells: z.array(
          z.object({
            text: z.string(),
            citations: z.array(citationSchema),
            computed: computationSchema.optional(),
            confidence: z.number().min(0).max(1),
          }),
        ),
      }),
    ),
  }),
  "Grid",
);

export const gridRequestSchema = schemaOf<GridRequest>()(
  z.strictObject({
    questions: z.array(z.string()).min(1).max(MOST_GRID_QUESTIONS),
    documentIds: z.array(z.string().max(100)).min(1).max(MOST_ASKED_DOCUMENTS),
  }),
  "GridRequest",
);
