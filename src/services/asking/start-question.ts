/** From a question as a program hands it over to a run that answers it: its thread, its ids, its choices. */
import type { AskParts } from "../../core/answer/asking/asking.ts";
import { answerQuestion } from "../../core/answer/answer-question.ts";
import { understand } from "../../core/answer/understand/understand.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { ID_PREFIX, type RunId, type ThreadId, type TurnId } from "../../core/domain/ids.ts";
import type { AskRequest } from "../../core/domain/ask-request.ts";
import type { ThreadStore } from "../../core/ports/thread-store.ts";
import { chosenDocuments, chosenFilters, chosenSources } from "./ask-request.ts";
import type { Run, Runs } from "./runs.ts";

export interface StartParts {
  readonly parts: AskParts & { readonly store: Pick<ThreadStore, "getThread"> };
  readonly runs: Runs;
}

/** Throws at once, before a run begins, what is wrong with the question: `question-empty`, `not-found` … */
export async function startQuestion(
  request: AskRequest,
  { parts, runs }: StartParts,
): Promise<{ runId: RunId; run: Run }> {
  const { store, clock, ids, web } = parts;
  const known =
    request.threadId === undefined ? undefined : await store.getThread(request.threadId as ThreadId);
  if (request.threadId !== undefined && !known) {
    throw new FootnoteError("not-found", say("request.no-thread", { id: request.threadId }), {
      hint: say("request.new-thread"),
    });
  }
  const history = known?.turns ?? [];
  const said = history.map((turn) => ({ question: turn.question, answer: turn.answer.text }));
  const understood = understand(request.question, said);
  const documentIds = await chosenDocuments(request, history.at(-1)?.documentIds, store);
  const runId = ids.next(ID_PREFIX.run) as RunId;
  const asking = {
    runId,
    threadId: known?.thread.threadId ?? (ids.next(ID_PREFIX.thread) as ThreadId),
    turnId: ids.next(ID_PREFIX.turn) as TurnId,
    understood,
    history,
    writer: request.writer ?? "auto",
    isStrict: request.strict ?? false,
    sources: chosenSources(request.sources, web !== undefined),
    filters: chosenFilters(request, understood, clock.now()),
    ...(documentIds === undefined ? {} : { documentIds }),
  };
  return { runId, run: runs.start(runId, (signal) => answerQuestion(asking, parts, signal)) };
}
