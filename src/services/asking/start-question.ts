/**
 * From a question as a program hands it over to a run that answers it: its thread, its ids, its choices. The question is
 * kept at once; where an earlier one of its thread is still being answered, it waits for that, and leans on it.
 */
import type { Asking, AskParts } from "../../core/answer/asking/asking.ts";
import { answerQuestion } from "../../core/answer/answer-question.ts";
import { understand } from "../../core/answer/understand/understand.ts";
import type { Turn } from "../../core/domain/answer.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { historyBefore, rootOf } from "../../core/domain/versions.ts";
import { say } from "../../core/domain/said/say.ts";
import type { AskRequest } from "../../core/domain/ask-request.ts";
import type { EarlierTurn } from "../../core/domain/earlier-turn.ts";
import type { EventBody } from "../../core/domain/event.ts";
import { type DocumentId, ID_PREFIX, type RunId, type ThreadId, type TurnId } from "../../core/domain/ids.ts";
import type { NewRun } from "../../core/domain/run.ts";
import type { RunLog } from "../../core/ports/run-log.ts";
import type { RunStore } from "../../core/ports/run-store.ts";
import type { ValueStore } from "../../core/ports/value-store.ts";
import type { ThreadStore } from "../../core/ports/thread-store.ts";
import { chosenDocuments, chosenFilters, chosenModels, chosenSources } from "./ask-request.ts";
import { modelsOfSpace, readSpaceDefaults } from "./space-defaults.ts";
import { toldTurns } from "./told-turns.ts";
import { inQueue, type QuestionQueue } from "./question-queue.ts";
import type { Run, Runs } from "./runs.ts";

export interface StartParts {
  readonly parts: AskParts & {
    readonly store: Pick<ThreadStore, "getThread"> &
      Pick<RunStore, "listRuns"> &
      Pick<ValueStore, "getValue">;
  };
  readonly runs: Runs;
  readonly log: Pick<RunLog, "awaitTurn">;
  readonly queue: QuestionQueue;
  /** Puts Footnote's guide into this space, where a question of all that is in it is about Footnote. */
  readonly bringGuide: ((question: string) => Promise<void>) | undefined;
}

/**
 * Throws at once, before a run begins, what is wrong with the question: `question-empty`, `not-found` …; and `too-busy`.
 * `earlier`: what was said before it elsewhere, where it begins a thread.
 */
export async function startQuestion(
  request: AskRequest,
  { parts, runs, log, queue, bringGuide }: StartParts,
  earlier: readonly EarlierTurn[] = [],
): Promise<{ runId: RunId; run: Run }> {
  const { store, clock, ids } = parts;
  const known = request.threadId as ThreadId | undefined;
  const place = await placeOf(request, known, store);
  const told = toldTurns(earlier, clock.now());
  const history = known === undefined ? told : await historyOf(known, store, place?.root);
  const before = place ? place.documentIds : await documentsBefore(known, store);
  const documentIds = await chosenDocuments(request, before, store);
  const defaults = await readSpaceDefaults(store);
  const models = chosenModels(request.model, modelsOfSpace(defaults, parts.models));
  const run: NewRun = {
    runId: ids.next(ID_PREFIX.run) as RunId,
    threadId: known ?? (ids.next(ID_PREFIX.thread) as ThreadId),
    turnId: ids.next(ID_PREFIX.turn) as TurnId,
    question: request.question.trim(),
    askedAt: clock.now(),
    documentIds,
  };
  // Whatever is wrong with the question is said now, and not when its turn comes.
  askingOf(run, request, history, parts, place?.root);
  queue.requireRoom();
  const { runId, threadId, turnId } = run;
  const pipeline = async function* (signal: AbortSignal): AsyncGenerator<EventBody> {
    const { question } = askingOf(run, request, history, parts, place?.root).understood;
    yield { type: "run-start", runId, threadId, turnId, question };
    const hasWaited = yield* inTurn(run, log, signal);
    const leave = yield* inQueue(queue, signal);
    await parts.clock.turn?.();
    try {
      if (documentIds === undefined) await bringGuide?.(question);
      const latest = hasWaited ? await historyOf(known, store, place?.root) : history;
      const { instruction } = defaults;
      const asking = { ...askingOf(run, request, latest, parts, place?.root), instruction };
      // It begins as every run does, and has begun already.
      for await (const body of answerQuestion(asking, { ...parts, models }, signal)) {
        if (body.type !== "run-start") yield body;
      }
    } finally {
      leave();
    }
  };
  return { runId, run: await runs.start({ ...run, isNewThread: known === undefined }, pipeline) };
}

