/** Digests: what is said in one document, as it is kept, listed and asked for. */
import { z } from "@hono/zod-openapi";
import { WRITER_CHOICES } from "../core/domain/answer.ts";
import {
  type Digest,
  DIGEST_LANGUAGES,
  DIGEST_STATUSES,
  DIGEST_STEPS,
  type DigestCitation,
  type DigestEstimate,
  type DigestLine,
  type DigestName,
  type DigestPlace,
  type DigestRecord,
  type DigestSummary,
  NAME_KINDS,
} from "../core/domain/digest.ts";
import { MEDIA_TYPES } from "../core/domain/document.ts";
import type { DigestId, DocumentId } from "../core/domain/ids.ts";
import type { DigestList, UnconfirmedCost } from "../core/domain/replies.ts";
import type { BeginDigest, DigestWishes } from "../core/domain/requests.ts";
import { count, errorBodySchema, idOf, instant, offset } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";
import { reasonSchema, usageSchema, verdict, writerKind } from "./turn.ts";

const place = {
  start: offset,
  end: offset,
  page: z.number().int().optional(),
  atMs: z.number().int().optional(),
};
const placeSchema = schemaOf<DigestPlace>()(z.object(place), "DigestPlace");
const citationSchema = schemaOf<DigestCitation>()(
  z.object({ ...place, quote: z.string() }),
  "DigestCitation",
);

const line = {
  text: z.string(),
  citations: z.array(citationSchema),
  speaker: z.string().optional(),
  verdict: verdict.optional(),
  reasons: z.array(reasonSchema).optional(),
};
const lineSchema = schemaOf<DigestLine>()(z.object(line), "DigestLine");

const nameSchema = schemaOf<DigestName>()(
  z.object({
    ...line,
    count,
    kind: z.enum(NAME_KINDS).optional(),
    forms: z.array(z.string()).optional(),
  }),
  "DigestName",
);

const digestSchema = schemaOf<Digest>()(
  z.object({
    writer: writerKind,
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
  }),
  "Digest",
);

const summary = {
  id: idOf<DigestId>(),
  createdAt: instant,
  endedAt: instant.optional(),
  source: z.object({
    title: z.string(),
    url: z.string(),
    documentId: idOf<DocumentId>(),
    mediaType: z.enum(MEDIA_TYPES),
    language: z.string(),
    length: count,
    durationMs: z.number().int().optional(),
  }),
  language: z.enum(DIGEST_LANGUAGES),
  writer: writerKind,
  model: z.string().optional(),
  status: z.enum(DIGEST_STATUSES),
  progress: z.object({ step: z.enum(DIGEST_STEPS), done: count, total: count }).optional(),
  usage: usageSchema,
  error: errorBodySchema.optional(),
};

export const digestSummarySchema = schemaOf<DigestSummary>()(z.object(summary), "DigestSummary");

export const digestRecordSchema = schemaOf<DigestRecord>()(
  z.object({ ...summary, digest: digestSchema.optional(), notices: z.array(errorBodySchema) }),
  "DigestRecord",
);

export const digestListSchema = schemaOf<DigestList>()(
  z.object({ digests: z.array(digestSummarySchema) }),
  "DigestList",
);

const estimateSchema = schemaOf<DigestEstimate>()(
  z.object({ modelCalls: count, inputTokens: count, outputTokens: count, costMicros: count.nullable() }),
  "DigestEstimate",
);

export const unconfirmedCostSchema = schemaOf<UnconfirmedCost>()(
  z.object({ error: errorBodySchema, estimate: estimateSchema }),
  "UnconfirmedCost",
);

const choices = {
  title: z.string().min(1).max(500).optional(),
  language: z.enum(DIGEST_LANGUAGES).optional(),
  writer: z.enum(WRITER_CHOICES).optional(),
};

export const beginDigestSchema = schemaOf<BeginDigest>()(
  z.strictObject({
    documentId: z.string().optional().openapi({ description: "Of a document of the library" }),
    url: z.url().max(4_000).optional().openapi({ description: "Of a page, a PDF, a video" }),
    ...choices,
    again: z.boolean().optional().openapi({ description: "Make it anew, though it is there" }),
    acceptMicros: count.optional().openapi({ description: "What it may cost" }),
  }),
  "BeginDigest",
);

/** The fields of a form, which knows text alone; the file is beside them. */
const uploadFields = {
  ...choices,
  again: z.stringbool().optional(),
  acceptMicros: z.coerce.number().int().min(0).optional(),
};

export const uploadDigestSchema = schemaOf<DigestWishes>()(z.strictObject(uploadFields));

/** As it is documented, the file included. */
export const uploadDigestFormSchema = z
  .strictObject({ ...uploadFields, file: z.any().openapi({ type: "string", format: "binary" }) })
  .openapi("UploadDigest");
