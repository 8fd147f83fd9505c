/** Reads formats of their own in threads under a deadline. */
import { createWorkerPool } from "../../workers/worker-pool.ts";
import { sizeDeadlineMs } from "../size-deadline.ts";
import type { FormatParts } from "./parts-within.ts";
import type { FormatJob } from "./read-format.ts";

export interface FormatReader {
  read(job: FormatJob, signal: AbortSignal | undefined): Promise<FormatParts>;
  close(): Promise<void>;
}

/** A tree of three million nodes, or a sheet of fifty thousand rows, beside the text that is made of it. */
const MEMORY_MB = 1024;

export function createFormatReader({ threads }: { threads: number }): FormatReader {
  const worker = createWorkerPool<FormatJob, FormatParts>({
    url: new URL("./format-worker.ts", import.meta.url),
    memoryMb: MEMORY_MB,
    threads,
  });
  return {
    async read(job, signal) {
      const deadlineMs = sizeDeadlineMs("bytes" in job ? job.bytes.length : job.text.length);
      if (!("bytes" in job)) return await worker.run(job, { deadlineMs, signal });
      // A copy, because the thread takes what it is sent away from the caller.
      const bytes = Uint8Array.from(job.bytes);
      return await worker.run({ ...job, bytes }, { deadlineMs, signal, transfer: [bytes.buffer] });
    },
    close: () => worker.close(),
  };
}
