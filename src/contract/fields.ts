/** Fields that many shapes have: ids, counts, offsets, errors, and what every route takes and may reply. */
import { z } from "@hono/zod-openapi";
import { ERROR_CODES, type ErrorBody } from "../core/domain/errors.ts";
import type { ErrorReply } from "../core/domain/replies.ts";
import type { Said, Sentence, SentenceParam } from "../core/domain/sentence.ts";
import { schemaOf } from "./schema-of.ts";

/** An id is an opaque text; its name in the program keeps one from being taken for another. */
export function idOf<Id extends string>(): z.ZodType<Id, Id> {
  return z.string() as unknown as z.ZodType<Id, Id>;
}

export const count = z.number().int().min(0);

export const offset = z
  .number()
  .int()
  .min(0)
  .openapi({ description: "UTF-16 code units, as in JavaScript strings" });

/** Days of a key, an invitation or a link: ten years at most. */
export const days = z.number().int().min(1).max(3_660);

/** ISO 8601. */
export const instant = z.string();

/** Counted from 1, as numbered sources and pages are. */
export const ordinal = z.number().int().min(1);

const sentenceParam = schemaOf<SentenceParam>()(
  z.union([
    z.string(),
    z.number(),
    z.array(z.string()),
    z
      .object({ key: z.string(), params: z.record(z.string(), z.unknown()), text: z.string() })
      .openapi({ description: "A sentence in the sentence; `text` is its English" }),
  ]),
);

const saidSchema = schemaOf<Said>()(
  z.object({ key: z.string(), params: z.record(z.string(), sentenceParam) }).openapi({
    description:
      "Which sentence it is and what stands in it, so that it can be said in the reader's language",
  }),
  "Said",
);

export const sentenceSchema = schemaOf<Sentence>()(
  z
    .object({ key: z.string(), params: z.record(z.string(), sentenceParam), text: z.string() })
    .openapi({ description: "A sentence; `text` is its English" }),
  "Sentence",
);

export const errorBodySchema = schemaOf<ErrorBody>()(
  z.object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    hint: z.string().optional(),
    said: saidSchema.optional(),
    hinted: saidSchema.optional(),
  }),
  "ErrorBody",
);

export const errorSchema = schemaOf<ErrorReply>()(z.object({ error: errorBodySchema }), "Error");

/** One page of a list. */
export const rangeSchema = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});

/** The `{id}` of a path. */
export const byId = <Id extends string>() => z.object({ id: idOf<Id>() });

/** The JSON that a route has to be sent, or may be. */
export const bodyOf = <Schema extends z.ZodType>(schema: Schema, required = true) => ({
  body: { required, content: { "application/json": { schema } } },
});

/** The JSON reply of a route. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { content: { "application/json": { schema } }, description };
}

/** A name that is not known is refused by the route with the known ones, which an enum of the schema would not say. */
export function formatOf(names: readonly string[]) {
  return z
    .string()
    .default("markdown")
    .openapi({ enum: [...names] });
}

/** A file in one of these forms. */
export function fileReply(files: Readonly<Record<string, { readonly mediaType: string }>>) {
  const content = Object.fromEntries(
    Object.values(files).map(({ mediaType }) => [mediaType, { schema: z.string() }]),
  );
  return { description: "The file", content };
}

/** What every route may also reply. */
export const errorReplies = {
  400: json(errorSchema, "The request cannot be understood"),
  401: json(errorSchema, "The password is missing or wrong"),
  404: json(errorSchema, "There is no such thing"),
  default: json(errorSchema, "See `code`"),
};

/** Characters. */
const LONGEST_ISSUE = 300;

/** What is wrong with a request, in one line. */
export function describeIssues(error: { readonly issues: readonly z.core.$ZodIssue[] }): string {
  return (
    error.issues
      .slice(0, 3)
      .map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`))
      // It may repeat all that was sent.
      .map((said) =>
        said.length > LONGEST_ISSUE ? `${said.slice(0, LONGEST_ISSUE).toWellFormed()} …` : said,
      )
      .join("; ")
  );
}
