/** Requests that a door does not take. */
import type { z } from "zod";
import { describeIssues } from "../../../contract/fields.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";

/** Throws `bad-request`. */
export function checked<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new FootnoteError("bad-request", say("request.issues", { issues: describeIssues(parsed.error) }));
}

/** It is known, and nothing here does it. */
export function unsupported(name: string): FootnoteError {
  return new FootnoteError("bad-request", say("door.unsupported", { name }), {
    hint: say("door.unsupported-hint"),
  });
}
