/**
 * Gives each request an id, which its reply and the lines about it have; counts requests by route and status, and how long each took until
 * its reply began. A stream may go on after that.
 */
import { randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Registry } from "../../lib/prometheus/registry.ts";
import type { LogFacts } from "../../services/log.ts";
import { isDoor } from "./doors/doors.ts";
import { deedOf } from "./route-deeds.ts";
import type { ServerEnv } from "./server-env.ts";

export const REQUEST_ID = "X-Request-Id";

const SECONDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

export function watchRequests(
  registry: Registry,
  logRequest: (facts: LogFacts) => void,
): MiddlewareHandler<ServerEnv> {
  const requests = registry.counter("footnote_requests_total", "Requests by method, route and status.");
  const seconds = registry.histogram(
    "footnote_request_seconds",
    "From a request to the beginning of its reply, by method and route.",
    SECONDS,
  );
  return async (context, next) => {
    const beganMs = performance.now();
    // A proxy in front may have named it already.
    const given = context.req.header(REQUEST_ID) ?? "";
    const request = /^[\w-]{8,64}$/u.test(given) ? given : `req_${randomBytes(9).toString("base64url")}`;
    context.set("requestId", request);
    await next();
    context.header(REQUEST_ID, request);
    const { path } = context.req;
    const method = METHODS.has(context.req.method) ? context.req.method : "other";
    // As the contract writes it: an id or a secret of a path is no label, and stands in no line.
    const route = deedOf(method, path)?.path ?? (isDoor(path) ? "door" : "page");
    const { status } = context.res;
    const tookMs = performance.now() - beganMs;
    requests.add({ method, route, status: String(status) });
    seconds.observe({ method, route }, tookMs / 1_000);
    const user = (context.var as Partial<ServerEnv["Variables"]>).visitor?.actor?.userId;
    logRequest({
      request,
      method,
      route,
      status,
      ms: Math.round(tookMs),
      ...(user === undefined ? {} : { user }),
    });
  };
}
