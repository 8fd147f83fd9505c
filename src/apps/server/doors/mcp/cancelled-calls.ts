/**
 * Cancelling in the older revision of MCP, where it is a request of its own: a client gets a name with its first reply, says it
 * with each call, and a call is found by both. Nothing else is kept of a client; any process may answer its next call.
 */
import { isRecord } from "../../../../lib/parsed-json.ts";

export interface ServeOptions {
  readonly parsedBody?: unknown;
}

type Serve = (request: Request, options?: ServeOptions) => Promise<Response>;

const CLIENT = "mcp-session-id";

interface Message {
  readonly id?: string | number;
  readonly method?: string;
  readonly params?: { readonly requestId?: string | number };
}

/** What is no single message is served as it is. */
export function withCancelledCalls(serve: Serve): Serve {
  const calls = new Map<string, AbortController>();
  return async (request, options) => {
    const message = asMessage(options?.parsedBody);
    if (message === undefined) return serve(request, options);
    const client = request.headers.get(CLIENT);
    if (message.method === "initialize") return named(await serve(request, options));
    if (client === null) return serve(request, options);
    if (message.method === "notifications/cancelled") {
      calls.get(keyOf(client, message.params?.requestId))?.abort();
      return serve(request, options);
    }
    if (message.id === undefined) return serve(request, options);
    const key = keyOf(client, message.id);
    const controller = new AbortController();
    const forget = (): void => void calls.delete(key);
    calls.set(key, controller);
    const signal = AbortSignal.any([request.signal, controller.signal]);
    signal.addEventListener("abort", forget, { once: true });
    const { url, method, headers } = request;
    const response = await serve(new Request(url, { method, headers, signal }), options).catch(
      (thrown: unknown) => {
        forget();
        throw thrown;
      },
    );
    return whenRead(response, forget);
  };
}

function asMessage(body: unknown): Message | undefined {
  return isRecord(body) ? body : undefined;
}

const keyOf = (client: string, id: string | number | undefined): string => JSON.stringify([client, id]);

function named(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set(CLIENT, crypto.randomUUID());
  return new Response(response.body, { status: response.status, headers });
}

function whenRead(response: Response, done: () => void): Response {
  if (response.body === null) {
    done();
    return response;
  }
  const { status, headers } = response;
  const watched = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({ flush: done });
  return new Response(response.body.pipeThrough(watched), { status, headers });
}
