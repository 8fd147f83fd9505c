/** `/mcp`: MCP over streamable HTTP, without sessions, in both of its revisions. Its parts are loaded when somebody comes. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { asFootnoteError } from "../../../../core/domain/errors.ts";
import { parsedJson } from "../../../../lib/parsed-json.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import type { LogError } from "../../../../services/log.ts";
import { MAX_CHECK_BYTES } from "../../routes/check-routes.ts";
import { type ServeOptions, withCancelledCalls } from "./cancelled-calls.ts";

export function addMcpRoutes(app: OpenAPIHono, footnote: Footnote, log: LogError): void {
  let serving: Promise<(request: Request, options?: ServeOptions) => Promise<Response>> | undefined;
  app.all("/mcp", async (context) => {
    serving ??= open(footnote, log);
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
