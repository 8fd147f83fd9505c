/** What tools give back: words for a model, the same as data for a program, and failures that a model can act on. */
import type { CallToolResult, ServerContext } from "@modelcontextprotocol/server";
import type { Answer } from "../../../../core/domain/answer.ts";
import { asFootnoteError, FootnoteError } from "../../../../core/domain/errors.ts";
import { say } from "../../../../core/domain/said/say.ts";
import type { LogError } from "../../../../services/log.ts";
import { textOf } from "../door-error.ts";

export function toolResult(text: string, structuredContent: object): CallToolResult {
  return { content: [{ type: "text", text }], structuredContent: { ...structuredContent } };
}

export function sourceLines({ sources }: Pick<Answer, "sources">): string[] {
  return sources.map(({ number, title, url }) => `[${number}] ${title}: ${url}`);
}

/** Throws `bad-request` where none of these arguments is given, or several are. */
export function requireOne(given: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(given);
  if (names.filter((name) => given[name] !== undefined).length === 1) return;
  throw new FootnoteError("bad-request", say("door.one-of", { names }));
}

/** A failure of the work is told as its result, as MCP wants it: the protocol's errors are for calls that are none. */
export async function tellingFailure(
  work: () => Promise<CallToolResult>,
  log: LogError,
): Promise<CallToolResult> {
  try {
    return await work();
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    if (error.status >= 500) log(error);
    return {
      content: [{ type: "text", text: textOf(error) }],
      structuredContent: { error: error.code },
      isError: true,
    };
  }
}

/** Tells a client that wants it how far the work is; `total` where that is known. */
export type Progress = (message: string, total?: number) => void;

/** Whether the client wants to hear of it. */
export const isFollowed = (context: ServerContext): boolean => tokenOf(context) !== undefined;

export function progressOf(context: ServerContext): Progress {
  const { mcpReq } = context;
  const token = tokenOf(context);
  if (token === undefined) return () => undefined;
  let progress = 0;
  return (message, total) => {
    progress += 1;
    const params = { progressToken: token, progress, message, ...(total === undefined ? {} : { total }) };
    // Who does not hear of it any more still gets the result, or has left.
    mcpReq.notify({ method: "notifications/progress", params }).catch(() => undefined);
  };
}

// oxlint-disable-next-line eslint/no-underscore-dangle -- the protocol's own name
const tokenOf = ({ mcpReq }: ServerContext) => mcpReq._meta?.progressToken;
