/**
 * Reads long documents in threads of their own, and cuts them there: to find out what a long text is, to decode and to cut
 * it takes seconds of pure computing, in which a server could answer nobody. Within the thread a page reader as any other
 * does the work, with threads of its own for what may never end.
 */
import type { ReadDocument } from "../../core/domain/document.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { PageHints } from "../../core/ports/page-reader.ts";
import { isOverrun } from "../workers/deadline-worker.ts";
import { createWorkerPool } from "../workers/worker-pool.ts";
import { type PackedSpans, unpackedSpans } from "./packed-spans.ts";
import type { PageReaderThreads } from "./page-reader.ts";

export interface LongJob {
  readonly bytes: Uint8Array;
  readonly hints: PageHints;
  readonly maxBytes: number;
}

export interface LongResult {
  readonly page: ReadDocument;
  readonly spans: PackedSpans;
}

/** Bytes that are read and cut in some ten milliseconds. */
const LONG_BYTES = 250_000;
/** Every reader within has a deadline of its own; this one is for the cutting of what they gave. */
const DEADLINE_MS = 300_000;
/** A text of 50 MB takes a quarter. */
const MEMORY_MB = 2_048;
/** A long one holds up no short one; more at once would take the machine from everybody else. */
const THREADS = 2;

/** `reader` reads what is short. Long documents come with their passages. */
export function withLongReader(reader: PageReaderThreads, maxBytes: number): PageReaderThreads {
  const threads = createWorkerPool<LongJob, LongResult>({
    url: new URL("./long-worker.ts", import.meta.url),
    memoryMb: MEMORY_MB,
    threads: THREADS,
  });
  return {
    ...reader,
    async read(bytes, hints, signal) {
      if (bytes.length < LONG_BYTES || bytes.length > maxBytes) return reader.read(bytes, hints, signal);
      try {
        const { page, spans } = await threads.run(
          { bytes, hints, maxBytes },
          { deadlineMs: DEADLINE_MS, signal },
        );
        return { ...page, passages: unpackedSpans(spans) };
      } catch (thrown) {
        if (!isOverrun(thrown)) throw thrown;
        throw new FootnoteError("document-unreadable", say("read.reader-stopped"), {
          hint: say("read.overrun-hint"),
          cause: thrown,
        });
      }
    },
    async close() {
      await Promise.all([threads.close(), reader.close()]);
    },
  };
}
