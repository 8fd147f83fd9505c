/**
 * Giving passages their vectors, as a kind of job: its key is the embedder's name, its steps are the batches of passages that
 * have none yet, which the store knows. Done in the background, again where the embedder failed, or waited for.
 */
import type { JobName } from "../../core/domain/job.ts";
import type { Embedding } from "../../core/library/embedding.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Jobs } from "../../core/ports/jobs.ts";
import type { JobEnd } from "../../core/ports/job-store.ts";
import type { JobKind, JobRunner } from "../jobs/job-runner.ts";
import type { RetryWaits, Work } from "../jobs/work-at.ts";

type EmbedSteps = Pick<Embedding, "name" | "heal" | "embedAll">;

const EMBED_KIND = "embed";
export const TAKE_UP_KIND = "take-up-vectors";
/** A server that is started beside this one is there in seconds; one that is down for long is not asked all the time. */
const RETRY_WAITS: RetryWaits = { firstMs: 5_000, lastMs: 600_000 };

export interface Embeddings {
  /** Resolves when every document has its vectors; at once where no embedder is configured. Throws `model-failed`. */
  embedded(onProgress?: (embedded: number) => void, signal?: AbortSignal): Promise<void>;
  /** Does the same without being waited for, and goes on trying where it fails. */
  keepEmbedded(): Promise<void>;
}

export function embedKind(embedding: EmbedSteps): JobKind {
  let isHealed = false;
  return {
    name: EMBED_KIND,
    atOnce: 1,
    retryWaits: RETRY_WAITS,
    async run(work) {
      if (!isHealed) await embedding.heal(work);
      isHealed = true;
      return embedAll(embedding, work);
    },
  };
}

/** Taking up the vectors that other machines have made, into the index of this one, whose name is the key. */
export function takeUpKind(embedding: Pick<Embedding, "takeUp">, indexName: string): JobKind {
  return {
    name: TAKE_UP_KIND,
    atOnce: 1,
    key: indexName,
    async run(work) {
      await embedding.takeUp(work);
      return { yieldsToPut: true };
    },
  };
}

export interface EmbeddingsParts {
  readonly embedding: EmbedSteps | undefined;
  readonly jobs: Pick<Jobs, "put">;
  readonly runner: Pick<JobRunner, "start" | "workAt">;
  readonly clock: Pick<Clock, "now">;
}

export function createEmbeddings({ embedding, jobs, runner, clock }: EmbeddingsParts): Embeddings {
  if (embedding === undefined) {
    return { embedded: async () => undefined, keepEmbedded: async () => undefined };
  }
  const job: JobName = { kind: EMBED_KIND, key: embedding.name };
  const put = (): Promise<void> => jobs.put({ ...job, dueAt: clock.now() });
  return {
    async embedded(onProgress, signal) {
      await put();
      const run = async (work: Work): Promise<JobEnd> => {
        await embedding.heal(work);
        return embedAll(embedding, work, onProgress);
      };
      await runner.workAt(job, run, { signal });
    },
    async keepEmbedded() {
      await put();
      // Where it is being done already, it is due once more after that.
      runner.start(job);
    },
  };
}

async function embedAll(
  embedding: EmbedSteps,
  work: Work,
  onProgress?: (embedded: number) => void,
): Promise<JobEnd> {
  await embedding.embedAll(work, (embedded) => {
    work.progress(JSON.stringify({ embedded }));
    onProgress?.(embedded);
  });
  return { yieldsToPut: true };
}
