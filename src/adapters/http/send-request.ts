/**
 * Sends the requests of search engines through the guard. Size has a limit, time is the caller's; redirects are not
 * followed, nothing is kept. Not for pages: see `guarded-fetcher.ts`.
 */
import type { Dispatcher } from "undici";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { EngineReply, EngineRequest } from "../../core/ports/engine.ts";
import { engineAt, fetchFailure } from "./fetch-failure.ts";
import { guardedRequest } from "./guarded-request.ts";

/** A page of results is some hundred kilobytes at most. */
const MAX_BYTES = 5_000_000;
const USER_AGENT = "Footnote/0.1 (self-hosted answer engine)";

/**
 * Any status is a reply, for the engine to judge. Throws `url-refused`, `fetch-failed`, `fetch-timeout` or
 * `cancelled`, and names the host only: an address may hold a key.
 */
export async function sendRequest(
  agent: Dispatcher,
  { url: address, method, headers, body }: EngineRequest,
  signal: AbortSignal,
): Promise<EngineReply> {
  const url = new URL(address);
  const sent = { "user-agent": USER_AGENT, ...headers };
  try {
    const reply = await guardedRequest(agent, url, {
      method,
      headers: sent,
      body,
      signal,
      maxBytes: MAX_BYTES,
      reads: () => true,
    });
    return { status: reply.status, headers: reply.headers, body: new TextDecoder().decode(reply.body) };
  } catch (thrown) {
    if (signal.aborted)
      throw new FootnoteError("cancelled", say("fetch.not-waited-for", { host: url.host }), {
        cause: thrown,
      });
    const error = fetchFailure(engineAt(url.host), thrown);
    if (error.code !== "document-too-large") throw error;
    throw new FootnoteError(
      "fetch-failed",
      say("fetch.sent-too-much", { host: url.host, limit: MAX_BYTES / 1_000_000 }),
    );
  }
}