/** Whether it had to wait. */
async function* inTurn(
  run: NewRun,
  log: Pick<RunLog, "awaitTurn">,
  signal: AbortSignal,
): AsyncGenerator<EventBody, boolean> {
  const waiting = Promise.withResolvers<"waiting">();
  const turn = log.awaitTurn(run, () => waiting.resolve("waiting"), signal).then(() => "free" as const);
  const hasToWait = (await Promise.race([waiting.promise, turn])) === "waiting";
  if (hasToWait) yield { type: "run-waiting" };
  await turn;
  return hasToWait;
}

/** The turn that is asked again, by its first version. Throws `not-found`, and `bad-request` where no thread is named. */
async function placeOf(
  { versionOf }: AskRequest,
  threadId: ThreadId | undefined,
  store: Pick<ThreadStore, "getThread">,
): Promise<{ readonly root: TurnId; readonly documentIds: readonly DocumentId[] | undefined } | undefined> {
  if (versionOf === undefined) return undefined;
  if (threadId === undefined) throw new FootnoteError("bad-request", say("request.version-without-thread"));
  const turn = (await store.getThread(threadId))?.turns.find(({ turnId }) => turnId === versionOf);
  if (turn) return { root: rootOf(turn), documentIds: turn.documentIds };
  throw new FootnoteError("not-found", say("request.no-turn-in-thread", { id: versionOf, thread: threadId }));
}

/** What a question leans on: of a place that was asked several times the latest, and nothing behind `root`. Throws `not-found`. */
async function historyOf(
  threadId: ThreadId | undefined,
  store: Pick<ThreadStore, "getThread">,
  root?: TurnId,
): Promise<readonly Turn[]> {
  if (threadId === undefined) return [];
  const known = await store.getThread(threadId);
  // A sum says nothing of what is talked about.
  if (known) return historyBefore(known.turns, root).filter(({ answer }) => answer.calculated === undefined);
  throw new FootnoteError("not-found", say("request.no-thread", { id: threadId }), {
    hint: say("request.new-thread"),
  });
}

/** What the question before was asked of, answered or not yet. */
async function documentsBefore(
  threadId: ThreadId | undefined,
  store: Pick<ThreadStore, "getThread"> & Pick<RunStore, "listRuns">,
): Promise<readonly DocumentId[] | undefined> {
  if (threadId === undefined) return undefined;
  const open = (await store.listRuns(threadId)).findLast((run) => !run.hasEnded);
  return open ? open.documentIds : (await store.getThread(threadId))?.turns.at(-1)?.documentIds;
}

/** Throws `question-empty`, `question-too-long`, `bad-request`, `web-search-off`. */
function askingOf(
  { runId, threadId, turnId, documentIds }: NewRun,
  request: AskRequest,
  history: readonly Turn[],
  { clock, web }: AskParts,
  versionOf: TurnId | undefined,
): Asking {
  const said = history.map((turn) => ({ question: turn.question, answer: turn.answer.text }));
  const understood = understand(request.question, said);
  return {
    runId,
    threadId,
    turnId,
    versionOf,
    understood,
    history,
    writer: request.writer ?? "auto",
    isStrict: request.strict ?? false,
    sources: chosenSources(request.sources, web !== undefined),
    filters: chosenFilters(request, understood, clock.now()),
    calculatedIn: placeOfCalculation(request, documentIds, clock.timeZone),
    ...(documentIds === undefined ? {} : { documentIds }),
  };
}

/** Whoever asks documents, or for a model's words by name, does not ask for a calculation. */
function placeOfCalculation(
  { calculate = true, timeZone, writer, versionOf, model }: AskRequest,
  documentIds: readonly DocumentId[] | undefined,
  here = "UTC",
): string | undefined {
  const isOfOthers = documentIds !== undefined || writer === "model";
  const isAskedOfAnother = versionOf !== undefined && model !== undefined;
  return calculate && !isOfOthers && !isAskedOfAnother ? (timeZone ?? here) : undefined;
}
