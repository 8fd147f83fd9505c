/**
 * Reads long documents in threads of their own, and cuts them there: to find out what a long text is, to decode and to cut
 * it takes seconds of pure computing, in which a server could answer nobody. Within the thread a page reader as any other
 * does the work, with threads of its own for what may never end.
 */
import type { Mark, ReadDocument } from "../../core/domain/document.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { PageHints, PageReader } from "../../core/ports/page-reader.ts";
import { createSlots } from "../../lib/slots.ts";
import { createDeadlineWorker, isOverrun, type RunOptions } from "../workers/deadline-worker.ts";
import { createWorkerPool } from "../workers/worker-pool.ts";
import { type PackedSpans, unpackedSpans } from "./packed-spans.ts";
import { mayHoldPictures, type PageReaderThreads } from "./page-reader.ts";

/** Bytes that are read and cut, or a text that is read and only cut. */
export type LongJob =
  | { readonly bytes: Uint8Array; readonly hints: PageHints; readonly maxBytes: number }
  | { readonly text: string; readonly marks: readonly Mark[] };

export interface LongResult {
  /** What was read, where it was. */
  readonly page?: ReadDocument;
  readonly spans: PackedSpans;
}

/** Bytes, or characters, that are read and cut in some ten milliseconds. */
const LONG = 250_000;
/** What is larger leaves hundreds of megabytes behind in its threads, which only their end gives back. */
const LARGE = 4_000_000;
/** Every reader within has a deadline of its own; this one is for the cutting of what they gave. */
const DEADLINE_MS = 300_000;
/** A text of 50 MB takes a quarter. */
const MEMORY_MB = 2_048;
/** A long one holds up no short one; more at once would take the machine from everybody else. */
const THREADS = 2;

/** `reader` reads what is short, and what holds pictures whose words are recognised. Long documents come with their passages. */
export function withLongReader(reader: PageReaderThreads, maxBytes: number): PageReaderThreads {
  const options = { url: new URL("./long-worker.ts", import.meta.url), memoryMb: MEMORY_MB };
  const threads = createWorkerPool<LongJob, LongResult>({ ...options, threads: THREADS });
  const large = createSlots(1);

  /** In a thread that ends with it. */
  const alone = async (job: LongJob, run: RunOptions): Promise<LongResult> => {
    const leave = await large.take(run.signal);
    const thread = createDeadlineWorker<LongJob, LongResult>(options);
    try {
      return await thread.run(job, run);
    } finally {
      leave();
      await thread.close();
    }
  };

  const inThread = async (job: LongJob, signal: AbortSignal | undefined): Promise<LongResult> => {
    try {
      const isLarge = ("bytes" in job ? job.bytes : job.text).length > LARGE;
      const run = { deadlineMs: DEADLINE_MS, signal };
      return isLarge ? await alone(job, run) : await threads.run(job, run);
    } catch (thrown) {
      if (!isOverrun(thrown)) throw thrown;
      throw new FootnoteError("document-unreadable", say("read.reader-stopped"), {
        hint: say("read.overrun-hint"),
        cause: thrown,
      });
    }
  };

  /** `isReadHere`: the recogniser is here, and not in the thread. */
  const offThread = (own: PageReader, isReadHere: (...given: ReadInput) => boolean): PageReader => ({
    ...own,
    async read(bytes, hints, signal) {
      if (bytes.length < LONG || bytes.length > maxBytes) return own.read(bytes, hints, signal);
      const read = isReadHere(bytes, hints) ? await own.read(bytes, hints, signal) : undefined;
      if (read !== undefined && read.text.length < LONG) return read;
      const job = read ? { text: read.text, marks: read.marks } : { bytes, hints, maxBytes };
      const { page = read, spans } = await inThread(job, signal);
      return { ...(page as ReadDocument), passages: unpackedSpans(spans) };
    },
  });

  return {
    ...reader,
    ...offThread(reader, () => false),
    recognising: (recogniser) =>
      offThread(
        reader.recognising(recogniser),
        (bytes, hints) => recogniser.isInstalled() && mayHoldPictures(bytes, hints),
      ),
    async close() {
      await Promise.all([threads.close(), reader.close()]);
    },
  };
}

type ReadInput = [bytes: Uint8Array, hints: PageHints];
