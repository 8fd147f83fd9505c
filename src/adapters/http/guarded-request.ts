/**
 * One request through the guard and its reply: what is sent is said here and nothing else is, no cookies, logins or
 * referrer; headers, size and time have limits. Redirects are not followed, nothing is remembered.
 */
import { Agent, type Dispatcher } from "undici";
import { guardedConnector, type LookupAll } from "./guarded-connect.ts";
import { ACCEPT_ENCODING, tooLarge, unpackedBody } from "./unpacked-body.ts";

export interface GuardedRequest {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal: AbortSignal;
  /** Most bytes of a body, as it comes and unpacked. */
  readonly maxBytes: number;
  /** False for replies whose body is not read; it is empty then. */
  readonly reads: (status: number) => boolean;
}

export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked. */
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Twice what Node accepts itself: some sites send long security policies. */
const MAX_HEADER_BYTES = 32_768;

const CONNECT_MS = 10_000;

/**
 * Connects to public addresses and to `allowHosts`. Connections are kept open for the next request to their host, so
 * that what one agent allows must be allowed to all who use it.
 */
export function guardedAgent(allowHosts: ReadonlySet<string>, lookup: LookupAll | undefined): Agent {
  return new Agent({
    connect: guardedConnector({ allowHosts, connectMs: CONNECT_MS, ...(lookup ? { lookup } : {}) }),
    maxHeaderSize: MAX_HEADER_BYTES,
    // Half of a browser's six: enough for pages, polite to their servers.
    connections: 3,
    keepAliveTimeout: 2_000,
  });
}

/** Throws `url-refused`, `document-too-large`, or what the connection throws: see `fetchFailure`. */
export async function guardedRequest(agent: Dispatcher, url: URL, request: GuardedRequest): Promise<Reply> {
  const { method, body, signal, maxBytes } = request;
  const reply = await agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method,
    headers: { "accept-encoding": ACCEPT_ENCODING, ...request.headers },
    signal,
    ...(body === undefined ? {} : { body }),
  });
  // A body that is left breaks off with an error that nobody waits for.
  reply.body.on("error", () => undefined);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(reply.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  const status = reply.statusCode;
  if (!request.reads(status)) {
    reply.body.destroy();
    return { status, headers, body: new Uint8Array() };
  }
  if (Number(headers["content-length"] ?? 0) > maxBytes) {
    reply.body.destroy();
    throw tooLarge(maxBytes);
  }
  return { status, headers, body: await unpackedBody(reply.body, headers["content-encoding"], maxBytes) };
}
