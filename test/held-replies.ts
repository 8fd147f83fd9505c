/**
 * Holds what tests get from Footnote against the contract: every JSON reply and every event of its server,
 * by whatever way a test asks, and what each command prints with `--json`. A reply that no route of the contract gives,
 * a field too many, too few or of another kind fails the test that it came in (`hold-replies-setup.ts`). The contract is
 * loaded when the first reply comes.
 */
import { expect } from "vitest";
import { createSseReader } from "../src/lib/sse.ts";

interface Reply {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
}

/** As a route of the contract states it. */
interface StatedReply {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Schema {
  safeParse(value: unknown): { success: boolean; data?: unknown; error?: unknown };
}

const wrong: string[] = [];
const fetchAsItIs = globalThis.fetch;

export type Answer = (request: Request) => Response | Promise<Response>;
/** What answers in this process, by its origin. */
const here = new Map<string, Answer>();
const FIRST_PORT = 10_000;

/** Only Footnote's own server sends this; pages and servers that a test fakes do not. */
const OF_FOOTNOTE = /default-src 'none'.*base-uri 'none'/u;
/** The description of the contract itself. */
const DESCRIPTION = "/api/openapi.json";

/** `fetch` of this process is looked over from then on. */
export function holdReplies(): void {
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const answer = here.get(url.origin);
    const response = answer
      ? await answer(withHost(new Request(input, init), url.host))
      : await fetchAsItIs(input, init);
    const method = (init?.method ?? (input instanceof Request ? input.method : "GET")).toUpperCase();
    return held(response, method, url.pathname);
  };
}

/** Whoever fetches from a new address, which this gives, is answered by this function, and no socket is opened. */
export function answerHere(answer: Answer): { readonly address: string; end(): void } {
  // Never 80, which an origin is written without.
  const address = `http://localhost:${FIRST_PORT + here.size}`;
  here.set(address, answer);
  return { address, end: () => here.set(address, () => Response.error()) };
}

/** As it comes over a connection. */
function withHost(request: Request, host: string): Request {
  if (!request.headers.has("host")) request.headers.set("host", host);
  return request;
}

/** What was found wrong since this was asked last. */
export function takeWrong(): string[] {
  return wrong.splice(0);
}

/** The same reply, looked over: JSON at once, events as they come. */
export async function held(response: Response, method: string, path: string): Promise<Response> {
  const isOurs = OF_FOOTNOTE.test(response.headers.get("content-security-policy") ?? "");
  if (!isOurs || !path.startsWith("/api/") || path === DESCRIPTION || method === "HEAD") return response;
  const contentType = response.headers.get("content-type")?.split(";")[0] ?? "";
  const reply: Reply = { method, path, status: response.status, contentType };
  if (contentType === "text/event-stream" && response.body !== null) return heldEvents(response, reply);
  // One that breaks off is told by whoever reads it.
  const body = await response
    .clone()
    .text()
    .catch(() => undefined);
  if (body !== undefined) await holdBody(reply, body);
  return response;
}

/** A whole reply, from wherever it was read. */
export async function holdBody(reply: Reply, body: string): Promise<void> {
  const { ALL_ROUTES } = await import("../src/contract/routes/all-routes.ts");
  const { errorSchema } = await import("../src/contract/fields.ts");
  const name = `${reply.method} ${reply.path} ${reply.status}`;
  const routes = ALL_ROUTES.filter(({ path }) => pathPattern(path).test(reply.path));
  const route = routes.find(({ method }) => method === reply.method.toLowerCase());
  if (route === undefined) {
    // What is at no route is refused, as everything that fails is.
    if (reply.status < 400) wrong.push(`${name}: no route of the contract`);
    else hold(name, errorSchema, JSON.parse(body));
    return;
  }
  const responses = route.responses as Readonly<Record<string, StatedReply>>;
  const stated = responses[reply.status] ?? (reply.status < 400 ? undefined : responses["default"]);
  if (stated === undefined) wrong.push(`${name}: a status that its route does not state`);
  else if (stated.content === undefined) {
    if (body !== "") wrong.push(`${name}: a body where its route states none`);
  } else {
    const types = Object.keys(stated.content);
    const type = types.find((one) => one.split(";")[0] === reply.contentType);
    if (type === undefined)
      wrong.push(`${name}: ${reply.contentType}, where its route states ${types.join(", ")}`);
    else if (type === "application/json" && !reply.path.endsWith("/export")) {
      hold(name, stated.content[type]?.schema as Schema, JSON.parse(body));
    }
  }
}

/** What `footnote ARGS --json` printed on stdout. */
export async function holdPrinted(args: readonly string[], document: unknown): Promise<void> {
  const { COMMAND_SCHEMAS } = await import("../src/contract/command.ts");
  const { errorSchema } = await import("../src/contract/fields.ts");
  const words = args.filter((word) => !word.startsWith("-"));
  const schemas: Readonly<Record<string, Schema>> = COMMAND_SCHEMAS;
  const command = [words.slice(0, 2).join(" "), words[0] ?? ""].find((name) => name in schemas);
  const isRefusal =
    typeof document === "object" && document !== null && Object.keys(document).join() === "error";
  const schema = isRefusal ? errorSchema : schemas[command ?? ""];
  if (schema === undefined) wrong.push(`footnote ${args.join(" ")}: no command of the contract`);
  else hold(`footnote ${args.join(" ")}`, schema, document);
}

/** A schema drops what it does not know, so that what comes out differs from what went in where there was too much. */
function hold(name: string, schema: Schema, value: unknown): void {
  const { success, data, error } = schema.safeParse(value);
  if (!success) wrong.push(`${name}: ${String(error)}`);
  else {
    try {
      expect(data).toStrictEqual(value);
    } catch (thrown) {
      wrong.push(`${name}: more than its schema has: ${String(thrown)}`);
    }
  }
}

async function heldEvents(response: Response, { method, path, status }: Reply): Promise<Response> {
  const schema = path.startsWith("/api/research/")
    ? (await import("../src/contract/research.ts")).researchEventSchema
    : (await import("../src/contract/event.ts")).runEventSchema;
  const reader = createSseReader();
  const body = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(bytes, controller) {
        for (const { data } of reader.push(bytes)) {
          hold(`${method} ${path}: an event`, schema, JSON.parse(data));
        }
        controller.enqueue(bytes);
      },
    }),
  );
  return new Response(body, { status, headers: response.headers });
}

/** `/api/threads/{id}` as what its requests look like. */
function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{[^}]+\}/gu, "[^/]+")}$`, "u");
}
