/** `/async/chat/completions`, as Perplexity has it for deep research: begun at once, and asked after later. */
import { z } from "zod";
import type { Context } from "hono";
import { FootnoteError } from "../../../../core/domain/errors.ts";
import type { ResearchId } from "../../../../core/domain/ids.ts";
import type { ResearchRecord, ResearchSummary } from "../../../../core/domain/research.ts";
import { say } from "../../../../core/domain/said/say.ts";
import { checked } from "../../checked.ts";
import { here, type ServerApp } from "../../server-env.ts";
import { readBody } from "../read-body.ts";
import { shown, unsupported } from "../refusals.ts";
import { limitsOf } from "../search-limits.ts";
import { markedText } from "./answer-parts.ts";
import { researchUsage } from "./chat-answer.ts";
import { chatWay } from "./chat-models.ts";
import { conversationOf } from "./chat-question.ts";
import { chatUsage, completionOf, footnotesOf, sourcesOf } from "./chat-reply.ts";
import { readChatRequest } from "./chat-request.ts";

const MODEL = "sonar-deep-research";
const MOST_LISTED = 20;

const bodySchema = z.looseObject({ request: z.unknown() });

export function addAsyncChatRoutes(app: ServerApp): void {
  app.post("/async/chat/completions", async (context) => {
    const footnote = here(context);
    const request = readChatRequest(checked(bodySchema, await readBody(context)).request);
    if (chatWay(request.model, footnote.models).kind !== "research")
      throw unsupported(`model: ${shown(request.model)}`);
    const { sources, ...others } = limitsOf(request);
    const [limit] = Object.keys(others);
    if (limit !== undefined) throw new FootnoteError("bad-request", say("door.research-limit", { limit }));
    const { question } = conversationOf(request.messages);
    return context.json(
      asRequest(await footnote.research.begin({ question, ...(sources ? { sources } : {}) })),
    );
  });

  app.get("/async/chat/completions/:id", async (context) => {
    const { research } = here(context);
    return context.json(asRequest(await research.get(context.req.param("id") as ResearchId)));
  });

  app.get("/async/chat/completions", async (context) => {
    const limit = bounded(context, "limit", MOST_LISTED) || MOST_LISTED;
    const offset = bounded(context, "next_token", Number.MAX_SAFE_INTEGER);
    const found = await here(context).research.list({ offset, limit: limit + 1 });
    const requests = found.slice(0, limit).map(stateOf);
    return context.json({
      requests,
      ...(found.length > limit ? { next_token: String(offset + limit) } : {}),
    });
  });
}

function bounded(context: Context, name: string, most: number): number {
  const written = Number(context.req.query(name) ?? 0);
  return Number.isSafeInteger(written) && written > 0 ? Math.min(written, most) : 0;
}

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1_000);

function stateOf({
  id,
  createdAt,
  endedAt,
  status,
  hasReport,
}: Pick<ResearchSummary, "id" | "createdAt" | "status"> & {
  readonly endedAt?: string;
  readonly hasReport?: boolean;
}) {
  const isOver = endedAt !== undefined;
  const isDone = hasReport ?? status === "done";
  return {
    id,
    model: MODEL,
    created_at: seconds(createdAt),
    started_at: seconds(createdAt),
    status: !isOver && !isDone ? "IN_PROGRESS" : isDone ? "COMPLETED" : "FAILED",
    ...(isOver ? { [isDone ? "completed_at" : "failed_at"]: seconds(endedAt) } : {}),
  };
}

function asRequest(record: ResearchRecord) {
  const { id, report, error, createdAt, status } = record;
  const isOver = record.endedAt !== undefined;
  const state = stateOf({ ...record, hasReport: isOver && report !== undefined });
  if (!isOver) return state;
  if (report === undefined)
    return { ...state, error_message: error?.message ?? say("door.research-ended", { status }).text };
  const head = { id, created: seconds(createdAt), model: MODEL };
  const usage = chatUsage(researchUsage(record, report));
  const rest = { ...sourcesOf([], report), footnotes: footnotesOf(report), usage };
  return { ...state, response: completionOf(head, markedText(report), rest) };
}
