/**
 * Calls one of the server's routes with what the contract says that it takes, and gives what the contract says that it
 * replies. Types alone come from there: no schema is loaded in the page. Files, forms and streams are others' matter.
 */
import type { z } from "@hono/zod-openapi";
import type { Route } from "../../../contract/routes/all-routes.ts";
import { readJson, send } from "./send.ts";

type Method = Route["method"];
type PathOf<M extends Method> = Extract<Route, { method: M }>["path"];

type Ids = Readonly<Record<string, string | number>>;
type Json<Schema> = { readonly content: { readonly "application/json": { readonly schema: Schema } } };
type RequestOf<R extends Route> = R extends { readonly request: infer Request } ? Request : object;

/** The ids in the path, the query and the body, where the route has them. */
type Sent<R extends Route> = {
  readonly signal?: AbortSignal | undefined;
} & (RequestOf<R> extends { readonly params: infer Params extends z.ZodType<Ids> }
  ? { readonly params: z.output<Params> }
  : object) &
  (RequestOf<R> extends { readonly query: infer Query extends z.ZodType }
    ? { readonly query?: Partial<z.output<Query>> }
    : object) &
  (RequestOf<R> extends { readonly body: Json<infer Body extends z.ZodType> }
    ? { readonly body: z.output<Body> }
    : object);

type Good = 200 | 201 | 202;

/** Nothing, where the route replies nothing. */
type ReplyOf<R extends Route> = R extends { readonly responses: infer Responses }
  ? {
      [Status in keyof Responses & Good]: Responses[Status] extends Json<infer Schema extends z.ZodType>
        ? z.output<Schema>
        : never;
    }[keyof Responses & Good]
  : never;

interface AnySent {
  readonly signal?: AbortSignal | undefined;
  readonly params?: Ids;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Throws as `send` does. */
export async function call<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  sent: Sent<Extract<Route, { method: M; path: P }>>,
): Promise<ReplyOf<Extract<Route, { method: M; path: P }>>> {
  const { signal, params = {}, query = {}, body }: AnySent = sent;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  const reply = await send(search === "" ? filled : `${filled}?${search}`, {
    method: method.toUpperCase(),
    // What a page deletes as it is left is deleted all the same.
    keepalive: method === "delete",
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  return reply.status === 204 ? (undefined as never) : readJson(reply);
}
