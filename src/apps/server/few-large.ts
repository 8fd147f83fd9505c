/**
 * Few large requests are taken in at once: each is held in memory until what it brings is stored, and what a client sends meanwhile
 * waits on its side of the connection. Beyond those that may wait one is refused before any of it is read.
 */
import type { MiddlewareHandler } from "hono";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { createSlots } from "../../lib/slots.ts";

/** Bytes; small ones pass by. */
const LARGE = 4_000_000;
/** One is read while others come, over lines that may be slow. */
const AT_ONCE = 4;
/** The last of them is read before its connection, which must have sent all within five minutes, is given up. */
const MOST_WAITING = 8;
const AGAIN_MS = 30_000;

/** For all routes together. Throws `too-busy`, and what the request's signal says. */
export function fewLarge(): MiddlewareHandler {
  const places = createSlots(AT_ONCE);
  return async (context, next) => {
    // What does not say how long it is may be as long as it likes.
    const isEndless = context.req.header("transfer-encoding") !== undefined;
    const length = isEndless ? Infinity : Number(context.req.header("content-length") ?? 0);
    if (length <= LARGE) return next();
    if (places.waiting() >= MOST_WAITING) {
      // The rest of the body is left unread, so nothing else can come over this connection.
      context.header("Connection", "close");
      throw new FootnoteError("too-busy", say("request.too-many-files", { waiting: places.waiting() }), {
        hint: say("common.try-in-a-moment"),
        retryable: true,
        retryAfterMs: AGAIN_MS,
      });
    }
    const leave = await places.take(context.req.raw.signal);
    try {
      await next();
    } finally {
      leave();
    }
  };
}
