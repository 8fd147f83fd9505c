/** Reads PDF files in threads under a deadline. */
import type { PdfJob } from "./pdf-worker.ts";
import type { ReadParts } from "./read-parts.ts";
import { sizeDeadlineMs } from "./size-deadline.ts";
import { createWorkerPool } from "../workers/worker-pool.ts";

export interface PdfReader {
  read(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<ReadParts>;
  close(): Promise<void>;
}

/** Books of a thousand pages take under 300 MB beside the file itself. */
const MEMORY_MB = 1024;

/** Of the deadline; the rest is for laying out what was read by then. */
const PAGES_SHARE = 0.7;

export function createPdfReader({ threads }: { threads: number }): PdfReader {
  const worker = createWorkerPool<PdfJob, ReadParts>({
    url: new URL("./pdf-worker.ts", import.meta.url),
    memoryMb: MEMORY_MB,
    threads,
  });
  return {
    async read(bytes, signal) {
      const deadlineMs = sizeDeadlineMs(bytes.length);
      // A copy, because the thread takes what it is sent away from the caller.
      const copy = Uint8Array.from(bytes);
      const pagesWithinMs = Math.round(PAGES_SHARE * deadlineMs);
      return await worker.run(
        { bytes: copy, pagesWithinMs },
        { deadlineMs, signal, transfer: [copy.buffer] },
      );
    },
    close: () => worker.close(),
  };
}
