/** Threads, and asking in them. */
import { z } from "@hono/zod-openapi";
import {
  MOST_OF_TITLE,
  type ThreadChange,
  type ThreadSummary,
  WRITER_CHOICES,
} from "../core/domain/answer.ts";
import { type AskRequest, MOST_ASKED_DOCUMENTS } from "../core/domain/ask-request.ts";
import type { RunId, ThreadId, TurnId } from "../core/domain/ids.ts";
import type { ThreadList, ThreadTurns } from "../core/domain/replies.ts";
import type { UnansweredQuestion } from "../core/domain/run.ts";
import { SOURCE_KINDS } from "../core/domain/source-kind.ts";
import { count, errorBodySchema, idOf, instant } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";
import { turnSchema } from "./turn.ts";

export const threadSummarySchema = schemaOf<ThreadSummary>()(
  z.object({
    threadId: idOf<ThreadId>(),
    title: z.string(),
    createdAt: instant,
    updatedAt: instant,
    turnCount: count,
    isPinned: z.boolean(),
    isArchived: z.boolean(),
    found: z
      .object({ turnId: idOf<TurnId>(), text: z.string() })
      .optional()
      .openapi({ description: "Of a search: the first turn with these words, and what stands around them" }),
  }),
  "ThreadSummary",
);

export const threadChangeSchema = schemaOf<ThreadChange>()(
  z.object({
    title: z.string().max(MOST_OF_TITLE).optional(),
    isPinned: z.boolean().optional(),
    isArchived: z.boolean().optional().openapi({ description: "Put away until something is asked in it" }),
  }),
  "ThreadChange",
);

export const threadListSchema = schemaOf<ThreadList>()(
  z.object({ threads: z.array(threadSummarySchema) }),
  "ThreadList",
);

const unansweredSchema = schemaOf<UnansweredQuestion>()(
  z.object({
    turnId: idOf<TurnId>(),
    runId: idOf<RunId>(),
    question: z.string(),
    askedAt: instant,
    status: z.enum(["running", "failed"]),
    error: errorBodySchema.optional(),
  }),
  "UnansweredQuestion",
);

export const threadTurnsSchema = schemaOf<ThreadTurns>()(
  z.object({
    thread: threadSummarySchema,
    turns: z.array(turnSchema),
    unanswered: z.array(unansweredSchema),
  }),
  "ThreadTurns",
);

const filter = z.string().max(300).optional();

export const askSchema = schemaOf<AskRequest>()(
  z.object({
    question: z.string().openapi({ example: "How do I add a DeepSeek key?" }),
    threadId: z.string().optional(),
    versionOf: z.string().max(100).optional().openapi({
      description: "A turn of that thread, whose place this one takes: asked again, or otherwise",
    }),
    model: z.string().max(200).optional().openapi({
      description: "Who is to write, of the models that are configured (`GET /api/health`)",
      example: "deepseek/deepseek-chat",
    }),
    writer: z.enum(WRITER_CHOICES).optional(),
    strict: z
      .boolean()
      .optional()
      .openapi({ description: "Leave out of a model's answer what no source carries" }),
    sources: z.array(z.enum(SOURCE_KINDS)).max(20).optional(),
    documentIds: z.array(z.string().max(100)).max(MOST_ASKED_DOCUMENTS).optional().openapi({
      description:
        "Ask these documents alone; follow-ups are asked of them too, until an empty list is given",
    }),
    site: z.string().max(3_000).optional().openapi({
      description: "Only pages of this host, or of any of several; none of those behind a hyphen",
      example: "example.org -old.example.org",
    }),
    since: filter.openapi({
      description: "Only what is as new as this: a day, or 7d, 2w, 6m, 1y ago",
      example: "2026-01-31",
    }),
    until: filter.openapi({ description: "Only what is as old as this" }),
    language: filter.openapi({ description: "Only what is in this language", example: "zh" }),
    calculate: z.boolean().optional().openapi({
      description: "False: search for it, even where it is a calculation, which is else answered by itself",
    }),
    timeZone: z.string().max(60).optional().openapi({
      description: "Where the person is, for what is today; that of the server where it is not given",
      example: "Asia/Shanghai",
    }),
  }),
  "Ask",
);
