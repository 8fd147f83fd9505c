/** Begins what a chat completion is answered by, a question's run or research, and gives it in parts. It ends with the client. */
import type { Answer, Source, Usage } from "../../../../core/domain/answer.ts";
import { errorFromBody, FootnoteError } from "../../../../core/domain/errors.ts";
import type { ThreadId } from "../../../../core/domain/ids.ts";
import type { ResearchRecord } from "../../../../core/domain/research.ts";
import { say } from "../../../../core/domain/said/say.ts";
import { estimateTokens } from "../../../../lib/text/tokens.ts";
import { whenAborted } from "../../../../lib/when-aborted.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import { answerParts, markedText } from "./answer-parts.ts";
import type { ChatWay } from "./chat-models.ts";
import { limitsOf } from "../search-limits.ts";
import { conversationOf } from "./chat-question.ts";
import type { ChatRequest } from "./chat-request.ts";
import type { Conversations } from "./conversations.ts";

export interface Finished {
  readonly id: string;
  readonly answer: Answer;
  readonly usage: Pick<Usage, "inputTokens" | "outputTokens" | "costMicros">;
  /** Questions that lead on from it. */
  readonly related?: readonly string[] | undefined;
}

export type ChatPart =
  | { readonly type: "sources"; readonly sources: readonly Source[] }
  | { readonly type: "thinking"; readonly text: string }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "end"; readonly finished: Finished };

export interface Begun {
  /** Of the turn, or of the research. */
  readonly id: string;
  readonly parts: AsyncGenerator<ChatPart>;
}

/** Throws what is wrong with the question; the parts throw what it failed with. */
export async function beginAnswer(
  request: ChatRequest,
  way: Exclude<ChatWay, { kind: "relay" }>,
  footnote: Footnote,
  conversations: Conversations,
  signal: AbortSignal,
): Promise<Begun> {
  const { question, earlier, said } = conversationOf(request.messages);
  if (way.kind === "research") return beginResearch(question, request, footnote, signal);
  const threadId = await knownThread(conversations.find(said), footnote);
  const limits = limitsOf(request, way.sources);
  const asked = { question, strict: way.isStrict, ...limits, ...(threadId ? { threadId } : {}) };
  const { run, runId } = await footnote.ask(asked, earlier);
  whenAborted(signal, () => run.stop());
  const parts = async function* (): AsyncGenerator<ChatPart> {
    try {
      for await (const part of answerParts(run.events())) {
        if (part.type !== "end") yield part;
        else {
          const { turnId: id, threadId: thread, answer, usage, related } = part.turn;
          conversations.remember([...said, `user: ${question}`, `assistant: ${markedText(answer)}`], thread);
          yield { type: "end", finished: { id, answer, usage, related } };
        }
      }
    } finally {
      // Whoever left cannot come back to it; of what has ended nothing is stopped.
      run.stop();
    }
  };
  return { id: runId, parts: parts() };
}

/** A thread that a person has deleted since begins anew, of what was said. */
async function knownThread(id: ThreadId | undefined, { threads }: Footnote): Promise<ThreadId | undefined> {
  if (id === undefined) return undefined;
  return threads.get(id).then(
    () => id,
    () => undefined,
  );
}

async function beginResearch(
  question: string,
  request: ChatRequest,
  { research }: Footnote,
  signal: AbortSignal,
): Promise<Begun> {
  const { sources, ...others } = limitsOf(request);
  const [limit] = Object.keys(others);
  if (limit !== undefined) throw new FootnoteError("bad-request", say("door.research-limit", { limit }));
  const { id } = await research.begin({ question, ...(sources ? { sources } : {}) });
  const parts = async function* (): AsyncGenerator<ChatPart> {
    let isOver = false;
    try {
      const record = await research.follow(id, signal);
      isOver = true;
      const { report } = record;
      if (report === undefined) throw unfinished(record);
      yield { type: "sources", sources: report.sources };
      yield { type: "text", text: markedText(report) };
      yield { type: "end", finished: { id, answer: report, usage: researchUsage(record, report) } };
    } finally {
      if (!isOver) await research.pause(id).catch(() => undefined);
    }
  };
  return { id, parts: parts() };
}

function unfinished({ error, status }: ResearchRecord): FootnoteError {
  return error
    ? errorFromBody(error)
    : new FootnoteError("run-interrupted", say("door.research-ended", { status }), { retryable: true });
}

/** What research used is counted as one sum: what stands in the report was written, the rest is counted as read. */
export function researchUsage(
  { spent }: Pick<ResearchRecord, "spent">,
  { text, writer }: Answer,
): Finished["usage"] {
  const outputTokens = writer === "model" ? Math.min(spent.tokens, estimateTokens(text)) : 0;
  return { inputTokens: spent.tokens - outputTokens, outputTokens, costMicros: spent.costMicros };
}
