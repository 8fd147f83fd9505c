/**
 * What every engine does with a reply before it looks for hits: refuse what is an error, too long, or not the
 * engine's own; then take the rows that are well-formed. Decides by status, headers and structure. The words of a
 * refusal are never repeated: they may hold the request, and with it a key.
 */
import type { z } from "zod";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
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
  if (reply.body.length > LONGEST_REPLY) throw foreignReply(engine, say("search.too-long"));
  if (status >= 200 && status < 300) return;
  if (status === 401 || status === 402 || (status === 403 && engine.keyEnv !== undefined && !isHtml(reply))) {
    throw new FootnoteError("engine-refused", say("search.key-refused", { engine: engine.name, status }), {
      hint:
        engine.keyEnv === undefined
          ? say("search.terms", { engine: engine.name })
          : say("search.check-key", { variable: engine.keyEnv }),
    });
  }
  if (status === 403 || looksLikeCaptcha(reply)) throw blocked(engine, `HTTP ${status}`);
  if (status === 429) throw limited(engine);
  throw new FootnoteError("engine-failed", say("search.status", { engine: engine.name, status }), {
    hint: say("search.status-hint"),
    retryable: status >= 500 || status === 408,
  });
}

export function limited(engine: EngineSide): FootnoteError {
  return new FootnoteError("engine-limited", say("search.limited", { engine: engine.name }), {
    hint: say("search.limited-hint"),
    retryable: true,
  });
}

export function blocked(engine: EngineSide, how: string, hint?: Sentence): FootnoteError {
  return new FootnoteError("engine-blocked", say("search.blocked", { engine: engine.name, how }), {
    hint: hint ?? say("search.blocked-hint"),
  });
}

export function foreignReply(engine: EngineSide, what: Sentence): FootnoteError {
  return new FootnoteError("engine-failed", say("search.sent", { engine: engine.name, what }), {
    hint: say("search.sent-hint"),
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
    throw foreignReply(engine, isHtml(reply) ? say("search.html-for-json") : say("search.not-json"));
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw foreignReply(engine, say("search.json-shape"));
  return parsed.data;
}

/** The rows that have the shape; a few odd ones are left, but a list of nothing else is not the engine's. */
export function readRows<T>(engine: EngineSide, rows: readonly unknown[], schema: z.ZodType<T>): T[] {
  const read = rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
  if (rows.length > 0 && read.length === 0) throw foreignReply(engine, say("search.hits-shape"));
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
