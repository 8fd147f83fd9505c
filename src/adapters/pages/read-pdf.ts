/** Reads PDF files in threads under a deadline; those with pages that are pictures twice, once these were recognised. */
import { errorFromBody } from "../../core/domain/errors.ts";
import type { PdfJob, PdfReading } from "./pdf-worker.ts";
import type { RecognisedPage } from "./recogniser.ts";
import type { ReadParts } from "./read-parts.ts";
import { sizeDeadlineMs } from "./size-deadline.ts";
import { createWorkerPool } from "../workers/worker-pool.ts";

export interface PdfReader {
  /** `recognise`: makes text of pages, by their numbers; what it throws leaves them unread. */
  read(
    bytes: Uint8Array,
    signal: AbortSignal | undefined,
    recognise?: (pages: readonly number[]) => Promise<readonly RecognisedPage[]>,
  ): Promise<ReadParts>;
  close(): Promise<void>;
}

/** Books of a thousand pages take under 300 MB beside the file itself. */
const MEMORY_MB = 1024;

/** Of the deadline; the rest is for laying out what was read by then. */
const PAGES_SHARE = 0.7;

export function createPdfReader({ threads }: { threads: number }): PdfReader {
  const worker = createWorkerPool<PdfJob, PdfReading>({
    url: new URL("./pdf-worker.ts", import.meta.url),
    memoryMb: MEMORY_MB,
    threads,
  });
  const readOnce = async (
    bytes: Uint8Array,
    signal: AbortSignal | undefined,
    recognised?: readonly RecognisedPage[],
  ): Promise<PdfReading> => {
    const deadlineMs = sizeDeadlineMs(bytes.length);
    // A copy, because the thread takes what it is sent away from the caller.
    const copy = Uint8Array.from(bytes);
    const pagesWithinMs = Math.round(PAGES_SHARE * deadlineMs);
    return await worker.run(
      { bytes: copy, pagesWithinMs, recognised },
      { deadlineMs, signal, transfer: [copy.buffer] },
    );
  };
  return {
    async read(bytes, signal, recognise) {
      let reading = await readOnce(bytes, signal);
      if (recognise !== undefined && reading.unseen.length > 0) {
        const recognised = await recognise(reading.unseen);
        reading = await readOnce(bytes, signal, recognised);
      }
      if ("error" in reading) throw errorFromBody(reading.error);
      return reading.parts;
    },
    close: () => worker.close(),
  };
}
