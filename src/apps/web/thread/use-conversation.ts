/** Keeps one thread in step with the server: loads it, asks in it, follows the run, stops it. */
import { useEffect, useLayoutEffect, useReducer, useRef } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { RunEvent } from "../../../core/domain/event.ts";
import type { DocumentId, RunId, ThreadId } from "../../../core/domain/ids.ts";
import { getThread, stopRun } from "../api/client.ts";
import { askQuestion, replayRun } from "../api/follow-run.ts";
import { type AskChoice, choiceBody } from "./ask-choice.ts";
import { type Conversation, failureOf, happen, NEW_CONVERSATION } from "./conversation.ts";
import { forgetRun, recallRun, rememberRun } from "./running-run.ts";

export interface ConversationControl {
  readonly conversation: Conversation;
  /** `documentIds`: where they are to be others than those of the turn before; none of them is everything. */
  readonly ask: (question: string, choice: AskChoice, documentIds?: readonly DocumentId[]) => void;
  readonly stop: () => void;
  readonly reload: () => void;
}

export interface ConversationEvents {
  /** A new thread got its id. */
  onStart(threadId: ThreadId): void;
  /** The run came to its end, good or bad. */
  onEnd(): void;
}

export function useConversation(
  threadId: ThreadId | undefined,
  events: ConversationEvents,
): ConversationControl {
  const [conversation, dispatch] = useReducer(happen, NEW_CONVERSATION);
  const listeners = useRef(events);
  useLayoutEffect(() => {
    listeners.current = events;
  });
  /** What the asynchronous work belongs to; a new one replaces it and stops the old. */
  const current = useRef<{ threadId: ThreadId | undefined; runId?: RunId; controller: AbortController }>({
    threadId: undefined,
    controller: new AbortController(),
  });
  const isStopWanted = useRef(false);

  const follow = async (batches: AsyncGenerator<readonly RunEvent[]>): Promise<void> => {
    const mine = current.current;
    const { signal } = mine.controller;
    try {
      for await (const batch of batches) {
        if (signal.aborted) return;
        dispatch({ type: "events", events: batch });
        for (const event of batch) {
          if (event.type === "run-start") {
            mine.threadId = event.threadId;
            mine.runId = event.runId;
            rememberRun(event.threadId, event.runId);
            listeners.current.onStart(event.threadId);
            if (isStopWanted.current) stopRun(event.runId).catch(() => undefined);
          } else if (event.type === "answer-end") {
            forgetRun(event.turn.threadId);
          }
        }
      }
    } catch (thrown) {
      if (signal.aborted) return;
      const error = asFootnoteError(thrown);
      // A run that failed or broke off is kept in mind: a reload then shows it again, or its end.
      if (error.code === "not-found" && mine.threadId !== undefined) forgetRun(mine.threadId);
      dispatch({ type: "run-failed", failure: failureOf(error) });
    }
    listeners.current.onEnd();
  };

  const load = async (id: ThreadId): Promise<void> => {
    const { signal } = current.current.controller;
    const runId = recallRun(id);
    try {
      const { turns } = await getThread(id, signal);
      dispatch({ type: "loaded", turns });
      if (runId === undefined) return;
      if (turns.some((turn) => turn.runId === runId)) return forgetRun(id);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = asFootnoteError(thrown);
      if (error.code !== "not-found" || runId === undefined) {
        return dispatch({ type: "load-failed", failure: failureOf(error) });
      }
      dispatch({ type: "loaded", turns: [] });
    }
    dispatch({ type: "asked", question: "" });
    await follow(replayRun(runId, signal));
  };

  const open = (id: ThreadId | undefined): void => {
    current.current.controller.abort();
    current.current = { threadId: id, controller: new AbortController() };
    dispatch({ type: "opened", threadId: id });
    if (id !== undefined) void load(id);
  };

  useEffect(() => {
    // The id that a run gave to a new thread is no other thread.
    if (threadId !== current.current.threadId) open(threadId);
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- only another thread is a reason
  }, [threadId]);

  return {
    conversation,
    ask(question, choice, documentIds) {
      isStopWanted.current = false;
      const { threadId: askedIn, controller } = current.current;
      // A new thread whose first question failed before it began is still new on the server.
      const known = conversation.turns.length > 0 ? askedIn : undefined;
      dispatch({ type: "asked", question, documentIds });
      const asked = { question, threadId: known, ...choiceBody(choice), documentIds };
      void follow(askQuestion(asked, controller.signal));
    },
    stop() {
      isStopWanted.current = true;
      const { runId } = current.current;
      if (runId !== undefined) stopRun(runId).catch(() => undefined);
    },
    reload: () => open(threadId),
  };
}
