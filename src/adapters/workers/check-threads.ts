/**
 * Checks of texts in threads of their own, under a deadline: long documents take seconds of pure computing, in which
 * a server could answer nobody and a terminal could not be interrupted.
 */
import { isOverrun } from "./deadline-worker.ts";
import { createWorkerPool } from "./worker-pool.ts";
import type { CheckDocument } from "../../core/check/verdict/check-text.ts";
import type { CheckedText } from "../../core/domain/checked-text.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import type { Outcomes, PairReader, TextPair } from "../../core/ports/pair-reader.ts";
import { say } from "../../core/domain/said/say.ts";

export interface CheckedAgainst {
  readonly text: string;
  readonly documents: readonly CheckDocument[];
}

export interface CheckJob extends CheckedAgainst {
  /** What a reader of pairs has said so far. */
  readonly readings: readonly (readonly [TextPair, Outcomes])[];
}

export interface CheckReply {
  readonly checked: CheckedText;
  /** What the words leave open and nobody has read. */
  readonly unread: readonly TextPair[];
}

export interface Checks {
  /** As `checkText`; throws also `document-too-large` where it takes too long or too much memory, and `cancelled`. */
  check(job: CheckedAgainst, signal?: AbortSignal): Promise<CheckedText>;
  close(): Promise<void>;
}

/** The longest text that is taken, against the longest documents, takes some minutes. */
const DEADLINE_MS = 300_000;
/** Documents of a million words take a third of it. */
const MEMORY_MB = 2_048;
/** A long check holds up no short one. */
const THREADS = 2;
/** Pairs that are read for a text: each takes some 30 ms. */
const MOST_READ = 400;

/** `pairs` reads what words leave open; without it, or where it fails, words decide alone. */
export function createChecks(pairs?: PairReader): Checks {
  const threads = createWorkerPool<CheckJob, CheckReply>({
    url: new URL("./check-worker.ts", import.meta.url),
    memoryMb: MEMORY_MB,
    threads: THREADS,
  });
  const run = async (job: CheckJob, signal: AbortSignal | undefined): Promise<CheckReply> => {
    try {
      return await threads.run(job, { deadlineMs: DEADLINE_MS, signal });
    } catch (thrown) {
      if (isOverrun(thrown)) throw tooMuch(thrown);
      const error = asFootnoteError(thrown);
      throw error.code === "cancelled" ? stopped(thrown) : error;
    }
  };
  return {
    async check(against, signal) {
      const { checked, unread } = await run({ ...against, readings: [] }, signal);
      const asked = unread.slice(0, MOST_READ);
      if (pairs === undefined || asked.length === 0) return checked;
      let outcomes: readonly Outcomes[];
      try {
        outcomes = await pairs.read("claims", asked, signal);
      } catch (thrown) {
        if (signal?.aborted === true) throw stopped(thrown);
        return checked;
      }
      const readings = asked.flatMap((pair, nth) => {
        const own = outcomes[nth];
        return own === undefined ? [] : [[pair, own] as const];
      });
      const { summary, ...again } = (await run({ ...against, readings }, signal)).checked;
      return { ...again, summary: { ...summary, elapsedMs: summary.elapsedMs + checked.summary.elapsedMs } };
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
