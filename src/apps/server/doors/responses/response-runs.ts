/** Responses as runs and research: begun, found again by their ids, stopped. Nothing is kept of them but what those keep. */
import { asFootnoteError, FootnoteError } from "../../../../core/domain/errors.ts";
import { type EventBody, isLastEvent } from "../../../../core/domain/event.ts";
import type { AskRequest } from "../../../../core/domain/ask-request.ts";
import type { DocumentId, ResearchId, RunId, ThreadId } from "../../../../core/domain/ids.ts";
import type { ResearchRecord } from "../../../../core/domain/research.ts";
import { say } from "../../../../core/domain/said/say.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import { conversationOf } from "../chat/chat-question.ts";
import type { ChatWay } from "../chat/chat-models.ts";
import { shown } from "../refusals.ts";
import { limitsOf } from "../search-limits.ts";
import type { ResponseResult } from "./response-object.ts";
import { isSearch, messagesOf, type ResponseRequest } from "./response-request.ts";

/** The id of a run or of research behind it. */
const PREFIX = "resp_";
const RESEARCH = `${PREFIX}rsc`;

export interface BegunResponse {
  readonly id: string;
  /** Of the run, or such as a run would have. */
  readonly events: AsyncGenerator<EventBody>;
  stop(): void;
  /** Where nobody wants it kept. */
  readonly forget: () => Promise<void>;
}

/** Throws what is wrong with the question. */
export async function beginResponse(
  request: ResponseRequest,
  way: Exclude<ChatWay, { kind: "relay" }>,
  footnote: Footnote,
  signal: AbortSignal,
): Promise<BegunResponse> {
  const { question: said, earlier } = conversationOf(messagesOf(request));
  const threadId = await threadOf(request.previous_response_id ?? undefined, footnote);
  const addresses = request.tools?.some(({ type }) => type === "fetch_url") ? addressesIn(said) : [];
  const limits = await limitsOfTools(addresses, request, way, footnote, signal);
  // What is read is asked, and not for its own address.
  const question = addresses.reduce((text, url) => text.replaceAll(url, ""), said);
  if (way.kind === "research") {
    const { sources, documentIds } = limits;
    const record = await footnote.research.begin({
      question,
      ...(sources ? { sources } : {}),
      ...(documentIds ? { documentIds } : {}),
    });
    return {
      id: PREFIX + record.id,
      events: researchEvents(record.id, footnote),
      stop: () => void footnote.research.pause(record.id).catch(() => undefined),
      forget: async () => void (await footnote.research.remove(record.id)),
    };
  }
  const asked: AskRequest = { question, strict: way.isStrict, ...limits, ...(threadId ? { threadId } : {}) };
  const { run, runId } = await footnote.ask(asked, earlier);
  return {
    id: PREFIX + runId,
    events: run.events(),
    stop: () => run.stop(),
    forget: async () => {
      const turn = await run.turn.catch(() => undefined);
      if (turn && threadId === undefined) await footnote.threads.remove(turn.threadId);
    },
  };
}

/** Without any tool everything is looked through; with some, what they say. */
async function limitsOfTools(
  addresses: readonly string[],
  { tools }: ResponseRequest,
  way: Exclude<ChatWay, { kind: "relay" }>,
  footnote: Footnote,
  signal: AbortSignal,
): Promise<Omit<AskRequest, "question">> {
  const named = way.kind === "answer" ? way.sources : undefined;
  if (!tools || tools.length === 0) return named ? { sources: named } : {};
  if (addresses.length > 0) {
    const most = tools.find(({ type }) => type === "fetch_url")?.max_urls ?? MOST_ADDRESSES;
    const wanted = addresses.slice(0, Math.min(most, MOST_ADDRESSES));
    // Where one cannot be had, nobody waits for the others.
    const failing = new AbortController();
    const until = AbortSignal.any([signal, failing.signal]);
    const kept = await Promise.all(wanted.map((url) => footnote.keepFetched(url, until))).catch(
      (thrown: unknown) => {
        failing.abort();
        throw thrown;
      },
    );
    return { documentIds: kept.flat() satisfies DocumentId[] };
  }
  const search = tools.find(({ type }) => isSearch(type));
  if (search === undefined) return { sources: named ?? ["library"] };
  const { allowed_domains: allowed, ...filters } = search.filters ?? {};
  const domains = filters.search_domain_filter ?? allowed;
  return limitsOf({ ...filters, ...(domains ? { search_domain_filter: domains } : {}) }, named);
}

const MOST_ADDRESSES = 10;

