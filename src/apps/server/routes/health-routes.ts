/** `GET /api/health`: is it well, what does it answer from. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { stateRoutes } from "../../../contract/routes/state-routes.ts";
import { expectedWaitMs } from "../../../core/models/expected-wait.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { VERSION } from "../../../compose/project-root.ts";

export function addHealthRoutes(app: OpenAPIHono, { store, models, engines, sources }: Footnote): void {
  app.openapi(stateRoutes.health, async (context) => {
    const counts = await store.countDocuments();
    const [model] = models.answer;
    const answerTakesMs = model === undefined ? undefined : expectedWaitMs(model);
    return context.json(
      {
        status: "ok" as const,
        version: VERSION,
        model: model?.name ?? null,
        ...(answerTakesMs === undefined ? {} : { answerTakesMs }),
        webSearch: engines.length > 0,
        sources: [...sources],
        ...counts,
      },
      200,
    );
  });
}
