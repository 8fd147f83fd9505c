/** `DigestRecord` of core/domain/digest.ts as zod schemas, for the OpenAPI document and for checking requests. */
import { z } from "@hono/zod-openapi";
import { DIGEST_LANGUAGES, DIGEST_STATUSES, NAME_KINDS } from "../../core/domain/digest.ts";
import { errorBodySchema, offset, reasonSchema, usageSchema, verdict } from "./schemas.ts";

const place = {
  start: offset,
  end: offset,
  page: z.number().int().optional(),
  atMs: z.number().int().optional(),
};
const placeSchema = z.object(place).openapi("DigestPlace");
const citationSchema = z.object({ ...place, quote: z.string() }).openapi("DigestCitation");

const line = {
  text: z.string(),
  citations: z.array(citationSchema),
  speaker: z.string().optional(),
  verdict: verdict.optional(),
  reasons: z.array(reasonSchema).optional(),
};
const lineSchema = z.object(line).openapi("DigestLine");

const nameSchema = z
  .object({
    ...line,
    count: z.number().int(),
    kind: z.enum(NAME_KINDS).optional(),
    forms: z.array(z.string()).optional(),
  })
  .openapi("DigestName");

const digestSchema = z
  .object({
    writer: z.enum(["extractive", "model"]),
    model: z.string().optional(),
    corePoint: lineSchema.optional(),
    fundamentalPoint: lineSchema.optional(),
    framework: z.array(z.object({ ...line, label: z.string() })),
    chapters: z.array(
      z.object({
        ...line,
        title: z.string(),
        titlePlaces: z.array(placeSchema),
        startMs: z.number().int().optional(),
        start: offset,
        end: offset,
      }),
    ),
    statements: z.array(lineSchema),
    figures: z.array(
      z.object({
        ...line,
        amount: z.number(),
        measure: z.string().optional(),
        counts: z.string().optional(),
        statement: citationSchema,
      }),
    ),
    names: z.array(nameSchema),
    openQuestions: z.array(lineSchema),
    keyPhrases: z.array(nameSchema),
    conceptMap: z.object({
      mermaid: z.string(),
      nodes: z.array(z.object({ id: z.string(), label: z.string(), places: z.array(placeSchema) })),
    }),
  })
  .openapi("Digest");

export const digestSummarySchema = z
  .object({
    id: z.string(),
    createdAt: z.string(),
    endedAt: z.string().optional(),
    source: z.object({
      title: z.string(),
      url: z.string(),
      documentId: z.string(),
      mediaType: z.string(),
      language: z.string(),
      length: z.number().int(),
      durationMs: z.number().int().optional(),
    }),
    language: z.enum(DIGEST_LANGUAGES),
    writer: z.enum(["extractive", "model"]),
    model: z.string().optional(),
    status: z.enum(DIGEST_STATUSES),
    progress: z
      .object({
        step: z.enum(["reading", "repairing", "noting", "joining"]),
        done: z.number().int(),
        total: z.number().int(),
      })
      .optional(),
    usage: usageSchema,
    error: errorBodySchema.optional(),
  })
  .openapi("DigestSummary");

export const digestRecordSchema = digestSummarySchema
  .extend({ digest: digestSchema.optional(), notices: z.array(errorBodySchema) })
  .openapi("DigestRecord");

export const estimateSchema = z
  .object({
    modelCalls: z.number().int(),
    inputTokens: z.number().int(),
    outputTokens: z.number().int(),
    costMicros: z.number().int().nullable(),
  })
  .openapi("DigestEstimate");

const choices = {
  title: z.string().min(1).max(500).optional(),
  language: z.enum(DIGEST_LANGUAGES).optional(),
  writer: z.enum(["auto", "extractive", "model"]).optional(),
};

export const beginDigestSchema = z
  .strictObject({
    documentId: z.string().optional().openapi({ description: "Of a document of the library" }),
    url: z.url().max(4_000).optional().openapi({ description: "Of a page, a PDF, a video" }),
    ...choices,
    again: z.boolean().optional().openapi({ description: "Make it anew, though it is there" }),
    acceptMicros: z.number().int().min(0).optional().openapi({ description: "What it may cost" }),
  })
  .openapi("BeginDigest");

/** A form knows text alone. */
export const uploadDigestSchema = z
  .strictObject({
    ...choices,
    again: z.stringbool().optional(),
    acceptMicros: z.coerce.number().int().min(0).optional(),
  })
  .openapi("UploadDigest");
