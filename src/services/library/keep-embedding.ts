/**
 * Sees to it that passages get their vectors without anybody waiting: at a start, after each addition, and again where
 * the embedder failed, for it may be back. A failure is logged once, not each time that it is tried.
 */
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { Embedding } from "../../core/library/embedding.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { LogError } from "../log.ts";

export interface EmbeddingKeeper {
  /** There may be something to embed. */
  wake(): void;
  close(): Promise<void>;
}

/** Waits after a failure: the first, then twice as long each time, up to the last. */
const FIRST_WAIT_MS = 5_000;
const LAST_WAIT_MS = 600_000;

export function keepEmbedding(
  embedding: Pick<Embedding, "heal" | "flush">,
  clock: Pick<Clock, "sleep">,
  log: LogError,
): EmbeddingKeeper {
  const closing = new AbortController();
  const { signal } = closing;
  let isWanted = false;
  let isHealed = false;
  let working: Promise<void> | undefined;

  const tryOn = async (): Promise<void> => {
    let told: string | undefined;
    for (let waitMs = FIRST_WAIT_MS; isWanted && !signal.aborted;) {
      isWanted = false;
      try {
        if (!isHealed) await embedding.heal(signal);
        isHealed = true;
        await embedding.flush(undefined, signal);
        [told, waitMs] = [undefined, FIRST_WAIT_MS];
      } catch (thrown) {
        if (signal.aborted) return;
        const error = asFootnoteError(thrown);
        if (error.code !== told) log(error);
        told = error.code;
        isWanted = true;
        await clock.sleep(waitMs, signal).catch(() => undefined);
        waitMs = Math.min(waitMs * 2, LAST_WAIT_MS);
      }
    }
  };

  const work = async (): Promise<void> => {
    await tryOn();
    // At once, so that whoever wakes it next starts it again.
    working = undefined;
  };

  return {
    wake() {
      isWanted = true;
      working ??= work();
    },
    async close() {
      closing.abort();
      await working;
    },
  };
}
