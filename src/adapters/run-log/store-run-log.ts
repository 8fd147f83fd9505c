/**
 * The record of runs over a store: who follows a run of this process is woken as soon as something is written, who
 * follows one of another process is woken by news of it, or looks into the store now and then. Runs of versions before runs were kept have events
 * alone.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { isLastEvent, type RunEvent } from "../../core/domain/event.ts";
import type { RunId } from "../../core/domain/ids.ts";
import type { RunRecord, UnansweredQuestion } from "../../core/domain/run.ts";
import { runInterrupted } from "../../core/answer/asking/run-interrupted.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { News } from "../../core/ports/news.ts";
import type { RunLog } from "../../core/ports/run-log.ts";
import type { RunStore } from "../../core/ports/run-store.ts";
import type { ThreadStore } from "../../core/ports/thread-store.ts";
import { createWakers } from "../../lib/wakers.ts";

/** How long a process that died can pass for alive where nobody can see that it died. */
const LEASE_MS = 30_000;
/** A run's word is renewed when it is so old: late a few times over, it still holds. */
const RENEW_MS = 5_000;
/** Of what another process writes: soon enough for a reader, seldom enough for the store. */
const LOOK_MS = 200;
/** The same where news of it comes by itself, which may be lost. */
const LOOK_WITH_NEWS_MS = 2_000;

export interface RunLogParts {
  readonly store: RunStore & Pick<ThreadStore, "getThread">;
  readonly clock: Clock;
  readonly news?: News | undefined;
  /** Names this process. */
  readonly owner: string;
  /** Whether the process of this name is known to have ended; false where that cannot be known. */
  readonly isGone?: ((owner: string) => boolean) | undefined;
}

export function createRunLog({ store, clock, news, owner, isGone }: RunLogParts): RunLog {
  const wakers = createWakers();
  const nowMs = (): number => Date.parse(clock.now());
  const lookMs = news ? LOOK_WITH_NEWS_MS : LOOK_MS;
  let isListening = false;
  const look = (runId: RunId, signal?: AbortSignal): Promise<void> => {
    if (!isListening) news?.listen((of) => of !== undefined && wakers.wake(of));
    isListening = true;
    return wakers.wait(runId, (stop) => clock.sleep(lookMs, stop), signal);
  };

  const isDead = (run: RunRecord): boolean =>
    !run.hasEnded && (isGone?.(run.owner) === true || (run.owner !== owner && run.untilMs <= nowMs()));

  /** As it is once a run whose process is gone has been ended for it. */
  const looked = async (runId: RunId): Promise<RunRecord | undefined> => {
    const run = await store.getRun(runId);
    if (!run || !isDead(run)) return run;
    await store.interruptRun(runId, run.untilMs, { type: "error", error: runInterrupted().toBody() });
    return store.getRun(runId);
  };

  const read = async (runId: RunId, from: number): Promise<RunEvent[]> => {
    const run = await looked(runId);
    const events = await store.readEvents(runId, from);
    if (!run && !events) throw new FootnoteError("not-found", say("run.none", { id: runId }));
    return events ?? [];
  };

  return {
    async begin(run, isNewThread) {
      await store.beginRun(run, isNewThread, owner, nowMs() + LEASE_MS);
    },

    async append(runId, events) {
      const isKept = await store.appendEvents(runId, events);
      wakers.wake(runId);
      return isKept;
    },

    async end(runId, events, turn) {
      const isKept = await store.endRun(runId, events, turn);
      wakers.wake(runId);
      return isKept;
    },

    async beat(runId) {
      const run = await store.getRun(runId);
      if (!run || run.hasEnded) return "gone";
      if (run.untilMs - nowMs() < LEASE_MS - RENEW_MS) await store.prolongRun(runId, nowMs() + LEASE_MS);
      return run.isStopWanted ? "stop" : "go-on";
    },

    read,

    async *follow(runId, from, signal) {
      for (let next = Math.max(from, 1), isKnown = false; ;) {
        // In this order: what was written before it ended is then there to be read.
        const run = await looked(runId);
        const events = await store.readEvents(runId, next);
        if (!run && !events) {
          if (isKnown) return yield { type: "error", error: removed().toBody(), seq: next };
          throw new FootnoteError("not-found", say("run.none", { id: runId }));
        }
        isKnown = true;
        for (const event of events ?? []) {
          next = event.seq + 1;
          yield event;
          if (isLastEvent(event)) return;
        }
        if (!run || run.hasEnded) return yield* endOf(runId, next);
        await look(runId, signal);
      }
    },

    async requestStop(runId) {
      const run = await looked(runId);
      const isGoingOn = run !== undefined && !run.hasEnded && (await store.requestStop(runId));
      wakers.wake(runId);
      return isGoingOn;
    },

    async awaitTurn({ runId, threadId }, onWait, signal) {
      for (let isTold = false; ;) {
        const first = (await store.listRuns(threadId)).find((run) => !run.hasEnded || run.runId === runId);
        if (first === undefined || first.runId === runId) return;
        if ((await looked(first.runId))?.hasEnded !== false) continue;
        if (!isTold) onWait();
        isTold = true;
        await look(first.runId, signal);
      }
    },

    async unanswered(threadId) {
      const thread = await store.getThread(threadId);
      const answered = new Set(thread?.turns.map((turn) => turn.runId));
      const open = (await store.listRuns(threadId)).filter(({ runId }) => !answered.has(runId));
      return Promise.all(open.map(asQuestion));
    },
  };

  async function asQuestion({ runId }: RunRecord): Promise<UnansweredQuestion> {
    // Read once more: its process may be gone.
    const { turnId, question, askedAt, hasEnded } = (await looked(runId)) as RunRecord;
    const known = { turnId, runId, question, askedAt };
    if (!hasEnded) return { ...known, status: "running" };
    const last = (await store.readEvents(runId, 1))?.at(-1);
    return { ...known, status: "failed", ...(last?.type === "error" ? { error: last.error } : {}) };
  }

  /**
   * To who has heard all that is written: its process may have sent more than it could write down before it was killed, and
   * versions before runs were kept wrote no end.
   */
  async function* endOf(runId: RunId, next: number): AsyncGenerator<RunEvent> {
    const last = (await store.readEvents(runId, 1))?.at(-1);
    if (!last) return;
    const interrupted = runInterrupted().toBody();
    // An end that the process itself wrote was the last that it sent.
    const isWritten = isLastEvent(last) && !(last.type === "error" && last.error.code === interrupted.code);
    if (!isWritten) yield { type: "error", error: interrupted, seq: next };
  }
}

function removed(): FootnoteError {
  return new FootnoteError("cancelled", say("run.removed"));
}
