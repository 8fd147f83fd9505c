/** The public JSON as zod schemas, for checking requests and for the OpenAPI document. Mirrors `core/domain`. */
import { z } from "@hono/zod-openapi";
import { WORK_KINDS } from "../../core/domain/document.ts";
import { REASON_CODES } from "../../core/domain/answer.ts";
import { ERROR_STATUS, type ErrorCode } from "../../core/domain/errors.ts";
import { SOURCE_KINDS } from "../../core/domain/source-kind.ts";
import { MOST_DOCUMENTS } from "../../services/asking/ask-request.ts";

const errorCodes = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]];

const sentenceParam = z.union([
  z.string(),
  z.number(),
  z.array(z.string()).readonly(),
  z
    .object({ key: z.string(), params: z.record(z.string(), z.unknown()), text: z.string() })
    .openapi({ description: "A sentence in the sentence; `text` is its English" }),
]);

const saidSchema = z
  .object({ key: z.string(), params: z.record(z.string(), sentenceParam) })
  .openapi("Said", {
    description:
      "Which sentence it is and what stands in it, so that it can be said in the reader's language",
  });

export const errorBodySchema = z
  .object({
    code: z.enum(errorCodes),
    message: z.string(),
    hint: z.string().optional(),
    said: saidSchema.optional(),
    hinted: saidSchema.optional(),
  })
  .openapi("ErrorBody");

export const errorSchema = z.object({ error: errorBodySchema }).openapi("Error");

export const verdict = z.enum(["supported", "partial", "unsupported", "uncited"]);
export const offset = z
  .number()
  .int()
  .min(0)
  .openapi({ description: "UTF-16 code units, as in JavaScript strings" });

const quoteSchema = z
  .object({ documentId: z.string(), start: offset, end: offset, text: z.string() })
  .openapi("Quote");

/** What a page says of itself. */
const pageFacts = {
  publishedAt: z.string().optional(),
  updatedAt: z.string().optional(),
  author: z.string().optional(),
  canonicalUrl: z.string().optional(),
  publishedIn: z.string().optional(),
  doi: z.string().optional(),
  workKind: z.enum(WORK_KINDS).optional(),
};

const sourceSchema = z
  .object({
    number: z.number().int().min(1),
    documentId: z.string(),
    title: z.string(),
    url: z.string(),
    ...pageFacts,
  })
  .openapi("Source");

const citationSchema = z
  .object({
    source: z.number().int().min(1),
    quote: quoteSchema,
    verdict,
    headingPath: z.array(z.string()).optional(),
    page: z.number().int().optional(),
    atMs: z.number().int().optional(),
    link: z.string().optional(),
  })
  .openapi("Citation");

export const reasonSchema = z
  .object({
    code: z.enum(REASON_CODES),
    message: z.string(),
    claimed: z.string().optional(),
    stated: z.string().optional(),
    source: z.number().int().min(1).optional(),
    model: z.string().optional(),
    said: z.string().optional(),
  })
  .openapi("Reason");

const claimSchema = z
  .object({
    start: offset,
    end: offset,
    text: z.string(),
    within: z.object({ subject: z.string(), head: z.string() }).optional(),
    verdict,
    reasons: z.array(reasonSchema).optional(),
    citations: z.array(citationSchema),
    elsewhere: citationSchema.optional(),
  })
  .openapi("Claim");

export const usageSchema = z
  .object({
    modelCalls: z.number().int(),
    inputTokens: z.number().int(),
    cachedInputTokens: z.number().int().optional(),
    outputTokens: z.number().int(),
    costMicros: z.number().int().nullable(),
    elapsedMs: z.number(),
  })
  .openapi("Usage");

export const turnSchema = z
  .object({
    turnId: z.string(),
    threadId: z.string(),
    runId: z.string(),
    question: z.string(),
    createdAt: z.string(),
    documentIds: z.array(z.string()).optional(),
    answer: z.object({
      text: z.string(),
      status: z.enum(["answered", "not-found"]),
      writer: z.enum(["extractive", "model"]),
      model: z.string().optional(),
      claims: z.array(claimSchema),
      leftOut: z.object({ claims: z.number().int().min(1) }).optional(),
      sources: z.array(sourceSchema),
      nearest: z.array(sourceSchema),
    }),
    usage: usageSchema,
    notices: z.array(errorBodySchema),
  })
  .openapi("Turn");

const placeSchema = z.object({ start: offset, end: offset, text: z.string() });

export const recheckSchema = z
  .object({
    turnId: z.string(),
    threadId: z.string(),
    question: z.string(),
    checkedAt: z.string(),
    total: z.number().int(),
    standing: z.number().int(),
    unchecked: z.number().int(),
    sources: z.array(
      z.object({
        number: z.number().int().min(1),
        title: z.string(),
        url: z.string(),
        fate: z.enum(["unchanged", "changed", "gone", "refused", "unreachable", "only-here"]),
        error: errorBodySchema.optional(),
        redirectedTo: z.string().optional(),
        readAt: z.string().optional(),
        documentId: z.string().optional(),
        quotes: z.array(
          z.object({
            quote: quoteSchema,
            claims: z.array(z.number().int().min(0)),
            fate: z.enum(["stands", "moved", "respaced", "changed", "missing", "unchecked"]),
            now: placeSchema.optional(),
          }),
        ),
      }),
    ),
  })
  .openapi("Recheck");

export const threadSummarySchema = z
  .object({
    threadId: z.string(),
    title: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    turnCount: z.number().int(),
  })
  .openapi("ThreadSummary");

export const documentSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    url: z.string(),
    mediaType: z.string(),
    language: z.string(),
    contentHash: z.string(),
    fetchedAt: z.string(),
    ...pageFacts,
    length: z.number().int(),
    passageCount: z.number().int(),
  })
  .openapi("Document");

const filter = z.string().max(300).optional();

export const askSchema = z
  .object({
    question: z.string().openapi({ example: "How do I add a DeepSeek key?" }),
    threadId: z.string().optional(),
    writer: z.enum(["auto", "extractive", "model"]).optional(),
    strict: z
      .boolean()
      .optional()
      .openapi({ description: "Leave out of a model's answer what no source carries" }),
    sources: z.array(z.enum(SOURCE_KINDS)).max(20).optional(),
    documentIds: z.array(z.string().max(100)).max(MOST_DOCUMENTS).optional().openapi({
      description:
        "Ask these documents alone; follow-ups are asked of them too, until an empty list is given",
    }),
    site: filter.openapi({ description: "Only pages of this host", example: "example.org" }),
    since: filter.openapi({
      description: "Only what is as new as this: a day, or 7d, 2w, 6m, 1y ago",
      example: "2026-01-31",
    }),
    until: filter.openapi({ description: "Only what is as old as this" }),
    language: filter.openapi({ description: "Only what is in this language", example: "zh" }),
  })
  .openapi("Ask");

/** One page of a list. */
export const rangeSchema = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});

/** The JSON reply of a route. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { content: { "application/json": { schema } }, description };
}

/** What every route may also reply. */
export const errorReplies = {
  400: json(errorSchema, "The request cannot be understood"),
  401: json(errorSchema, "The password is missing or wrong"),
  404: json(errorSchema, "There is no such thing"),
  default: json(errorSchema, "See `code`"),
};

/** What is wrong with a request, in one line. */
export function describeIssues(error: { readonly issues: readonly z.core.$ZodIssue[] }): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`))
    .join("; ");
}
