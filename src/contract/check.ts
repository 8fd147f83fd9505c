/** Checking any text against any documents. */
import { z } from "@hono/zod-openapi";
import type { CheckedText, CheckRequest, TextCitation, TextClaim } from "../core/domain/checked-text.ts";
import { count, offset, ordinal } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";
import { reasonSchema, verdict, within } from "./turn.ts";

/** Each is read whole, at once. */
const MOST_DOCUMENTS = 100;

export const checkRequestSchema = schemaOf<CheckRequest>()(
  z.object({
    text: z.string().openapi({ description: "Markdown or plain; its marker [2] cites the second document" }),
    documents: z
      .array(z.object({ name: z.string().min(1).max(2_000), text: z.string() }))
      .min(1)
      .max(MOST_DOCUMENTS),
  }),
  "Check",
);

const citationSchema = schemaOf<TextCitation>()(
  z.object({
    document: z.string().openapi({ description: "Its name, as it was given" }),
    number: ordinal.openapi({ description: "Its place among the documents, from 1" }),
    quote: z.object({ start: offset, end: offset, text: z.string() }),
    verdict,
    headingPath: z.array(z.string()).optional(),
    page: z.number().int().optional(),
    atMs: z.number().int().optional(),
  }),
  "CheckCitation",
);

export const textClaimSchema = schemaOf<TextClaim>()(
  z.object({
    start: offset,
    end: offset,
    text: z.string(),
    within: within.optional(),
    verdict,
    reasons: z.array(reasonSchema),
    citations: z.array(citationSchema),
    elsewhere: citationSchema.optional(),
  }),
  "CheckedClaim",
);

/** One count for each verdict. */
export const checkSummarySchema = schemaOf<CheckedText["summary"]>()(
  z.object({
    total: count,
    supported: count,
    partial: count,
    unsupported: count,
    uncited: count,
    findings: z.object({
      figures: count,
      names: count,
      otherwise: count,
      partly: count,
      notJudged: count,
      unfound: count,
      uncited: count,
    }),
    elapsedMs: z.number(),
  }),
  "CheckSummary",
);

export const checkedTextSchema = schemaOf<CheckedText>()(
  z.object({ claims: z.array(textClaimSchema), summary: checkSummarySchema }),
  "Checked",
);
