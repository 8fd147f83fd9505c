/**
 * Doors: what programs written for other services ask of their API, answered by our services. Each door translates and does
 * nothing else; without this folder the server is whole.
 */
import type { Deed } from "../../../core/domain/policy.ts";
import type { LogError } from "../../../services/log.ts";
import type { ServerApp } from "../server-env.ts";
import { addBrowserRoutes } from "./browser/opensearch-routes.ts";
import { addAsyncChatRoutes } from "./chat/async-chat-routes.ts";
import { addChatRoutes } from "./chat/chat-routes.ts";
import { addMcpRoutes } from "./mcp/mcp-routes.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { addOAuthRoutes } from "./oauth/oauth-routes.ts";
import { addEmbeddingRoutes } from "./openai/embedding-routes.ts";
import { addModelRoutes } from "./openai/model-routes.ts";
import { addResponseRoutes } from "./responses/response-routes.ts";
import { addSearchRoutes } from "./search/search-routes.ts";

/** Requests to them are refused in their own form. */
export function isDoor(path: string): boolean {
  return /^\/(?:v1|chat|async|mcp|search|suggestions|opensearch\.xml|oauth|\.well-known)(?:\/|$)/u.test(path);
}

/** Of every request to a door: what is not read costs something. Each call of MCP names its own, once it is read. */
export function doorDeed(method: string, path: string): Deed {
  if (path.startsWith("/mcp")) return "read";
  if (/^\/(?:opensearch\.xml|oauth\/.*|\.well-known\/.*)$/u.test(path)) return "visit";
  if (method === "DELETE") return "write";
  return method === "GET" || method === "HEAD" ? "read" : "ask";
}

export function addDoors(app: ServerApp, log: LogError, footnote: Footnote): void {
  const { publicUrl } = footnote.config;
  addBrowserRoutes(app, publicUrl);
  addChatRoutes(app, log);
  addAsyncChatRoutes(app);
  addModelRoutes(app);
  addResponseRoutes(app, log);
  addSearchRoutes(app);
  addMcpRoutes(app, log, publicUrl);
  addOAuthRoutes(app, footnote);
  addEmbeddingRoutes(app);
}
