/**
 * Remembers the run that goes on in each thread, in this tab only, so that a reload in the middle of an answer finds
 * it again: the server lists a thread once its first answer has ended.
 */
import type { RunId, ThreadId } from "../../../core/domain/ids.ts";

const keyOf = (threadId: ThreadId): string => `footnote-run:${threadId}`;

export function rememberRun(threadId: ThreadId, runId: RunId): void {
  withStorage((storage) => storage.setItem(keyOf(threadId), runId));
}

export function forgetRun(threadId: ThreadId): void {
  withStorage((storage) => storage.removeItem(keyOf(threadId)));
}

export function recallRun(threadId: ThreadId): RunId | undefined {
  return (withStorage((storage) => storage.getItem(keyOf(threadId))) ?? undefined) as RunId | undefined;
}

/** Browsers that keep nothing throw even on looking: then nothing is remembered. */
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}
