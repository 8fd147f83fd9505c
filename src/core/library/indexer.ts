/**
 * Brings the passage index up to what the store holds. The store keeps a list of what is not yet indexed, so that
 * a run stopped anywhere goes on where it was; a lease keeps two processes from indexing the same passages.
 */
import { asFootnoteError, type FootnoteError } from "../domain/errors.ts";
import { indexText } from "../retrieval/index-text.ts";
import type { Clock } from "../ports/clock.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { DocumentStore } from "../ports/store.ts";
import type { VectorIndex } from "../ports/vector-index.ts";
import { withLease } from "./lease.ts";

/** Passages a step: large enough to be cheap each, small enough that the lease is prolonged in time. */
const BATCH = 4_000;

export interface Indexer {
  /** Resolves when everything that was stored before the call can be found. */
  flush(onProgress?: (indexed: number) => void): Promise<void>;
  /** Makes the index anew from the store. */
  rebuild(onProgress?: (indexed: number) => void): Promise<void>;
  /** Resolves when the housekeeping that followed the work has ended. */
  idle(): Promise<void>;
  /** Rebuilds where the index holds something other than the store says; true where it did. */
  heal(): Promise<boolean>;
}

export interface IndexerParts {
  readonly store: DocumentStore;
  readonly index: PassageIndex;
  /** Passages that are removed leave this one too. */
  readonly vectors?: Pick<VectorIndex, "remove">;
  readonly clock: Clock;
  /** Names this process in the lease. */
  readonly owner: string;
  /** Told of housekeeping that failed: nothing is lost by it. */
  readonly report: (error: FootnoteError) => void;
}

export function createIndexer({ store, index, vectors, clock, owner, report }: IndexerParts): Indexer {
  const lease = { store, clock, owner, name: "indexer" };
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

  const nothingPending = async (): Promise<boolean> =>
    (await store.pendingPassages(1)).length === 0 && (await store.pendingRemovals(1)).length === 0;

  const indexPending = async (
    prolong: () => Promise<void>,
    onProgress?: (indexed: number) => void,
  ): Promise<void> => {
    let indexed = 0;
    for (;;) {
      const removals = await store.pendingRemovals(BATCH);
      if (removals.length > 0) {
        await index.remove(removals);
        await vectors?.remove(removals);
        await store.forgetRemovals(removals);
      }
      const batch = await store.pendingPassages(BATCH);
      if (batch.length === 0 && removals.length === 0) return index.settle();
      const ids = batch.map(({ passage }) => passage.id);
      if (mayRepeat) await index.remove(ids);
      mayRepeat = false;
      await index.add(
        batch.map(({ passage, document }) => ({ id: passage.id, text: indexText(passage, document) })),
      );
      await store.markIndexed(ids);
      indexed += ids.length;
      onProgress?.(indexed);
      await prolong();
    }
  };

  /** Nobody waits for it; what asks for the index meanwhile finds all there is. */
  const compactInTurn = (): void => {
    inTurn(() => withLease(lease, () => index.compact())).catch((thrown: unknown) => report(asFootnoteError(thrown)));
  };

  const rebuild = (onProgress?: (indexed: number) => void): Promise<void> =>
    withLease(lease, async (prolong) => {
      await index.clear();
      await store.resetIndexed();
      await indexPending(prolong, onProgress);
    });

  return {
    flush(onProgress) {
      // Everybody who asks before the next round starts is served by that one round.
      waiting ??= inTurn(() => {
        waiting = undefined;
        return withLease(lease, (prolong) => indexPending(prolong, onProgress), nothingPending);
      });
      waiting.then(compactInTurn, () => undefined);
      return waiting;
    },

    async idle() {
      for (let seen: Promise<unknown> | undefined; seen !== tail; ) {
        seen = tail;
        await seen;
      }
    },

    rebuild: (onProgress) => inTurn(() => rebuild(onProgress)),

    heal: () =>
      inTurn(async () => {
        await withLease(lease, async (prolong) => {
          await indexPending(prolong);
          // Ends a move that was broken off, which would count twice.
          await index.compact();
        });
        const [inIndex, inStore] = [await index.count().catch(() => -1), await store.countIndexed()];
        if (inIndex === inStore) return false;
        await rebuild();
        return true;
      }),
  };
}
