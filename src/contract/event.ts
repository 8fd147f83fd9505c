/** The events of a run, each with its own shape: what a stream carries, one of them a frame. */
import { z } from "@hono/zod-openapi";
import type { RunEvent } from "../core/domain/event.ts";
import type { DocumentId, RunId, ThreadId, TurnId } from "../core/domain/ids.ts";
import { errorBodySchema, idOf, offset, ordinal } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";
import { calculationSchema, claimSchema, sourceSchema, turnSchema, usageSchema, writerKind } from "./turn.ts";

function event<Type extends RunEvent["type"], Fields extends z.ZodRawShape>(type: Type, fields: Fields) {
  return z.object({ type: z.literal(type), seq: ordinal, ...fields }).openapi(componentName(type));
}

/** `answer-delta` is `AnswerDeltaEvent`. */
function componentName(type: string): string {
  const words = type.split("-").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return `${words.join("")}Event`;
}

/** In the order in which a run may emit them. */
const EVENTS = [
  event("run-start", {
    runId: idOf<RunId>(),
    threadId: idOf<ThreadId>(),
    turnId: idOf<TurnId>(),
    question: z.string(),
  }),
  event("run-waiting", { place: ordinal.optional() }),
  event("queries", { queries: z.array(z.string()) }),
  event("page-found", { url: z.string(), title: z.string(), engines: z.array(z.string()) }),
  event("page-read", { url: z.string(), title: z.string() }),
  event("page-failed", { url: z.string(), error: errorBodySchema }),
  event("source-found", { source: sourceSchema }),
  event("passage-selected", { source: ordinal, documentId: idOf<DocumentId>(), start: offset, end: offset }),
  event("model-asked", { model: z.string(), aboutMs: z.number() }),
  event("thinking-delta", { text: z.string() }),
  event("answer-start", {
    writer: writerKind,
    model: z.string().optional(),
    calculated: calculationSchema.optional(),
  }),
  event("answer-delta", { text: z.string() }),
  event("claim-checked", { claim: claimSchema }),
  event("notice", { error: errorBodySchema }),
  event("usage", { usage: usageSchema }),
  event("answer-end", { turn: turnSchema }),
  event("error", { error: errorBodySchema }),
] as const;

export const EVENT_TYPES: readonly RunEvent["type"][] = EVENTS.map(({ shape }) => shape.type.value);

export const runEventSchema = schemaOf<RunEvent>()(z.discriminatedUnion("type", EVENTS), "RunEvent");
