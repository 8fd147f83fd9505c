/** For tests: a turn as it comes into a store, by a run that begins and ends. Its thread is made where it is not there. */
import type { Turn } from "../../core/domain/answer.ts";
import type { RunEvent } from "../../core/domain/event.ts";
import type { RunStore } from "../../core/ports/run-store.ts";
import type { ThreadStore } from "../../core/ports/thread-store.ts";

export async function putTurn(
  store: RunStore & Pick<ThreadStore, "getThread">,
  turn: Turn,
  events: readonly RunEvent[] = [],
): Promise<void> {
  const { runId, threadId, turnId, question, createdAt } = turn;
  const isNew = (await store.getThread(threadId)) === undefined;
  await store.beginRun({ runId, threadId, turnId, question, askedAt: createdAt }, isNew, "test", 0);
  await store.endRun(runId, events, turn);
}
