/** "Still true?": what became of the sources and quotes of a turn. */
import { z } from "@hono/zod-openapi";
import type { DocumentId, ThreadId, TurnId } from "../core/domain/ids.ts";
import {
  QUOTE_FATES,
  type Recheck,
  type RecheckedQuote,
  type RecheckedSource,
  SOURCE_FATES,
} from "../core/domain/recheck.ts";
import { count, errorBodySchema, idOf, instant, offset, ordinal } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";
import { quoteSchema } from "./turn.ts";

const recheckedQuoteSchema = schemaOf<RecheckedQuote>()(
  z.object({
    quote: quoteSchema,
    claims: z.array(count),
    fate: z.enum(QUOTE_FATES),
    now: z.object({ start: offset, end: offset, text: z.string() }).optional(),
  }),
  "RecheckedQuote",
);

const recheckedSourceSchema = schemaOf<RecheckedSource>()(
  z.object({
    number: ordinal,
    title: z.string(),
    url: z.string(),
    fate: z.enum(SOURCE_FATES),
    error: errorBodySchema.optional(),
    redirectedTo: z.string().optional(),
    readAt: instant.optional(),
    documentId: idOf<DocumentId>().optional(),
    quotes: z.array(recheckedQuoteSchema),
  }),
  "RecheckedSource",
);

export const recheckSchema = schemaOf<Recheck>()(
  z.object({
    turnId: idOf<TurnId>(),
    threadId: idOf<ThreadId>(),
    question: z.string(),
    checkedAt: instant,
    total: count,
    standing: count,
    unchecked: count,
    sources: z.array(recheckedSourceSchema),
  }),
  "Recheck",
);
