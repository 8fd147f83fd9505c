/**
 * JSON that is long has few values, as ours has: a million of them are a second in which nobody else is answered, first while they are
 * read and then while they are held to a shape.
 */
import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import type { MiddlewareHandler } from "hono";

import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { inTurns } from "../../lib/in-parts.ts";
import { parsedInParts, TooManyValues } from "../../lib/json-in-parts.ts";
import { isUpload } from "./read-upload.ts";

/** Bytes; what is shorter cannot hold anybody up. */
const LONG = 100_000;
const MOST_VALUES = 20_000;

/** For bodies that are limited in length already; files and archives are passed on unread. Throws `bad-request`. */
export function fewValues(): MiddlewareHandler {
  return async (context, next) => {
    const { path, raw, method } = context.req;
    const length = Number(context.req.header("content-length") ?? Infinity);
    const hasNone = method === "GET" || method === "HEAD";
    if (hasNone || length <= LONG || isUpload(context) || path === "/api/archive") return next();
    // One that does not say how long it is may be none.
    const bytes = raw.body === null ? new Uint8Array() : new Uint8Array(await context.req.arrayBuffer());
    if (bytes.length <= LONG) return next();
    try {
      await inTurns(parsedInParts(bytes, undefined, MOST_VALUES), turnOfTheLoop);
    } catch (cause) {
      // What is no JSON is for its route to refuse, or to read as what it is.
      if (!(cause instanceof SyntaxError)) throw refused(cause);
    }
    return next();
  };
}

function refused(cause: unknown): FootnoteError {
  const isMany = cause instanceof TooManyValues;
  const why = isMany ? say("request.many-values", { most: MOST_VALUES }) : say("door.no-json");
  return new FootnoteError("bad-request", why, { cause });
}
