/** `/mcp`: MCP over streamable HTTP, without sessions, in both of its revisions. Its parts are loaded when somebody comes. */
import { z } from "zod";
import { asFootnoteError } from "../../../../core/domain/errors.ts";
import type { Deed } from "../../../../core/domain/policy.ts";
import { parsedJson } from "../../../../lib/parsed-json.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import type { LogError } from "../../../../services/log.ts";
import { here, type ServerApp } from "../../server-env.ts";
import { MAX_CHECK_BYTES } from "../../routes/check-routes.ts";
import { challenge } from "../oauth/oauth-metadata.ts";
import { serverRoot } from "../server-root.ts";
import { withCancelledCalls } from "./cancelled-calls.ts";
import { byName } from "../../../../lib/by-name.ts";

export function addMcpRoutes(app: ServerApp, log: LogError, publicUrl: URL | undefined): void {
  /** Of each space and person. */
  const servings = new WeakMap<Footnote, ReturnType<typeof open>>();
  app.all("/mcp", async (context) => {
    const footnote = here(context);
    const serving = servings.get(footnote) ?? open(footnote, log);
    servings.set(footnote, serving);
    const serve = await serving;
    const { raw } = context.req;
    if (raw.method !== "POST") return serve(raw);
    const parsedBody = parsedJson(await context.req.text());
    const deed = deedOf(parsedBody);
    if (deed !== undefined)
      await context.var.requireDeed(deed).catch((thrown: unknown) => {
        const root = serverRoot(context.req.url, publicUrl);
        context.header("WWW-Authenticate", challenge(root, `read ${deed}`, "insufficient_scope"));
        throw thrown;
      });
    // What does not parse is read, and refused, by the protocol's own rules.
    return parsedBody === undefined ? serve(notParsed(raw)) : serve(raw, { parsedBody });
  });
}

const notParsed = ({ url, method, headers }: Request): Request =>
  new Request(url, { method, headers, body: "{" });

/** Of each tool; what is not called is read. */
const DEEDS = byName<Deed>({
  ask: "ask",
  search: "ask",
  check: "ask",
  digest: "write",
  add: "write",
});

const callSchema = z.looseObject({
  method: z.literal("tools/call"),
  params: z.looseObject({
    name: z.string(),
    arguments: z.looseObject({ url: z.string().optional() }).optional(),
  }),
});

/** Where it is more than reading. Of several at once the most: who may write may ask. */
function deedOf(body: unknown): Deed | undefined {
  const deeds = [body].flat().flatMap((message) => {
    const { data } = callSchema.safeParse(message);
    if (data === undefined) return [];
    const { name, arguments: given } = data.params;
    // An address is fetched for it.
    const deed =
      name === "read" && given?.url !== undefined
        ? "ask"
        : Object.hasOwn(DEEDS, name)
          ? DEEDS[name]
          : undefined;
    return deed === undefined ? [] : [deed];
  });
  return deeds.find((deed) => deed === "write") ?? deeds[0];
}

async function open(footnote: Footnote, log: LogError) {
  const { createMcpHandler } = await import("@modelcontextprotocol/server");
  const { createMcpServer } = await import("./create-mcp-server.ts");
  const onerror = (error: Error): void => {
    const known = asFootnoteError(error);
    if (known.code !== "internal") log(known);
  };
  const options = { onerror, maxRequestBodySize: MAX_CHECK_BYTES };
  const handler = createMcpHandler(() => createMcpServer(footnote, log), options);
  return withCancelledCalls(handler.fetch);
}
