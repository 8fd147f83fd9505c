/**
 * What every engine does with a reply before it looks for hits: refuse what is an error, too long, or not the
 * engine's own; then take the rows that are well-formed. Decides by status, headers and structure. The words of a
 * refusal are never repeated: they may hold the request, and with it a key.
 */
import type { z } from "zod";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { EngineReply, WebHit, WebQuery } from "../../core/ports/engine.ts";
import { isoDate } from "./plain-text.ts";

/** Longest reply read, in UTF-16 units: a hundred times what twenty hits take. */
const LONGEST_REPLY = 5_000_000;
/** Longer addresses are not pages: common servers refuse them at 8 KiB. */
const LONGEST_URL = 8_192;
const LONGEST_TITLE = 300;

export interface EngineSide {
  readonly name: string;
  /** The variable that holds its key, where it has one: 401 and 403 then mean the key. */
  readonly keyEnv?: string;
}

/** Throws what the status says, as `core/ports/engine.ts` has it. */
export function checkReply(engine: EngineSide, reply: EngineReply): void {
  const { status } = reply;
  if (reply.body.length > LONGEST_REPLY) throw foreignReply(engine, "a reply that is far too long");
  if (status >= 200 && status < 300) return;
  if (status === 401 || status === 402 || (status === 403 && engine.keyEnv !== undefined && !isHtml(reply))) {
    throw new FootnoteError("engine-refused", `${engine.name} refused the key (HTTP ${status}).`, {
      hint:
        engine.keyEnv === undefined
          ? `Look at what ${engine.name} asks of those who use it, or leave it out of FOOTNOTE_ENGINES.`
          : `Check ${engine.keyEnv} and the account's balance.`,
    });
  }
  if (status === 403 || looksLikeCaptcha(reply)) throw blocked(engine, `HTTP ${status}`);
  if (status === 429) throw limited(engine);
  throw new FootnoteError("engine-failed", `${engine.name} answered with HTTP ${status}.`, {
    hint: "Ask again in a moment; if it stays so, look at the engine's status page or choose another engine.",
    retryable: status >= 500 || status === 408,
  });
}

export function limited(engine: EngineSide): FootnoteError {
  return new FootnoteError("engine-limited", `${engine.name} has been asked too often.`, {
    hint: "Wait a little, or configure another engine.",
    retryable: true,
  });
}

export function blocked(engine: EngineSide, how: string, hint?: string): FootnoteError {
  return new FootnoteError("engine-blocked", `${engine.name} does not let this machine search (${how}).`, {
    hint: hint ?? "It takes Footnote for a robot: wait, or configure another engine.",
  });
}

export function foreignReply(engine: EngineSide, what: string): FootnoteError {
  return new FootnoteError("engine-failed", `${engine.name} sent ${what}.`, {
    hint: "Check the engine's address; if it is right, the engine has changed or something stands in between.",
  });
}

/** The body as JSON of the shape of `schema`. Throws as `checkReply`, and `engine-failed` for any other body. */
export function readJson<T>(engine: EngineSide, reply: EngineReply, schema: z.ZodType<T>): T {
  checkReply(engine, reply);
  let json: unknown;
  try {
    json = JSON.parse(reply.body);
  } catch {
    if (looksLikeCaptcha(reply)) throw blocked(engine, "CAPTCHA");
    throw foreignReply(engine, isHtml(reply) ? "a web page in place of JSON" : "something that is not JSON");
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw foreignReply(engine, "JSON of another shape");
  return parsed.data;
}

/** The rows that have the shape; a few odd ones are left, but a list of nothing else is not the engine's. */
export function readRows<T>(engine: EngineSide, rows: readonly unknown[], schema: z.ZodType<T>): T[] {
  const read = rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
  if (rows.length > 0 && read.length === 0) throw foreignReply(engine, "hits of another shape");
  return read;
}

/** Plain texts by now; the date in any form that `isoDate` knows. */
export interface HitCandidate {
  readonly url: string | undefined;
  readonly title: string;
  readonly snippet: string;
  readonly publishedAt?: string | null | undefined;
}

/** Those that can be opened and have a title, at most as many as wanted. */
export function toHits(candidates: readonly HitCandidate[], query: WebQuery): WebHit[] {
  const hits: WebHit[] = [];
  for (const { url, title, snippet, publishedAt } of candidates) {
    if (hits.length >= query.limit) break;
    if (url === undefined || url.length > LONGEST_URL || !URL.canParse(url) || title === "") continue;
    if (!/^https?:$/.test(new URL(url).protocol)) continue;
    const date = isoDate(publishedAt);
    const shortTitle = title.slice(0, LONGEST_TITLE).toWellFormed();
    hits.push({ url, title: shortTitle, snippet, ...(date === undefined ? {} : { publishedAt: date }) });
  }
  return hits;
}

function isHtml(reply: EngineReply): boolean {
  return /html/i.test(reply.headers["content-type"] ?? "") || /^\s*<(!doctype|html)/i.test(reply.body);
}

/** Names under which the common walls put their challenge into a page. */
function looksLikeCaptcha(reply: EngineReply): boolean {
  return (
    isHtml(reply) &&
    /captcha|cf-challenge|challenge-platform|unusual traffic/i.test(reply.body.slice(0, 100_000))
  );
}
