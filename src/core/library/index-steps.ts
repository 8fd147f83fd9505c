/**
 * Brings the passage index up to what the store holds, a batch after another. The store knows how far each index has come,
 * so that its queue is the list of the steps that are done and left: work stopped anywhere goes on where it was. That one
 * process at a time does this is not covered here: it is a job.
 */
import { belongingOf } from "../domain/belonging.ts";
import { asFootnoteError } from "../domain/errors.ts";
import { indexText } from "../retrieval/index-text.ts";
import type { AtWork } from "../ports/at-work.ts";
import type { IndexRow, PassageIndex } from "../ports/passage-index.ts";
import type { IndexId, IndexQueue, StoredPassage } from "../ports/index-queue.ts";
import type { ValueStore } from "../ports/value-store.ts";
import type { VectorIndex } from "../ports/vector-index.ts";

/** Passages a step: large enough to be cheap each, small enough to be held in memory. */
const BATCH = 4_000;

type OnIndexed = (indexed: number) => void;

export interface IndexSteps {
  /** Tells this index from others over the same store. */
  readonly name: string;
  /** Whether everything that the store holds was taken up, and everything that it held was let go. */
  isUpToDate(): Promise<boolean>;
  /** What is to be taken up next. */
  oldestPending(): Promise<number | undefined>;
  /** Takes up what is stored, in the middle of more to come: it is found as well as it should be after `settle`. */
  bringUp(work: AtWork, onProgress?: OnIndexed): Promise<void>;
  settle(): Promise<void>;
  /** Housekeeping that nobody waits for. */
  compact(): Promise<void>;
  /** Makes the index anew from the store. */
  renew(work: AtWork, onProgress?: OnIndexed): Promise<void>;
  /**
   * Brings the index up to date, and renews it where it is damaged or holds something other than the store says; true where
   * it did.
   */
  mend(work: AtWork): Promise<boolean>;
}

export interface IndexStepsParts {
  readonly store: IndexQueue & ValueStore;
  readonly index: PassageIndex;
  readonly name?: string;
  /** Passages that are removed leave this one too. */
  readonly vectors?: Pick<VectorIndex, "remove">;
}

export function createIndexSteps({ store, index, name = "passages", vectors }: IndexStepsParts): IndexSteps {
  /** The stored value that says whether a process may have indexed a step and ended before it could say so. */
  const brokenOff = `${name} broken off`;
  const idNow = async (): Promise<IndexId> => ({ name, generation: await index.generation() });

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

  const bringUp: IndexSteps["bringUp"] = async (work, onProgress) => {
    if (!(await store.knowsIndex(await idNow()))) await beginAnew();
    const id = await idNow();
    let indexed = 0;
    // A step may have been indexed just before a crash, here or in another process, and not been marked.
    let mayRepeat = (await store.getValue(brokenOff)) !== "no";
    let isMarked = mayRepeat;
    for (;;) {
      await work.goOn();
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

  const renew: IndexSteps["renew"] = async (work, onProgress) => {
    await work.goOn();
    await beginAnew();
    await bringUp(work, onProgress);
    await index.settle();
  };

  /** Brings the index up to date and says whether it then holds what the store says. */
  const isSound = async (work: AtWork): Promise<boolean> => {
    try {
      for (;;) {
        const id = await idNow();
        if (!(await store.knowsIndex(id))) return false;
        await bringUp(work);
        await index.settle();
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
    name,
    bringUp,
    renew,
    settle: () => index.settle(),
    compact: () => index.compact(),
    oldestPending: async () => (await store.pendingPassages(await idNow(), 1))[0]?.passage.id,

    async isUpToDate() {
      const id = await idNow();
      if (!(await store.knowsIndex(id)) || (await store.pendingPassages(id, 1)).length > 0) return false;
      return (await store.pendingRemovals(id, 1)).ids.length === 0;
    },

    async mend(work) {
      if (await isSound(work)) return false;
      await renew(work);
      return true;
    },
  };
}

function rowOf({ passage, document, spaceId }: StoredPassage): IndexRow {
  return { ...belongingOf(document, spaceId), id: passage.id, text: indexText(passage, document) };
}
