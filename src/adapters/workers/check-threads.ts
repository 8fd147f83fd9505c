/**
 * Checks of texts in threads of their own, under a deadline: long documents take seconds of pure computing, in which
 * a server could answer nobody and a terminal could not be interrupted.
 */
import { isOverrun } from "./deadline-worker.ts";
import { createWorkerPool } from "./worker-pool.ts";
import type { CheckDocument } from "../../core/check/verdict/check-text.ts";
import type { CheckedText } from "../../core/domain/checked-text.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";

export interface CheckJob {
  readonly text: string;
  readonly documents: readonly CheckDocument[];
}

export interface Checks {
  /** As `checkText`; throws also `document-too-large` where it takes too long or too much memory, and `cancelled`. */
  check(job: CheckJob, signal?: AbortSignal): Promise<CheckedText>;
  close(): Promise<void>;
}

/** The longest text that is taken, against the longest documents, takes some minutes. */
const DEADLINE_MS = 300_000;
/** Documents of a million words take a third of it. */
const MEMORY_MB = 2_048;
/** A long check holds up no short one. */
const THREADS = 2;

export function createChecks(): Checks {
  const threads = createWorkerPool<CheckJob, CheckedText>({
    url: new URL("./check-worker.ts", import.meta.url),
    memoryMb: MEMORY_MB,
    threads: THREADS,
  });
  return {
    async check(job, signal) {
      try {
        return await threads.run(job, { deadlineMs: DEADLINE_MS, signal });
      } catch (thrown) {
        if (isOverrun(thrown)) throw tooMuch(thrown);
        const error = asFootnoteError(thrown);
        throw error.code === "cancelled" ? stopped(thrown) : error;
      }
    },
    close: () => threads.close(),
  };
}

/** The thread speaks of reading. */
function stopped(cause: unknown): FootnoteError {
  return new FootnoteError("cancelled", say("check.stopped"), { cause });
}

function tooMuch(cause: unknown): FootnoteError {
  return new FootnoteError("document-too-large", say("check.given-up"), {
    hint: say("check.given-up-hint"),
    cause,
  });
}
