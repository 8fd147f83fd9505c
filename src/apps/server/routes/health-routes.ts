/** `GET /api/health`: is it well, what does it answer from. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { SOURCE_KINDS } from "../../../core/domain/source-kind.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { VERSION } from "../../../compose/project-root.ts";
import { errorReplies, json } from "../schemas.ts";

const health = createRoute({
  method: "get",
  path: "/api/health",
  summary: "Is it well, and what does it answer from",
  responses: {
    200: json(
      z.object({
        status: z.literal("ok"),
        version: z.string(),
        model: z.string().nullable(),
        webSearch: z.boolean(),
        sources: z.array(z.enum(SOURCE_KINDS)),
        documents: z.number().int(),
        passages: z.number().int(),
      }),
      "It is well",
    ),
    ...errorReplies,
  },
});

export function addHealthRoutes(app: OpenAPIHono, { store, models, engines, sources }: Footnote): void {
  app.openapi(health, async (context) => {
    const counts = await store.countDocuments();

    return context.json(
      {
        status: "ok" as const,
        version: VERSION,
        model: models.answer[0]?.name ?? null,
        webSearch: engines.length > 0,
        sources: [...sources],
        ...counts,
      },
      200,
    );
  });
}
