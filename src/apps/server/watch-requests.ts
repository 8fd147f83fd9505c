/**
 * Gives each request an id, which its reply and the lines about it have; counts requests by route and status, and how long each took until
 * its reply began, and traces it where somebody watches that. A stream may go on after that.
 */
import { randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { LogFacts } from "../../services/log.ts";
import type { Tally } from "../../services/watching/tally.ts";
import { isDoor } from "./doors/doors.ts";
import { deedOf } from "./route-deeds.ts";
import type { ServerEnv } from "./server-env.ts";

export const REQUEST_ID = "X-Request-Id";

const SECONDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

export function watchRequests(
  { registry, traces }: Pick<Tally, "registry" | "traces">,
  logRequest: (facts: LogFacts) => void,
): MiddlewareHandler<ServerEnv> {
  const requests = registry.counter("footnote_requests_total", "Requests by method, route and status.");
  const seconds = registry.histogram(
    "footnote_request_seconds",
    "From a request to the beginning of its reply, by method and route.",
    SECONDS,
  );
  return (context, next) => {
    const beganMs = performance.now();
    // A proxy in front may have named it already.
    const given = context.req.header(REQUEST_ID) ?? "";
    const request = /^[\w-]{8,64}$/u.test(given) ? given : `req_${randomBytes(9).toString("base64url")}`;
    context.set("requestId", request);
    const { path } = context.req;
    const method = METHODS.has(context.req.method) ? context.req.method : "other";
    // As the contract writes it: an id or a secret of a path is no label, and stands in no line.
    const route = deedOf(method, path)?.path ?? (isDoor(path) ? "door" : "page");
    return traces.within(`${method} ${route}`, context.req.header("traceparent"), async (span) => {
      await next();
      context.header(REQUEST_ID, request);
      const { status } = context.res;
      const tookMs = performance.now() - beganMs;
      requests.add({ method, route, status: String(status) });
      seconds.observe({ method, route }, tookMs / 1_000);
      const facts = {
        "http.request.method": method,
        "http.route": route,
        "http.response.status_code": status,
      };
      span.end({ ...facts, "footnote.request": request }, status >= 500 ? String(status) : undefined);
      const user = (context.var as Partial<ServerEnv["Variables"]>).visitor?.actor?.userId;
      logRequest({
        request,
        method,
        route,
        status,
        ms: Math.round(tookMs),
        ...(user === undefined ? {} : { user }),
      });
    });
  };
}
