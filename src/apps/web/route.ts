/** The page's place in the address: `#/thread/ID`, or nothing for a new thread. */
import { useSyncExternalStore } from "react";
import type { ThreadId } from "../../core/domain/ids.ts";

export function threadOfHash(hash: string): ThreadId | undefined {
  const id = /^#\/thread\/([\w-]+)$/.exec(hash)?.[1];
  return id as ThreadId | undefined;
}

export function hashOfThread(threadId: ThreadId | undefined): string {
  return threadId === undefined ? "#/" : `#/thread/${threadId}`;
}

export function useThreadRoute(): ThreadId | undefined {
  return useSyncExternalStore(listen, () => threadOfHash(location.hash));
}

function listen(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}
