/** Lets those who wait for news of a thing be woken by whoever has some. */

export interface Wakers {
  /** Whoever waits for news of this. */
  wake(name: string): void;
  /** Resolves at the next `wake` of this name, or when `atLatest` does; rejects where the signal fires. */
  wait(name: string, atLatest: (stop: AbortSignal) => Promise<unknown>, signal?: AbortSignal): Promise<void>;
}

export function createWakers(): Wakers {
  const waiting = new Map<string, Set<() => void>>();
  return {
    wake(name) {
      for (const wake of waiting.get(name) ?? []) wake();
    },
    async wait(name, atLatest, signal) {
      signal?.throwIfAborted();
      const ending = new AbortController();
      const woken = Promise.withResolvers<void>();
      const stop = (): void => woken.reject(signal?.reason);
      signal?.addEventListener("abort", stop, { once: true });
      const all = waiting.get(name) ?? new Set();
      all.add(woken.resolve);
      waiting.set(name, all);
      const late = atLatest(ending.signal).catch(() => undefined);
      try {
        await Promise.race([woken.promise, late]);
      } finally {
        signal?.removeEventListener("abort", stop);
        ending.abort();
        all.delete(woken.resolve);
        if (all.size === 0 && waiting.get(name) === all) waiting.delete(name);
      }
    },
  };
}
