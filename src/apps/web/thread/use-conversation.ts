/** Keeps one thread in step with the server: loads it, asks in it, follows the run, stops it. */
import { useEffect, useLayoutEffect, useReducer, useRef } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { RunEvent } from "../../../core/domain/event.ts";
import type { DocumentId, RunId, ThreadId, TurnId } from "../../../core/domain/ids.ts";
import { getThread, stopRun } from "../api/client.ts";
import { askQuestion, replayRun } from "../api/follow-run.ts";
import { paced } from "../api/paced.ts";
import { type AskChoice, choiceBody } from "./ask-choice.ts";
import { type Conversation, failureOf, happen, NEW_CONVERSATION } from "./conversation.ts";

/** An answer grows so often at most: faster than one reads, and a model may write a word every few milliseconds. */
const DRAWN_EVERY_MS = 60;

/** What a question is asked with besides what is chosen under the box. */
export interface AskedWith {
  readonly documentIds?: readonly DocumentId[] | undefined;
  /** The first version of the turn whose place it takes. */
  readonly versionOf?: TurnId | undefined;
  readonly model?: string | undefined;
  /** False: searched for, though it may be a calculation. */
  readonly calculate?: false | undefined;
}

export interface ConversationControl {
  readonly conversation: Conversation;
  /** `documentIds`: where they are to be others than those of the turn before; none of them is everything. */
  readonly ask: (question: string, choice: AskChoice, asked?: AskedWith) => void;
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
    let hasWaited = false;
    try {
      for await (const batch of paced(batches, DRAWN_EVERY_MS)) {
        if (signal.aborted) return;
        dispatch({ type: "events", events: batch });
        for (const event of batch) {
          if (event.type === "run-start") {
            mine.threadId = event.threadId;
            mine.runId = event.runId;
            listeners.current.onStart(event.threadId);
            if (isStopWanted.current) stopRun(event.runId).catch(() => undefined);
          } else if (event.type === "run-waiting") {
            hasWaited = true;
          }
        }
      }
      // What it waited for was answered meanwhile.
      if (hasWaited && mine.threadId !== undefined) {
        const { turns } = await getThread(mine.threadId, signal);
        dispatch({ type: "loaded", turns });
      }
    } catch (thrown) {
      if (signal.aborted) return;
      dispatch({ type: "run-failed", failure: failureOf(asFootnoteError(thrown)) });
    }
    listeners.current.onEnd();
  };

  const load = async (id: ThreadId): Promise<void> => {
    const { signal } = current.current.controller;
    try {
      const { turns, unanswered } = await getThread(id, signal);
      dispatch({ type: "loaded", turns });
      const last = unanswered.at(-1);
      // What is being answered, whoever asked it, is followed; what failed last is shown with its end.
      const isShown = last?.status === "running" || (last?.askedAt ?? "") > (turns.at(-1)?.createdAt ?? "");
      if (last === undefined || !isShown) return;
      dispatch({ type: "asked", question: last.question });
      await follow(replayRun(last.runId, signal));
    } catch (thrown) {
      if (signal.aborted) return;
      dispatch({ type: "load-failed", failure: failureOf(asFootnoteError(thrown)) });
    }
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
    ask(question, choice, { documentIds, ...others } = {}) {
      isStopWanted.current = false;
      const { threadId: askedIn, controller } = current.current;
      dispatch({ type: "asked", question, documentIds, versionOf: others.versionOf });
      // A thread has its id as soon as its first question is asked, whatever becomes of that.
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      const asked = { question, threadId: askedIn, ...choiceBody(choice), documentIds, ...others, timeZone };
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
