/** What a request says, held against the shape that it has to have. */
import type { z } from "@hono/zod-openapi";
import { describeIssues } from "../../contract/fields.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";

/** Throws `bad-request`. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw misshapen(parsed.error);
}

export function misshapen(error: z.ZodError): FootnoteError {
  return new FootnoteError("bad-request", say("request.issues", { issues: describeIssues(error) }));
}
