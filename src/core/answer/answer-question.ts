/**
 * The life of a question: understand, gather, select, write, check, answer. One pipeline for both writers; it
 * yields events and ends with exactly one `answer-end` or throws a `FootnoteError`. It keeps nothing.
 */
import type { Turn } from "../domain/answer.ts";
import { asFootnoteError, type ErrorBody, FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import type { EventBody } from "../domain/event.ts";
import { createModelDesk, type ModelDesk } from "../models/model-desk.ts";
import { endedSteps, stepsOf, takeStep } from "../domain/take-step.ts";
import { rungOf } from "../models/rung.ts";
import { createUsageCounter } from "../models/usage-counter.ts";
import type { Asking, AskParts, Writing } from "./asking/asking.ts";
import { correctWords } from "./understand/correct-words.ts";
import { type Gathered, gather } from "./gather/gather.ts";
import { gatherThread, type ThreadHits } from "./gather/gather-thread.ts";
import { inBestOrder, mostHits } from "./gather/in-best-order.ts";
import { createPlacer } from "./place/placed.ts";
import { relatedQuestions } from "./related/related-questions.ts";
import { takeSite } from "./understand/read-filters.ts";
import { rewriteQuestion } from "./understand/rewrite-question.ts";
import type { Understood } from "./understand/understood.ts";
import { answerByCalculation } from "./write/answer-by-calculation.ts";
import { answerByModelFirst } from "./write/answer-by-model-first.ts";
import { answerExtractively } from "./write/answer-extractively.ts";
import { introduce } from "./write/introduce.ts";

/**
 * Yields the run's events in order. Throws `model-not-configured`, `model-failed`, `model-timeout` (only where the
 * writer was named and the extractive writer may not take over), `index-unavailable`, `cancelled`.
 */
export async function* answerQuestion(
  asking: Asking,
  parts: AskParts,
  signal: AbortSignal,
): AsyncGenerator<EventBody> {
  let steps = stepsOf(asking.understood.queries);
  for await (const event of answering(asking, parts, signal)) {
    steps = takeStep(steps, event);
    yield event.type === "answer-end" && event.turn.answer.calculated === undefined
      ? { ...event, turn: { ...event.turn, steps: endedSteps(steps) } }
      : event;
  }
}

async function* answering(asking: Asking, parts: AskParts, signal: AbortSignal): AsyncGenerator<EventBody> {
  const startedMs = parts.clock.monotonicMs();
  const { runId, threadId, turnId, documentIds } = asking;
  const { question } = asking.understood;
  yield { type: "run-start", runId, threadId, turnId, question };
  const calculated = yield* answerByCalculation(asking, parts.clock, startedMs);
  if (calculated) return;
  const { answer: models } = parts.models;
  if (asking.writer === "model" && models.length === 0) {
    throw new FootnoteError("model-not-configured", say("answer.no-model"), {
      hint: say("answer.no-model-hint"),
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

  const introduced = await introduce(asking, parts.store);
  const understood = introduced
    ? aloneAsAsked(asking.understood)
    : isModel
      ? await rewriteFollowUp(asking, parts, desk, signal)
      : asking.understood;
  if (asking.history.length > 0) yield { type: "queries", queries: understood.queries };

  const thread = introduced ? NO_THREAD : await threadOf(asking, parts);
  const asked = introduced
    ? { understood, gathered: NOTHING_GATHERED }
    : yield* gatherCorrected({ ...asking, understood }, parts, notice, signal);
  const { gathered } = asked;
  const { web } = gathered;
  const hits = yield* inBestOrder(asked.understood, gathered.hits, parts, desk, notice, signal);
  signal.throwIfAborted();

  const placer = createPlacer(parts.store, gathered.placeAt);
  const writing: Writing = {
    asking: { ...asking, understood: asked.understood },
    hits,
    thread,
    web,
    parts,
    desk,
    placer,
    notice,
    signal,
  };
  const answer =
    isModel && !introduced
      ? yield* answerByModelFirst(writing)
      : yield* answerExtractively(writing, introduced);

  const spent = usage.total(parts.clock.monotonicMs() - startedMs);
  yield { type: "usage", usage: spent };
  const createdAt = parts.clock.now();
  const scope = documentIds === undefined ? {} : { documentIds };
  const related = relatedQuestions({
    question: asked.understood.standalone,
    language: asked.understood.language,
    hits,
    answer,
    earlier: asking.history.map((one) => one.question),
  });
  const turn: Turn = {
    turnId,
    threadId,
    runId,
    question,
    ...(asking.versionOf === undefined ? {} : { versionOf: asking.versionOf }),
    ...understanding(question, understood.standalone, asked.understood.standalone),
    createdAt,
    ...scope,
    answer,
    usage: spent,
    notices,
    ...(related.length === 0 ? {} : { related }),
  };
  yield { type: "answer-end", turn };
}

/** What is told of a question that was read otherwise than it was typed. */
function understanding(question: string, standalone: string, corrected: string): Pick<Turn, "understood"> {
  if (corrected !== standalone) return { understood: { as: corrected, by: "spelling" } };
  const isSame = bare(standalone) === bare(takeSite(question).text);
  return isSame ? {} : { understood: { as: standalone, by: "thread" } };
}

/** Blanks and marks at the end make no other question. */
const bare = (question: string): string => question.replace(/[\s?？。.!！]+/gu, "").toLowerCase();

const NO_THREAD = { question: "", hits: [] };
const NOTHING_GATHERED: Gathered = { hits: [], web: "not-asked" };

/** What leans on nothing that was asked before it. */
const aloneAsAsked = (understood: Understood): Understood => ({
  ...understood,
  standalone: understood.question,
  queries: [understood.question],
});

/** What the sources of the turns before have for a follow-up. */
function threadOf(
  { history, documentIds, understood }: Asking,
  parts: AskParts,
): Promise<ThreadHits> | ThreadHits {
  if (history.length === 0 || documentIds !== undefined) return NO_THREAD;
  return gatherThread(understood.question, history, parts, mostHits(parts));
}

/** Gathers; once more where a word was misspelt and what was found for the others shows how it is written. */
async function* gatherCorrected(
  asking: Asking,
  parts: AskParts,
  notice: (error: FootnoteError) => EventBody,
  signal: AbortSignal,
): AsyncGenerator<EventBody, { understood: Understood; gathered: Gathered }> {
  const { understood } = asking;
  const gathered = yield* gather(asking, parts, notice, signal);
  // The web's engines put right what was misspelt.
  if (gathered.web !== "not-asked") return { understood, gathered };
  await parts.clock.turn?.();
  const corrected = correctWords(understood.standalone, gathered.hits);
  if (corrected === undefined) return { understood, gathered };
  const right = { ...understood, standalone: corrected, queries: [corrected] };
  yield { type: "queries", queries: right.queries };
  return {
    understood: right,
    gathered: yield* gather({ ...asking, understood: right }, parts, notice, signal),
  };
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
  if (history.length === 0 || !model || rungOf(model).isShort) return understood;
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
