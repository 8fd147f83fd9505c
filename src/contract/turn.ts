/** An answer and what it rests on. */
import { z } from "@hono/zod-openapi";
import {
  type Answer,
  ANSWER_STATUSES,
  type Citation,
  type Claim,
  COMPUTATIONS,
  type NearSource,
  OUTCOMES,
  type Quote,
  type Reason,
  REASON_CODES,
  type Source,
  type Turn,
  UNDERSTOOD_BY,
  type Usage,
  VERDICTS,
  WRITER_KINDS,
} from "../core/domain/answer.ts";
import { CALCULATION_KINDS, type Calculation } from "../core/domain/calculation.ts";
import type { DocumentId, RunId, ThreadId, TurnId } from "../core/domain/ids.ts";
import { count, errorBodySchema, idOf, instant, offset, ordinal } from "./fields.ts";
import type { StepPage, Steps } from "../core/domain/steps.ts";
import { pageFactFields } from "./document.ts";
import { schemaOf } from "./schema-of.ts";

export const verdict = z.enum(VERDICTS);
export const writerKind = z.enum(WRITER_KINDS);

export const quoteSchema = schemaOf<Quote>()(
  z.object({ documentId: idOf<DocumentId>(), start: offset, end: offset, text: z.string() }),
  "Quote",
);

const sourceFields = {
  number: ordinal,
  documentId: idOf<DocumentId>(),
  title: z.string(),
  url: z.string(),
  ...pageFactFields,
};

export const sourceSchema = schemaOf<Source>()(z.object(sourceFields), "Source");

const nearSourceSchema = schemaOf<NearSource>()(
  z.object({
    ...sourceFields,
    quote: quoteSchema.optional().openapi({ description: "Its words that came nearest; no answer" }),
  }),
  "NearSource",
);

export const citationSchema = schemaOf<Citation>()(
  z.object({
    source: ordinal,
    quote: quoteSchema,
    verdict,
    headingPath: z.array(z.string()).optional(),
    page: z.number().int().optional(),
    atMs: z.number().int().optional(),
    link: z.string().optional(),
  }),
  "Citation",
);

export const reasonSchema = schemaOf<Reason>()(
  z.object({
    code: z.enum(REASON_CODES),
    message: z.string(),
    claimed: z.string().optional(),
    stated: z.string().optional(),
    source: ordinal.optional(),
    model: z.string().optional(),
    said: z.string().optional(),
  }),
  "Reason",
);

/** Of a table's cell. */
export const within = z
  .object({ subject: z.string(), head: z.string() })
  .openapi({ description: "Of a table's cell: what its row is about, and the head of its column" });

export const computationSchema = z
  .object({
    operation: z.enum(COMPUTATIONS),
    rows: count,
    series: z
      .object({
        head: z.string(),
        value: z.string(),
        points: z.array(z.object({ name: z.string(), value: z.string(), quote: quoteSchema })),
      })
      .optional()
      .openapi({ description: "The rows, where they are few and have names of their own" }),
  })
  .openapi({ description: "It is no quote: the program computed it of the cells that it cites" });

export const claimSchema = schemaOf<Claim>()(
  z.object({
    start: offset,
    end: offset,
    text: z.string(),
    within: within.optional(),
    mark: z
      .object({ start: offset, end: offset })
      .optional()
      .openapi({ description: "The words that answer the question, as offsets into the text of the answer" }),
    computed: computationSchema.optional(),
    verdict,
    reasons: z.array(reasonSchema).optional(),
    citations: z.array(citationSchema),
    elsewhere: citationSchema.optional(),
  }),
  "Claim",
);

export const calculationSchema = schemaOf<Calculation>()(
  z.object({
    kind: z.enum(CALCULATION_KINDS),
    understood: z.string().openapi({ example: "12 × 3.5 kg" }),
    result: z.string().openapi({ example: "42 kg" }),
    isWithout: z.literal(true).optional().openapi({ description: "It has no result, and `result` says why" }),
  }),
  "Calculation",
);

export const answerSchema = schemaOf<Answer>()(
  z.object({
    text: z.string(),
    status: z.enum(ANSWER_STATUSES),
    outcome: z.enum(OUTCOMES).optional(),
    confidence: z.number().min(0).max(1).optional().openapi({
      description: "How likely it is that the sources hold what is asked for, and that it is this",
    }),
    writer: writerKind,
    model: z.string().optional(),
    calculated: calculationSchema.optional().openapi({
      description: "The program worked it out by itself: there are no sources, and nothing was searched",
    }),
    claims: z.array(claimSchema),
    leftOut: z.object({ claims: ordinal }).optional(),
    sources: z.array(sourceSchema),
    nearest: z.array(nearSourceSchema),
  }),
  "Answer",
);

export const usageSchema = schemaOf<Usage>()(
  z.object({
    modelCalls: count,
    inputTokens: count,
    cachedInputTokens: count.optional(),
    outputTokens: count,
    costMicros: count.nullable(),
    elapsedMs: z.number(),
  }),
  "Usage",
);

const stepPageSchema = schemaOf<StepPage>()(
  z.object({
    url: z.string(),
    title: z.string(),
    error: errorBodySchema.optional(),
    isOpen: z.literal(true).optional(),
  }),
  "StepPage",
);

const stepsSchema = schemaOf<Steps>()(
  z.object({ queries: z.array(z.string()), pages: z.array(stepPageSchema), passages: count }),
  "Steps",
);

export const turnSchema = schemaOf<Turn>()(
  z.object({
    turnId: idOf<TurnId>(),
    threadId: idOf<ThreadId>(),
    runId: idOf<RunId>(),
    question: z.string(),
    versionOf: idOf<TurnId>().optional().openapi({
      description: "The turn whose place it takes: that was asked again, or otherwise, and stays",
    }),
    understood: z
      .object({ as: z.string(), by: z.enum(UNDERSTOOD_BY) })
      .optional()
      .openapi({ description: "The question as it was read, where that is not as it was typed" }),
    createdAt: instant,
    documentIds: z.array(idOf<DocumentId>()).optional(),
    answer: answerSchema,
    usage: usageSchema,
    notices: z.array(errorBodySchema),
    steps: stepsSchema.optional().openapi({ description: "What was done for the answer" }),
    related: z.array(z.string()).optional().openapi({
      description: "Questions that lead on from it, of what was found and the answer does not rest on",
    }),
  }),
  "Turn",
);
