/** `/mcp`: MCP over streamable HTTP, without sessions, in both of its revisions. Its parts are loaded when somebody comes. */
import { asFootnoteError } from "../../../../core/domain/errors.ts";
import { parsedJson } from "../../../../lib/parsed-json.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import type { LogError } from "../../../../services/log.ts";
import { here, type ServerApp } from "../../server-env.ts";
import { MAX_CHECK_BYTES } from "../../routes/check-routes.ts";
import { withCancelledCalls } from "./cancelled-calls.ts";

export function addMcpRoutes(app: ServerApp, log: LogError): void {
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
    // What does not parse is read, and refused, by the protocol's own rules.
    return parsedBody === undefined ? serve(notParsed(raw)) : serve(raw, { parsedBody });
  });
}

const notParsed = ({ url, method, headers }: Request): Request =>
  new Request(url, { method, headers, body: "{" });

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
