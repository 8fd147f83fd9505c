/**
 * Which thread a conversation is, told by its words: programs that speak this protocol send all that was said each time, and
 * no name for it. In this process alone; one that is not known is answered by what the program says was said.
 */
import { createHash } from "node:crypto";
import type { ThreadId } from "../../../../core/domain/ids.ts";

export interface Conversations {
  find(said: readonly string[]): ThreadId | undefined;
  remember(said: readonly string[], threadId: ThreadId): void;
}

/** The oldest are forgotten; each is some hundred bytes. */
const MOST = 2_000;

export function createConversations(): Conversations {
  const threads = new Map<string, ThreadId>();
  return {
    find: (said) => (said.length === 0 ? undefined : threads.get(keyOf(said))),
    remember(said, threadId) {
      threads.set(keyOf(said), threadId);
      const [oldest] = threads.keys();
      if (threads.size > MOST && oldest !== undefined) threads.delete(oldest);
    },
  };
}

/** Programs trim what they show. */
const keyOf = (said: readonly string[]): string =>
  createHash("sha256")
    .update(JSON.stringify(said.map((one) => one.trim())))
    .digest("base64");
