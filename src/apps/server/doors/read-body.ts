/** The JSON of a request, whatever its content type says it is. */
import type { Context } from "hono";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";

/** Throws `bad-request`, and what stands in the way of reading it. */
export async function readBody(context: Context): Promise<unknown> {
  const text = await context.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new FootnoteError("bad-request", say("door.no-json"));
  }
}
