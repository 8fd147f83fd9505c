/**
 * Sends the requests of search engines: their addresses are ours or the operator's, so private ones are allowed. Size,
 * time and redirects have limits; nothing is remembered between requests. Not for pages: see `guarded-fetcher.ts`.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import type { EngineReply, EngineRequest } from "../../core/ports/engine.ts";

/** A page of results is some hundred kilobytes at most. */
const MAX_BYTES = 5_000_000;
const USER_AGENT = "Footnote/0.1 (self-hosted answer engine)";

/**
 * Any status is a reply, for the engine to judge. Throws `fetch-failed` (no connection, a redirect, too much) or
 * `cancelled`, and names the host only: an address may hold a key.
 */
export async function sendRequest(request: EngineRequest, signal: AbortSignal): Promise<EngineReply> {
  const { host } = new URL(request.url);
  try {
    const reply = await fetch(request.url, {
      method: request.method,
      headers: { "user-agent": USER_AGENT, ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: "manual",
      credentials: "omit",
      signal,
    });
    return {
      status: reply.status,
      headers: Object.fromEntries(reply.headers),
      body: await readBody(reply, host),
    };
  } catch (thrown) {
    if (thrown instanceof FootnoteError) throw thrown;
    if (signal.aborted)
      throw new FootnoteError("cancelled", `${host} was not waited for.`, { cause: thrown });
    throw new FootnoteError("fetch-failed", `${host} could not be reached.`, {
      retryable: true,
      cause: thrown,
    });
  }
}

async function readBody(reply: Response, host: string): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for await (const part of reply.body ?? []) {
    bytes += part.length;
    if (bytes > MAX_BYTES) {
      throw new FootnoteError("fetch-failed", `${host} sent more than ${MAX_BYTES / 1_000_000} MB.`);
    }
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}
