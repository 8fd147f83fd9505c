/** `GET /api/health`: is it well, what does it answer from. */
import { stateRoutes } from "../../../contract/routes/state-routes.ts";
import { expectedWaitMs } from "../../../core/models/expected-wait.ts";
import { here, type ServerApp } from "../server-env.ts";
import { VERSION } from "../../../compose/project-root.ts";

export function addHealthRoutes(app: ServerApp): void {
  app.openapi(stateRoutes.health, async (context) => {
    const { store, models, engines, sources } = here(context);
    const [counts, kinds] = await Promise.all([store.countDocuments(), store.countKinds()]);
    const [model] = models.answer;
    const answerTakesMs = model === undefined ? undefined : expectedWaitMs(model);
    return context.json(
      {
        status: "ok" as const,
        version: VERSION,
        model: model?.name ?? null,
        models: models.answer.map(({ name }) => name),
        ...(answerTakesMs === undefined ? {} : { answerTakesMs }),
        webSearch: engines.length > 0,
        sources: [...sources],
        ...counts,
        ownDocuments: kinds.reduce((sum, { count }) => sum + count, 0),
      },
      200,
    );
  });
}
