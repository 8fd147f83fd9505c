/**
 * The reader as an embedder: many who ask, one thread. Long work is cut into short pieces, and after each the one who
 * needs least is next, so that a question waits a tenth of a second while a library is being embedded. Who stops asking
 * costs nothing more than the piece at work. The texts bring the prefixes of `core/prompts/embed-prefixes.ts`.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Embedder } from "../../core/ports/embedder.ts";
import { createReaderThread, type ReaderThread } from "./reader-thread.ts";

/** Code units of a piece of work: about as many as the encoder takes at once (`BATCH_PIECES`), Chinese or English. */
const UNITS = 1_600;
/** The first question of a process waits for the weights too: half a second of processor time, more where it is busy. */
const PATIENCE_MS = 10_000;
/** Texts of a piece of work at most: each costs a few marks and a mean, however short. */
const TEXTS = 32;

export interface ReaderEmbedder extends Embedder {
  /** Ends the thread, if it runs. Whoever still waits gets `cancelled`. */
  close(): Promise<void>;
}

export interface ReaderEmbedderOptions {
  /** `provider/model`. */
  readonly name: string;
  /** The file of the weights. */
  readonly path: string;
  readonly thread?: ReaderThread;
}

interface Job {
  readonly texts: readonly string[];
  readonly vectors: Float32Array[];
  readonly resolve: (vectors: Float32Array[]) => void;
  readonly reject: (error: unknown) => void;
}

export function createReaderEmbedder(options: ReaderEmbedderOptions): ReaderEmbedder {
  const { name, path, thread = createReaderThread(path) } = options;
  const jobs = new Set<Job>();
  let isWorking = false;

  /** The one with the fewest texts to go; of equals, who came first. */
  const nextJob = (): Job | undefined => {
    const left = ({ texts, vectors }: Job): number => texts.length - vectors.length;
    return [...jobs].reduce<Job | undefined>(
      (least, job) => (least === undefined || left(job) < left(least) ? job : least),
      undefined,
    );
  };

  const finish = (job: Job, act: () => void): void => {
    if (jobs.delete(job)) act();
  };

  const work = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    for (let job = nextJob(); job !== undefined; job = nextJob()) {
      const at = job;
      try {
        at.vectors.push(...(await thread.embed(nextTexts(at))));
        if (at.vectors.length === at.texts.length) finish(at, () => at.resolve(at.vectors));
      } catch (error) {
        finish(at, () => at.reject(error));
      }
    }
    isWorking = false;
  };

  return {
    name,
    patienceMs: PATIENCE_MS,
    isNear: true,
    embed(texts, signal) {
      if (texts.length === 0) return Promise.resolve([]);
      return new Promise((resolve, reject) => {
        const stop = (): void => finish(job, () => reject(cancelled()));
        const forget = (): void => signal?.removeEventListener("abort", stop);
        const job: Job = {
          texts,
          vectors: [],
          resolve: (vectors) => (forget(), resolve(vectors)),
          reject: (error) => (forget(), reject(error)),
        };
        if (signal?.aborted === true) return reject(cancelled());
        signal?.addEventListener("abort", stop, { once: true });
        jobs.add(job);
        void work();
      });
    },
    close: () => thread.close(),
  };
}

/** The texts that a job needs next: one at least. */
function nextTexts({ texts, vectors }: Job): readonly string[] {
  const from = vectors.length;
  let [to, units] = [from, 0];
  while (to < texts.length && to - from < TEXTS && units < UNITS) units += texts[to++]?.length ?? 0;
  return texts.slice(from, to);
}

const cancelled = (): FootnoteError => new FootnoteError("cancelled", say("reader.stopped"));
