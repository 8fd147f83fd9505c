/**
 * Brings the passage index up to what the store holds. The store keeps a list of what is not yet indexed, so that
 * a run stopped anywhere goes on where it was; a lease keeps two processes from indexing the same passages.
 */
import { indexText } from "../retrieval/index-text.ts";
import type { Clock } from "../ports/clock.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { DocumentStore } from "../ports/store.ts";

/** Passages a step: large enough to be cheap each, small enough that the lease is prolonged in time. */
const BATCH = 4_000;
const LEASE = "indexer";
/** How long a process that died can hold up the others. */
const LEASE_MS = 30_000;
const LEASE_POLL_MS = 50;

export interface Indexer {
  /** Resolves when everything that was stored before the call can be found. */
  flush(onProgress?: (indexed: number) => void): Promise<void>;
  /** Makes the index anew from the store. */
  rebuild(onProgress?: (indexed: number) => void): Promise<void>;
  /** Rebuilds where the index holds something other than the store says; true where it did. */
  heal(): Promise<boolean>;
}

export interface IndexerParts {
  readonly store: DocumentStore;
  readonly index: PassageIndex;
  readonly clock: Clock;
  /** Names this process in the lease. */
  readonly owner: string;
}

export function createIndexer({ store, index, clock, owner }: IndexerParts): Indexer {
  /** The end of the work asked for so far: work of one process runs one after the other. */
  let tail: Promise<unknown> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  /** The first batch after a start may have been indexed before a crash, just before it was marked. */
  let mayRepeat = true;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = tail.then(work, work);
    tail = done.catch(() => undefined);
    return done;
  };

  const holdLease = (): Promise<boolean> => {
    const nowMs = Date.parse(clock.now());
    return store.tryLease(LEASE, owner, nowMs, nowMs + LEASE_MS);
  };

  const withLease = async (work: () => Promise<void>, isDone?: () => Promise<boolean>): Promise<void> => {
    while (!(await holdLease())) {
      if (await isDone?.()) return;
      await clock.sleep(LEASE_POLL_MS);
    }
    try {
      await work();
    } finally {
      await store.endLease(LEASE, owner);
    }
  };

  const nothingPending = async (): Promise<boolean> =>
    (await store.pendingPassages(1)).length === 0 && (await store.pendingRemovals(1)).length === 0;

  const indexPending = async (onProgress?: (indexed: number) => void): Promise<void> => {
    let indexed = 0;
    for (;;) {
      const removals = await store.pendingRemovals(BATCH);
      if (removals.length > 0) {
        await index.remove(removals);
        await store.forgetRemovals(removals);
      }
      const batch = await store.pendingPassages(BATCH);
      if (batch.length === 0 && removals.length === 0) return;
      const ids = batch.map(({ passage }) => passage.id);
      if (mayRepeat) await index.remove(ids);
      mayRepeat = false;
      await index.add(
        batch.map(({ passage, document }) => ({ id: passage.id, text: indexText(passage, document) })),
      );
      await store.markIndexed(ids);
      indexed += ids.length;
      onProgress?.(indexed);
      await holdLease();
    }
  };

  const rebuild = (onProgress?: (indexed: number) => void): Promise<void> =>
    withLease(async () => {
      await index.clear();
      await store.resetIndexed();
      await indexPending(onProgress);
      await index.optimize();
    });

  return {
    flush(onProgress) {
      // Everybody who asks before the next round starts is served by that one round.
      waiting ??= inTurn(() => {
        waiting = undefined;
        return withLease(() => indexPending(onProgress), nothingPending);
      });
      return waiting;
    },

    rebuild: (onProgress) => inTurn(() => rebuild(onProgress)),

    heal: () =>
      inTurn(async () => {
        await withLease(() => indexPending());
        const [inIndex, inStore] = [await index.count().catch(() => -1), await store.countIndexed()];
        if (inIndex === inStore) return false;
        await rebuild();
        return true;
      }),
  };
}
