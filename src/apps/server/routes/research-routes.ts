/** Research: begin, watch, steer, export, remove. */
import type { Context } from "hono";
import { researchRoutes } from "../../../contract/routes/research-routes.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { exportFormat } from "../../../core/export/named-format.ts";
import { CostUnconfirmedError } from "../../../services/digests/digest-cost.ts";
import { sendExport } from "../send-export.ts";
import { here, type ServerApp } from "../server-env.ts";
import { prepend, seenBefore, sendEvents } from "../send-events.ts";

/** A plan or a budget may be sent, or nothing. */
const hasBody = (context: Context): boolean => context.req.header("content-type")?.includes("json") === true;

export function addResearchRoutes(app: ServerApp): void {
  app.openapi(researchRoutes.begin, async (context) => {
    try {
      return context.json(await here(context).research.begin(context.req.valid("json")), 200);
    } catch (thrown) {
      if (!(thrown instanceof CostUnconfirmedError)) throw thrown;
      return context.json({ error: thrown.toBody(), estimate: thrown.estimate }, 409);
    }
  });
  app.openapi(researchRoutes.estimate, (context) =>
    context.json(here(context).research.forecast(hasBody(context) ? context.req.valid("json") : {}), 200),
  );
  app.openapi(researchRoutes.list, async (context) => {
    const { offset, limit = 100 } = context.req.valid("query");
    const found = await here(context).research.list({ ...(offset === undefined ? {} : { offset }), limit });
    return context.json({ research: found }, 200);
  });
  app.openapi(researchRoutes.get, async (context) =>
    context.json(await here(context).research.get(context.req.valid("param").id), 200),
  );
  app.openapi(researchRoutes.events, async (context) => {
    const { id } = context.req.valid("param");
    const from = seenBefore(context) ?? context.req.valid("query").from;
    const found = here(context).research.events(id, from, context.req.raw.signal);
    const first = await found.next();
    if (first.done) return context.body(null, 204);
    return sendEvents(context, prepend(first.value, found));
  });
  app.openapi(researchRoutes.approve, async (context) => {
    const plan = hasBody(context) ? context.req.valid("json") : undefined;
    return context.json(await here(context).research.approve(context.req.valid("param").id, plan), 200);
  });
  app.openapi(researchRoutes.pause, async (context) =>
    context.json(await here(context).research.pause(context.req.valid("param").id), 200),
  );
  app.openapi(researchRoutes.resume, async (context) => {
    const budget = hasBody(context) ? context.req.valid("json") : undefined;
    return context.json(await here(context).research.resume(context.req.valid("param").id, budget), 200);
  });
  app.openapi(researchRoutes.cancel, async (context) =>
    context.json(await here(context).research.cancel(context.req.valid("param").id), 200),
  );
  app.openapi(researchRoutes.redo, async (context) => {
    const { id, seq } = context.req.valid("param");
    return context.json(await here(context).research.redo(id, seq), 200);
  });
  app.openapi(researchRoutes.fork, async (context) => {
    const { id, seq } = context.req.valid("param");
    return context.json(await here(context).research.fork(id, seq), 200);
  });
  app.openapi(researchRoutes.schedule, async (context) => {
    const { every } = context.req.valid("json");
    return context.json(await here(context).research.schedule(context.req.valid("param").id, every), 200);
  });
  app.openapi(researchRoutes.remove, async (context) => {
    const { id } = context.req.valid("param");
    if (!(await here(context).research.remove(id)))
      throw new FootnoteError("not-found", say("research.none", { id }));
    return context.body(null, 204);
  });
  app.openapi(researchRoutes.exporting, async (context) => {
    const format = exportFormat(context.req.valid("query").format);
    const exported = await here(context).exportResearch(context.req.valid("param").id, format);
    return sendExport(context, exported, "footnote");
  });
}
