/**
 * Doors: what programs written for other services ask of their API, answered by our services. Each door translates and does
 * nothing else; without this folder the server is whole.
 */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Footnote } from "../../../compose/open-footnote.ts";
import type { LogError } from "../../../services/log.ts";
import { addBrowserRoutes } from "./browser/opensearch-routes.ts";
import { addChatRoutes } from "./chat/chat-routes.ts";
import { addMcpRoutes } from "./mcp/mcp-routes.ts";
import { addEmbeddingRoutes } from "./openai/embedding-routes.ts";
import { addModelRoutes } from "./openai/model-routes.ts";
import { addResponseRoutes } from "./responses/response-routes.ts";
import { addSearchRoutes } from "./search/search-routes.ts";

/** Requests to them are refused in their own form. */
export function isDoor(path: string): boolean {
  return /^\/(?:v1|chat|mcp|search)(?:\/|$)/u.test(path);
}

export function addDoors(app: OpenAPIHono, footnote: Footnote, log: LogError): void {
  addBrowserRoutes(app, footnote);
  addChatRoutes(app, footnote, log);
  addModelRoutes(app, footnote);
  addResponseRoutes(app, footnote, log);
  addSearchRoutes(app, footnote);
  addMcpRoutes(app, footnote, log);
  addEmbeddingRoutes(app, footnote);
}
