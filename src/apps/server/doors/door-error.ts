/**
 * Refusals in the form of the protocol that was spoken: MCP's, or OpenAI's, which Perplexity's shares but for its codes: those
 * are HTTP statuses. What happened and what to do about it are one text, since there is no other place for the second.
 */
import type { HonoRequest } from "hono";
import { challenge } from "./oauth/oauth-metadata.ts";
import { serverRoot } from "./server-root.ts";
import type { FootnoteError } from "../../../core/domain/errors.ts";

export interface DoorError {
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly param: null;
    readonly code: string | number;
  };
}

/** Ours is 400 where a name is unknown, and has one for what costs too much that programs do not know. */
export function doorStatus({ code, status }: FootnoteError): number {
  if (code === "unknown-name") return 404;
  return code === "cost-limit" || code === "plan-limit" ? 429 : status;
}

/** What is no call that could be answered with its id. */
interface McpError {
  readonly jsonrpc: "2.0";
  readonly error: { readonly code: number; readonly message: string };
  readonly id: null;
}

/** Of JSON-RPC: where a server says what is its own. */
const MCP_CODE = -32_000;

/** Of OAuth, which has words of its own. */
interface OAuthError {
  readonly error: string;
  readonly error_description: string;
}

/** Tells a program of MCP how it is let in, where it is not. */
export function doorChallenge(
  request: HonoRequest,
  { code }: FootnoteError,
  publicUrl: URL | undefined,
): string | undefined {
  if (request.path !== "/mcp" || code !== "unauthorized") return undefined;
  const isGiven = request.header("authorization") !== undefined;
  return challenge(serverRoot(request.url, publicUrl), "read ask", isGiven ? "invalid_token" : undefined);
}

/** `path` tells the protocol. */
export function doorError(error: FootnoteError, path: string): DoorError | McpError | OAuthError {
  if (path.startsWith("/oauth/"))
    return {
      error: doorStatus(error) < 500 ? "invalid_request" : "server_error",
      error_description: textOf(error),
    };
  if (path === "/mcp") return { jsonrpc: "2.0", error: { code: MCP_CODE, message: textOf(error) }, id: null };
  const known = openAiError(error);
  return isPerplexity(path) ? { error: { ...known, code: doorStatus(error) } } : { error: known };
}

export function openAiError(error: FootnoteError) {
  const code = KNOWN_CODES[error.code] ?? error.code.replaceAll("-", "_");
  return { message: textOf(error), type: typeOf(doorStatus(error)), param: null, code };
}

export function textOf({ message, hint }: FootnoteError): string {
  return hint === undefined ? message : `${message} ${hint}`;
}

/** Of those that programs look at. */
const KNOWN_CODES: Readonly<Partial<Record<FootnoteError["code"], string>>> = {
  unauthorized: "invalid_api_key",
  "unknown-name": "model_not_found",
  "cost-limit": "insufficient_quota",
  "plan-limit": "insufficient_quota",
  "question-too-long": "context_length_exceeded",
  "model-context-exceeded": "context_length_exceeded",
};

/** Its paths have no version before them. */
function isPerplexity(path: string): boolean {
  return !path.startsWith("/v1/");
}

function typeOf(status: number): string {
  if (status === 401) return "authentication_error";
  if (status === 429) return "rate_limit_error";
  return status < 500 ? "invalid_request_error" : "server_error";
}
