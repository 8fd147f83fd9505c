/** For whoever runs servers: numbers for Prometheus, and whether requests may be sent here. */
import { watchRoutes } from "../../../contract/routes/watch-routes.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { VERSION } from "../../../compose/project-root.ts";
import type { ServerApp } from "../server-env.ts";

export function addWatchRoutes(app: ServerApp, { people, tally }: Pick<Footnote, "people" | "tally">): void {
  const { registry } = tally;
  registry.gauge("footnote_info", "The version that runs.", () => 1, { version: VERSION });
  registry.gauge("process_resident_memory_bytes", "Memory of the process.", () => process.memoryUsage.rss());
  registry.gauge(
    "nodejs_heap_size_used_bytes",
    "Memory of its objects.",
    () => process.memoryUsage().heapUsed,
  );
  registry.gauge("process_cpu_seconds_total", "Processor time of the process.", () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000_000;
  });
  registry.gauge("process_start_time_seconds", "When it began, since 1970.", () =>
    Math.round(Date.now() / 1_000 - process.uptime()),
  );

  app.openapi(watchRoutes.metrics, (context) =>
    context.text(registry.text(), 200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" }),
  );

  app.openapi(watchRoutes.ready, async (context) => {
    // Throws where the store does not answer, with a status that balancers understand.
    await people.accounts.areThere();
    return context.json({ status: "ready" as const }, 200);
  });
}
