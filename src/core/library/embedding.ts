/**
 * Gives every passage its vector where an embedder is configured, and searches by them. Words find passages without
 * this, so whatever fails here is reported and retried later, and holds up no answer.
 */
import { FootnoteError } from "../domain/errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { DocumentStore } from "../ports/store.ts";
import type { VectorIndex } from "../ports/vector-index.ts";
import type { VectorSearch } from "../retrieval/retrieve.ts";
import { indexText } from "../retrieval/index-text.ts";
import { withLease } from "./lease.ts";

/** Passages a step: some requests to the embedder, stored before the next ones are asked for. */
const BATCH = 256;
/** An answer waits this long for the vector of its question; servers that work need a fraction of a second. */
const QUERY_DEADLINE_MS = 3_000;

export interface Embedding extends VectorSearch {
  /** Resolves when every passage stored before the call has its vector. Throws `model-failed`, `model-timeout`. */
  flush(onProgress?: (embedded: number) => void, signal?: AbortSignal): Promise<void>;
  /** Fills the index from the store where they differ, as after the index was thrown away. */
  heal(signal?: AbortSignal): Promise<void>;
}

export interface EmbeddingParts {
  readonly store: DocumentStore;
  readonly vectors: VectorIndex;
  readonly embedder: Embedder;
  readonly clock: Clock;
  /** Names this process in the lease; `isGone` as in `Lease`. */
  readonly owner: string;
  readonly isGone?: (owner: string) => boolean;
}

export function createEmbedding(parts: EmbeddingParts): Embedding {
  const { store, vectors, embedder, clock, owner, isGone } = parts;
  const lease = { store, clock, owner, isGone, name: `embedder ${embedder.name}` };
  /** The end of the work asked for so far: work of one process runs one after the other. */
  let tail: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = tail.then(work, work);
    tail = done.catch(() => undefined);
    return done;
  };

  const hasAll = async (): Promise<boolean> =>
    (await store.passagesWithoutVector(embedder.name, 1)).length === 0;

  const embedAll = async (onProgress?: (embedded: number) => void, signal?: AbortSignal): Promise<void> => {
    for (let embedded = 0; ;) {
      const batch = await store.passagesWithoutVector(embedder.name, BATCH);
      if (batch.length === 0) return;
      const texts = batch.map(({ passage, document }) => indexText(passage, document));
      const found = await embedder.embed(texts, signal);
      const rows = batch.map(({ passage }, nth) => ({ id: passage.id, vector: found[nth] as Float32Array }));
      // A crash between these two leaves rows in the index that the store lacks: taken out, then added again.
      await vectors.remove(rows.map((row) => row.id));
      await vectors.add(rows);
      await store.putVectors(embedder.name, rows);
      embedded += rows.length;
      onProgress?.(embedded);
    }
  };

  const inTime = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const [late, done] = [new AbortController(), new AbortController()];
    const isDone = (): undefined => undefined;
    void clock.sleep(QUERY_DEADLINE_MS, done.signal).then(() => late.abort(), isDone);
    try {
      return await embedder.embed(texts, late.signal);
    } catch (thrown) {
      if (!late.signal.aborted) throw thrown;
      throw new FootnoteError("model-timeout", `${embedder.name} did not answer in time.`, {
        hint: "The passages were found by their words only. Check the embedder's server.",
        retryable: true,
        cause: thrown,
      });
    } finally {
      done.abort();
    }
  };

  const fillIndex = async (): Promise<void> => {
    // One that cannot even be counted is damaged.
    const inIndex = await vectors.count().catch(() => -1);
    if (inIndex === (await store.countVectors(embedder.name))) return;
    await vectors.clear();
    for (let after = 0; ;) {
      const rows = await store.readVectors(embedder.name, after, BATCH);
      if (rows.length === 0) return;
      await vectors.add(rows);
      after = rows.at(-1)?.id ?? after;
    }
  };

  return {
    flush: (onProgress, signal) =>
      inTurn(() => withLease(lease, () => embedAll(onProgress, signal), hasAll, signal)),
    heal: (signal) => inTurn(() => withLease(lease, fillIndex, undefined, signal)),

    async search(query, limit) {
      const [vector] = await inTime([query]);
      return vector ? vectors.search(vector, limit) : [];
    },
  };
}
