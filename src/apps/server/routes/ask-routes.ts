/** Asking, and listening to runs: `POST /api/ask`, `GET /api/runs/:id/events`, `DELETE /api/runs/:id`. */
import { askRoutes } from "../../../contract/routes/ask-routes.ts";
import { asFootnoteError, FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { LogError } from "../../../services/log.ts";
import { here, type ServerApp } from "../server-env.ts";
import { prepend, seenBefore, sendEvents } from "../send-events.ts";

export function addAskRoutes(app: ServerApp, log: LogError): void {
  app.openapi(askRoutes.ask, async (context) => {
    const { runId, run } = await here(context).ask(context.req.valid("json"));
    if (wantsJson(context.req.header("accept"))) return context.json(await run.turn, 200);
    // The reply has begun, so the failure is an event in it and not a status.
    run.turn.catch((thrown: unknown) => {
      const error = asFootnoteError(thrown);
      if (error.status >= 500) log(error, { run: runId, request: context.var.requestId });
    });
    return sendEvents(context, run.events());
  });

  app.openapi(askRoutes.events, async (context) => {
    const { id } = context.req.valid("param");
    const { from } = context.req.valid("query");
    const found = here(context).runs.events(id, seenBefore(context) ?? from);
    // The first event is awaited here, so that an unknown run is a 404 and not an empty stream.
    const first = await found.next();
    // Nothing is left of it: 204 keeps a browser's EventSource from asking again and again.
    if (first.done) return context.body(null, 204);
    return sendEvents(context, prepend(first.value, found));
  });

  app.openapi(askRoutes.stop, async (context) => {
    const { id } = context.req.valid("param");
    if (await here(context).runs.stop(id)) return context.body(null, 204);
    throw new FootnoteError("not-found", say("request.no-run", { id }));
  });
}

function wantsJson(accept: string | undefined): boolean {
  return accept !== undefined && accept.includes("application/json") && !accept.includes("text/event-stream");
}
