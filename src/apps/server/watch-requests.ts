/** Counts requests by route and status, and how long each took until its reply began. A stream may go on after that. */
import type { MiddlewareHandler } from "hono";
import type { Registry } from "../../lib/prometheus/registry.ts";
import { isDoor } from "./doors/doors.ts";
import { deedOf } from "./route-deeds.ts";
import type { ServerEnv } from "./server-env.ts";

const SECONDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

export function watchRequests(registry: Registry): MiddlewareHandler<ServerEnv> {
  const requests = registry.counter("footnote_requests_total", "Requests by method, route and status.");
  const seconds = registry.histogram(
    "footnote_request_seconds",
    "From a request to the beginning of its reply, by method and route.",
    SECONDS,
  );
  return async (context, next) => {
    const beganMs = performance.now();
    await next();
    const { path } = context.req;
    const method = METHODS.has(context.req.method) ? context.req.method : "other";
    // As the contract writes it: an id or a secret of a path is no label.
    const route = deedOf(method, path)?.path ?? (isDoor(path) ? "door" : "page");
    requests.add({ method, route, status: String(context.res.status) });
    seconds.observe({ method, route }, (performance.now() - beganMs) / 1_000);
  };
}
