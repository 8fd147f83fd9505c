/**
 * Brings the passage index up to what the store holds. The store knows how far each index has come, so that a
 * run stopped anywhere goes on where it was; a lease keeps two processes from indexing the same passages.
 */
import { belongingOf } from "../domain/belonging.ts";
import { asFootnoteError, type FootnoteError } from "../domain/errors.ts";
import { indexText } from "../retrieval/index-text.ts";
import type { Clock } from "../ports/clock.ts";
import type { IndexRow, PassageIndex } from "../ports/passage-index.ts";
import type { IndexId, IndexQueue, StoredPassage } from "../ports/index-queue.ts";
import type { LeaseStore } from "../ports/lease-store.ts";
import type { ValueStore } from "../ports/value-store.ts";
import type { VectorIndex } from "../ports/vector-index.ts";
import { withLease } from "./lease.ts";

/** Passages a step: large enough to be cheap each, small enough to be held in memory. */
const BATCH = 4_000;

export interface Indexer {
  /** Resolves when everything that was stored before the call can be found. */
  flush(onProgress?: (indexed: number) => void): Promise<void>;
  /** Indexes what is stored, in the middle of more to come: it is found as well as it should be after `flush`. */
  advance(): Promise<void>;
  /** Makes the index anew from the store. */
  rebuild(onProgress?: (indexed: number) => void): Promise<void>;
  /** Resolves when the housekeeping that followed the work has ended. */
  idle(): Promise<void>;
  /**
   * Finishes what was broken off, and rebuilds where the index is damaged or holds something other than the store
   * says; true where it did. What another process is at work on is left to it.
   */
  heal(): Promise<boolean>;
}

export interface IndexerParts {
  readonly store: IndexQueue & ValueStore & LeaseStore;
  readonly index: PassageIndex;
  /** Tells this index from others over the same store. */
  readonly name?: string;
  /** Passages that are removed leave this one too. */
  readonly vectors?: Pick<VectorIndex, "remove">;
  readonly clock: Clock;
  /** Names this process in the lease; `isGone` as in `Lease`. */
  readonly owner: string;
  readonly isGone?: (owner: string) => boolean;
  /** Told of housekeeping that failed: nothing is lost by it. */
  readonly report: (error: FootnoteError) => void;
}

export function createIndexer({
  store,
  index,
  name = "passages",
  vectors,
  clock,
  owner,
  isGone,
  report,
}: IndexerParts): Indexer {
  const lease = { store, clock, owner, isGone, name: `indexer of ${name}` };
  /** The stored value that says whether a process may have indexed a step and ended before it could say so. */
  const brokenOff = `${name} broken off`;
  /** The end of the work asked for so far: work of one process runs one after the other. */
  let tail: Promise<unknown> = Promise.resolve();
  let waiting: Promise<void> | undefined;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = tail.then(work, work);
    tail = done.catch(() => undefined);
    return done;
  };

  const idNow = async (): Promise<IndexId> => ({ name, generation: await index.generation() });

  const nothingPending = async (): Promise<boolean> => {
    const id = await idNow();
    if (!(await store.knowsIndex(id)) || (await store.pendingPassages(id, 1)).length > 0) return false;
    return (await store.pendingRemovals(id, 1)).ids.length === 0;
  };

  /** Empties the index, whatever it holds: none of its rows are known to the store. */
  const beginAnew = async (): Promise<void> => {
    await index.clear();
    await store.beginIndex(await idNow());
  };

  const takeOut = async (id: IndexId): Promise<boolean> => {
    const { ids, through } = await store.pendingRemovals(id, BATCH);
    if (ids.length === 0) return false;
    await index.remove(ids);
    await vectors?.remove(ids);
    await store.markRemoved(id, through);
    return true;
  };

  const indexPending = async (onProgress?: (indexed: number) => void): Promise<void> => {
    if (!(await store.knowsIndex(await idNow()))) await beginAnew();
    const id = await idNow();
    let indexed = 0;
    // A step may have been indexed just before a crash, here or in another process, and not been marked.
    let mayRepeat = (await store.getValue(brokenOff)) !== "no";
    let isMarked = mayRepeat;
    for (;;) {
      const isTakenOut = await takeOut(id);
      const batch = await store.pendingPassages(id, BATCH);
      const last = batch.at(-1)?.passage.id;
      if (last === undefined) {
        if (isTakenOut) continue;
        if (isMarked) await store.setValue(brokenOff, "no");
        return;
      }
      if (mayRepeat) await index.remove(batch.map(({ passage }) => passage.id));
      mayRepeat = false;
      if (!isMarked) await store.setValue(brokenOff, "yes");
      isMarked = true;
      await index.add(batch.map(rowOf));
      await store.markIndexed(id, last);
      indexed += batch.length;
      onProgress?.(indexed);
    }
  };

  const indexAll = async (onProgress?: (indexed: number) => void): Promise<void> => {
    await indexPending(onProgress);
    await index.settle();
  };

  /** Nobody waits for it; what asks for the index meanwhile finds all there is. */
  const compactInTurn = (): void => {
    inTurn(() => withLease(lease, () => index.compact())).catch((thrown: unknown) =>
      report(asFootnoteError(thrown)),
    );
  };

  const rebuild = async (onProgress?: (indexed: number) => void): Promise<void> => {
    await beginAnew();
    await indexAll(onProgress);
  };

  const oldestPending = async (): Promise<number | undefined> =>
    (await store.pendingPassages(await idNow(), 1))[0]?.passage.id;

  /** Brings the index up to date and says whether it then holds what the store says. */
  const isSound = async (): Promise<boolean> => {
    try {
      for (;;) {
        const id = await idNow();
        if (!(await store.knowsIndex(id))) return false;
        await indexAll();
        // Ends a move that was broken off, which would count twice.
        await index.compact();
        const [inIndex, inStore] = [await index.count(), await store.countIndexed(id)];
        if (inIndex === inStore) return true;
        // Removed between the two: to be taken out of the index first.
        if ((await store.pendingRemovals(id, 1)).ids.length === 0) return false;
      }
    } catch (thrown) {
      if (asFootnoteError(thrown).code === "index-unavailable") return false;
      throw thrown;
    }
  };

  return {
    advance: () => inTurn(() => withLease(lease, () => indexPending(), nothingPending)),

    flush(onProgress) {
      // Everybody who asks before the next round starts is served by that one round.
      waiting ??= inTurn(() => {
        waiting = undefined;
        return withLease(lease, () => indexAll(onProgress), nothingPending);
      });
      waiting.then(compactInTurn, () => undefined);
      return waiting;
    },

    async idle() {
      for (let seen: Promise<unknown> | undefined; seen !== tail;) {
        seen = tail;
        await seen;
      }
    },

    rebuild: (onProgress) => inTurn(() => withLease(lease, () => rebuild(onProgress))),

    heal: () =>
      inTurn(async () => {
        const oldest = await oldestPending();
        const isInOtherHands = async (): Promise<boolean> => {
          const now = await oldestPending();
          return now === undefined || now !== oldest;
        };
        let isRebuilt = false;
        await withLease(
          lease,
          async () => {
            if (await isSound()) return;
            await rebuild();
            isRebuilt = true;
          },
          isInOtherHands,
        );
        return isRebuilt;
      }),
  };
}

function rowOf({ passage, document, spaceId }: StoredPassage): IndexRow {
  return { ...belongingOf(document, spaceId), id: passage.id, text: indexText(passage, document) };
}
