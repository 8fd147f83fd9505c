/** Passages get their vectors, where an embedder is configured: waited for, or kept up in the background. */
import type { Embedding } from "../../core/library/embedding.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { LogError } from "../log.ts";
import { keepEmbedding } from "./keep-embedding.ts";

export interface Embeddings {
  /** Resolves when every document has its vectors; at once where no embedder is configured. Throws `model-failed`. */
  embedded(onProgress?: (embedded: number) => void, signal?: AbortSignal): Promise<void>;
  /** Does the same without being waited for, and goes on trying where it fails. */
  keepEmbedded(): void;
  close(): Promise<void>;
}

export function createEmbeddings(
  embedding: Embedding | undefined,
  clock: Pick<Clock, "sleep">,
  log: LogError,
): Embeddings {
  const keeper = embedding && keepEmbedding(embedding, clock, log);
  const closing = new AbortController();
  let waitedFor: Promise<unknown> = Promise.resolve();
  return {
    embedded(onProgress, signal) {
      const either = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
      const work = (async (): Promise<void> => {
        await embedding?.heal(either);
        await embedding?.flush(onProgress, either);
      })();
      waitedFor = Promise.allSettled([waitedFor, work]);
      return work;
    },
    keepEmbedded: () => keeper?.wake(),
    async close() {
      closing.abort();
      await waitedFor;
      await keeper?.close();
    },
  };
}