function addressesIn(question: string): string[] {
  const found = question.match(/https?:\/\/[^\s<>"'）】」]{1,2000}/giu) ?? [];
  return [...new Set(found.map((url) => url.replace(/[.,;:!?。，；：！？)]{1,9}$/u, "")))].filter((url) =>
    URL.canParse(url),
  );
}

async function threadOf(id: string | undefined, footnote: Footnote): Promise<ThreadId | undefined> {
  if (id === undefined) return undefined;
  const run = id.startsWith(PREFIX)
    ? await footnote.store.getRun(id.slice(PREFIX.length) as RunId)
    : undefined;
  if (run === undefined) throw noResponse(id);
  return run.threadId;
}

/** What became of it. Throws `not-found`. */
export async function foundResponse(
  id: string,
  footnote: Footnote,
): Promise<ResponseResult & { createdAt: string; previous?: string }> {
  if (id.startsWith(RESEARCH)) {
    const record = await footnote.research.get(id.slice(PREFIX.length) as ResearchId);
    return { createdAt: record.createdAt, ...researchResult(record) };
  }
  const runId = id.slice(PREFIX.length) as RunId;
  const run = id.startsWith(PREFIX) ? await footnote.store.getRun(runId) : undefined;
  if (run === undefined) throw noResponse(id);
  const { askedAt: createdAt, threadId } = run;
  const last = (await footnote.store.readEvents(runId, 1))?.at(-1);
  const runs = await footnote.store.listRuns(threadId);
  const before = runs[runs.findIndex((one) => one.runId === runId) - 1];
  const known = { createdAt, ...(before ? { previous: PREFIX + before.runId } : {}) };
  if (last === undefined || !isLastEvent(last)) return { ...known, status: "in_progress" };
  if (last.type === "answer-end")
    return { ...known, status: "completed", answer: last.turn.answer, usage: last.turn.usage };
  const error = last.type === "error" ? last.error : undefined;
  return { ...known, status: error?.code === "cancelled" ? "cancelled" : "failed", error };
}

/** Events of one that was begun before, from its first on. Throws `not-found`. */
export function eventsAgain(id: string, footnote: Footnote, signal: AbortSignal): AsyncGenerator<EventBody> {
  if (id.startsWith(RESEARCH)) return researchEvents(id.slice(PREFIX.length) as ResearchId, footnote);
  return footnote.runs.events(id.slice(PREFIX.length) as RunId, 1, signal);
}

/** Throws `not-found`. */
export async function stopResponse(id: string, footnote: Footnote): Promise<void> {
  if (id.startsWith(RESEARCH)) await footnote.research.cancel(id.slice(PREFIX.length) as ResearchId);
  else await footnote.runs.stop(id.slice(PREFIX.length) as RunId);
}

/**
 * A conversation is kept by its thread, and goes as one: a response that others belong with is not taken out of it. Throws
 * `not-found`, and `bad-request` for one of several.
 */
export async function removeResponse(id: string, footnote: Footnote): Promise<void> {
  if (id.startsWith(RESEARCH)) {
    const { id: known } = await footnote.research.get(id.slice(PREFIX.length) as ResearchId);
    await footnote.research.remove(known);
    return;
  }
  const threadId = await threadOf(id, footnote);
  if (threadId === undefined) throw noResponse(id);
  if ((await footnote.store.listRuns(threadId)).length > 1) {
    const hint = say("door.response-in-thread-hint", { thread: threadId });
    throw new FootnoteError("bad-request", say("door.response-in-thread", { id: shown(id) }), { hint });
  }
  await footnote.threads.remove(threadId);
}

/** Its report, as the end of a run is. */
async function* researchEvents(id: ResearchId, { research }: Footnote): AsyncGenerator<EventBody> {
  const record = await research.follow(id).catch((thrown: unknown) => asFootnoteError(thrown));
  if (record instanceof FootnoteError) {
    yield { type: "error", error: record.toBody() };
    return;
  }
  const { answer, usage, error } = researchResult(record);
  if (answer === undefined || usage === undefined) {
    const { status } = record;
    const ended = new FootnoteError("run-interrupted", say("door.research-ended", { status }));
    yield { type: "error", error: error ?? ended.toBody() };
    return;
  }
  for (const source of answer.sources) yield { type: "source-found", source };
  yield { type: "answer-start", writer: answer.writer };
  yield { type: "answer-delta", text: answer.text };
  yield { type: "answer-end", turn: turnOf(record, answer, usage) };
}

type Finished = Required<Pick<ResponseResult, "answer" | "usage">>;

function turnOf(
  { id, question, createdAt }: ResearchRecord,
  answer: NonNullable<Finished["answer"]>,
  usage: NonNullable<Finished["usage"]>,
) {
  const none = "" as never;
  return {
    turnId: none,
    threadId: none,
    runId: id as unknown as RunId,
    question,
    createdAt,
    answer,
    usage: { modelCalls: 0, elapsedMs: 0, ...usage },
    notices: [],
  };
}

const STATUSES = {
  planned: "queued",
  running: "in_progress",
  paused: "incomplete",
  done: "completed",
  "stopped-by-budget": "completed",
  cancelled: "cancelled",
  failed: "failed",
} as const;

function researchResult({ status, report, spent, error }: ResearchRecord): ResponseResult {
  return {
    status: STATUSES[status],
    ...(report === undefined
      ? {}
      : {
          answer: report,
          usage: { inputTokens: spent.tokens, outputTokens: 0, costMicros: spent.costMicros },
        }),
    ...(error === undefined ? {} : { error }),
  };
}

function noResponse(id: string): FootnoteError {
  return new FootnoteError("not-found", say("door.no-response", { id: shown(id) }));
}
