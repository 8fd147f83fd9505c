/** Asking, and listening to runs: `POST /api/ask`, `GET /api/runs/:id/events`, `DELETE /api/runs/:id`. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { askRoutes } from "../../../contract/routes/ask-routes.ts";
import { asFootnoteError, FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { RunEvent } from "../../../core/domain/event.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import type { LogError } from "../../../services/log.ts";

/** Proxies close connections that are silent for half a minute or more. */
const HEARTBEAT_MS = 15_000;

export function addAskRoutes(app: OpenAPIHono, footnote: Footnote, log: LogError): void {
  app.openapi(askRoutes.ask, async (context) => {
    const { run } = await footnote.ask(context.req.valid("json"));
    if (wantsJson(context.req.header("accept"))) return context.json(await run.turn, 200);
    // The reply has begun, so the failure is an event in it and not a status.
    run.turn.catch((thrown: unknown) => {
      const error = asFootnoteError(thrown);
      if (error.status >= 500) log(error);
    });
    return sendEvents(context, run.events());
  });

  app.openapi(askRoutes.events, async (context) => {
    const { id } = context.req.valid("param");
    const { from } = context.req.valid("query");
    // EventSource resumes on its own by this header: the last event that it has seen.
    const seen = Number(context.req.header("last-event-id"));
    const found = footnote.runs.events(id, Number.isInteger(seen) && seen > 0 ? seen + 1 : from);
    // The first event is awaited here, so that an unknown run is a 404 and not an empty stream.
    const first = await found.next();
    // Nothing is left of it: 204 keeps a browser's EventSource from asking again and again.
    if (first.done) return context.body(null, 204);
    return sendEvents(context, prepend(first.value, found));
  });

  app.openapi(askRoutes.stop, async (context) => {
    const { id } = context.req.valid("param");
    if (await footnote.runs.stop(id)) return context.body(null, 204);
    throw new FootnoteError("not-found", say("request.no-run", { id }));
  });
}

function wantsJson(accept: string | undefined): boolean {
  return accept !== undefined && accept.includes("application/json") && !accept.includes("text/event-stream");
}

async function* prepend(first: RunEvent, rest: AsyncGenerator<RunEvent>): AsyncGenerator<RunEvent> {
  yield first;
  yield* rest;
}

function sendEvents(context: Context, runEvents: AsyncGenerator<RunEvent>) {
  context.header("X-Accel-Buffering", "no");
  // Nobody would read the stream, and its writer would wait for ever.
  if (context.req.method === "HEAD") return context.body(null, 200, { "Content-Type": "text/event-stream" });
  return streamSSE(context, async (stream) => {
    const heartbeat = setInterval(() => void stream.write(": still here\n\n"), HEARTBEAT_MS);
    try {
      for await (const event of runEvents) {
        if (stream.aborted) return;
        await stream.writeSSE({ id: String(event.seq), event: event.type, data: JSON.stringify(event) });
      }
    } finally {
      clearInterval(heartbeat);
    }
  });
}
