/**
 * The life of a question: understand, gather, select, write, check, answer. One pipeline for both writers; it
 * yields events and ends with exactly one `answer-end` or throws a `FootnoteError`. It keeps nothing.
 */
import type { Answer, Turn } from "../domain/answer.ts";
import { asFootnoteError, type ErrorBody, FootnoteError } from "../domain/errors.ts";
import type { EventBody } from "../domain/event.ts";
import { createModelDesk, type ModelDesk } from "../models/model-desk.ts";
import { createUsageCounter } from "../models/usage-counter.ts";
import type { Asking, AskParts, Writing } from "./asking/asking.ts";
import { gather } from "./gather/gather.ts";
import { inBestOrder } from "./gather/in-best-order.ts";
import { createPlacer } from "./place/placed.ts";
import { takeSite } from "./understand/read-filters.ts";
import { rewriteQuestion } from "./understand/rewrite-question.ts";
import type { Understood } from "./understand/understood.ts";
import { answerExtractively } from "./write/answer-extractively.ts";
import { answerWithModel } from "./write/answer-with-model.ts";

/**
 * Yields the run's events in order. Throws `model-not-configured`, `model-failed`, `model-timeout` (only where the
 * writer was named and the extractive writer may not take over), `index-unavailable`, `cancelled`.
 */
export async function* answerQuestion(
  asking: Asking,
  parts: AskParts,
  signal: AbortSignal,
): AsyncGenerator<EventBody> {
  const startedMs = parts.clock.monotonicMs();
  const { runId, threadId, turnId, documentIds } = asking;
  const { question } = asking.understood;
  yield { type: "run-start", runId, threadId, turnId, question };
  const { answer: models } = parts.models;
  if (asking.writer === "model" && models.length === 0) {
    throw new FootnoteError("model-not-configured", "No language model is configured.", {
      hint: "Set FOOTNOTE_MODEL=provider/model and its key, or ask with the extractive writer.",
    });
  }
  const usage = createUsageCounter();
  const desk = createModelDesk(parts, asking, usage);
  const notices: ErrorBody[] = [];
  const notice = (error: FootnoteError): EventBody => {
    notices.push(error.toBody());
    return { type: "notice", error: error.toBody() };
  };
  const isModel = models.length > 0 && asking.writer !== "extractive";

  const understood = isModel ? await rewriteFollowUp(asking, parts, desk, signal) : asking.understood;
  if (asking.history.length > 0) yield { type: "queries", queries: understood.queries };

  const gathered = yield* gather({ ...asking, understood }, parts, notice, signal);
  const { hits: found, web } = gathered;
  const hits = yield* inBestOrder(understood, found, parts, desk, notice, signal);
  signal.throwIfAborted();

  const placer = createPlacer(parts.store, gathered.placeAt);
  const writing: Writing = {
    asking: { ...asking, understood },
    hits,
    web,
    parts,
    desk,
    placer,
    notice,
    signal,
  };
  const answer =
    isModel && hits.length > 0 ? yield* answerByModelFirst(writing) : yield* answerExtractively(writing);

  const spent = usage.total(parts.clock.monotonicMs() - startedMs);
  yield { type: "usage", usage: spent };
  const createdAt = parts.clock.now();
  const scope = documentIds === undefined ? {} : { documentIds };
  const turn: Turn = {
    turnId,
    threadId,
    runId,
    question,
    createdAt,
    ...scope,
    answer,
    usage: spent,
    notices,
  };
  yield { type: "answer-end", turn };
}

/** The model's answer; where it fails before its first word and nobody insisted on it, the extractive one. */
async function* answerByModelFirst(writing: Writing): AsyncGenerator<EventBody, Answer> {
  try {
    return yield* answerWithModel(writing, writing.parts.models.answer);
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    const isOurs = error.code.startsWith("model-") || error.code === "cost-limit";
    if (!isOurs || writing.asking.writer === "model") throw error;
    const message = `${error.message} This answer is taken word for word from the sources instead.`;
    yield writing.notice(
      new FootnoteError(error.code, message, { ...(error.hint ? { hint: error.hint } : {}), cause: error }),
    );
    return yield* answerExtractively(writing);
  }
}

/** A follow-up is made to stand alone by the model; by rules where the model cannot. */
async function rewriteFollowUp(
  asking: Asking,
  { models }: AskParts,
  desk: ModelDesk,
  signal: AbortSignal,
): Promise<Understood> {
  const { understood, history } = asking;
  const model = models.fast ?? desk.order(models.answer)[0];
  if (history.length === 0 || !model) return understood;
  try {
    const standalone = await rewriteQuestion({
      question: takeSite(understood.question).text,
      history: history.map((turn) => ({ question: turn.question, answer: turn.answer.text })),
      model,
      desk,
      signal,
    });
    if (standalone === understood.standalone) return understood;
    return { ...understood, standalone, queries: [...new Set([standalone, ...understood.queries])] };
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    if (error.code === "cancelled") throw error;
    desk.failed(model, error);
    return understood;
  }
}
