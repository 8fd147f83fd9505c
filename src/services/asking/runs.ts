/**
 * Runs of this process: numbers the events of a run, keeps them in the log, and plays them to whoever listens, from any
 * number on, while it runs or later. A run goes on when its listeners leave. Runs of other processes are followed and
 * stopped through the log.
 */
import type { Turn } from "../../core/domain/answer.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { type EventBody, isLastEvent, type RunEvent } from "../../core/domain/event.ts";
import type { RunId, ThreadId } from "../../core/domain/ids.ts";
import type { NewRun } from "../../core/domain/run.ts";
import { runInterrupted } from "../../core/answer/asking/run-interrupted.ts";
import type { RunLog } from "../../core/ports/run-log.ts";
import type { LogError } from "../log.ts";

/** While a run goes on its events are stored this often; what a crash can take is at most the last part. */
const STORE_EVERY_MS = 250;
/** With more runs than this, each is stored less often: together they ask the store for no more. */
const RUNS_AT_FULL_PACE = 20;

export interface Run {
  /** Rejects with the run's `FootnoteError`. */
  readonly turn: Promise<Turn>;
  /** Events with `seq >= from`, those to come included; ends with the last one. */
  events(from?: number): AsyncGenerator<RunEvent>;
  stop(): void;
}

export interface RunToStart extends NewRun {
  /** It is the first question of a thread that is not there yet. */
  readonly isNewThread: boolean;
}

export interface Runs {
  /**
   * Resolves when the question is kept. Throws `not-found` where its thread was deleted, `run-interrupted` where this
   * process is ending.
   */
  start(run: RunToStart, pipeline: (signal: AbortSignal) => AsyncGenerator<EventBody>): Promise<Run>;
  /** Events of any run, ended or not, of any process. Throws `not-found`. */
  events(runId: RunId, from: number, signal?: AbortSignal): AsyncGenerator<RunEvent>;
  /** Whether any goes on here. */
  isBusy(): boolean;
  /** Wherever it runs. False where no such run goes on. */
  stop(runId: RunId): Promise<boolean>;
  /** Those of this process at once; others notice by themselves that their thread is gone. */
  stopThread(threadId: ThreadId): void;
  /** Ends what goes on as interrupted, and waits until that is stored and told to who listens. */
  close(): Promise<void>;
}

interface LiveRun extends Run {
  readonly threadId: ThreadId;
  /** Stops it as this process ends. */
  interrupt(): void;
}

/** `report` is told of events that could not be stored; why a run failed is said by `Run.turn` and its last event. */
export function createRuns(log: RunLog, report: LogError): Runs {
  const live = new Map<RunId, LiveRun>();
  let isClosed = false;

  return {
    async start(run, pipeline) {
      if (isClosed) throw runInterrupted();
      await log.begin(run, run.isNewThread);
      const pace = (): number => STORE_EVERY_MS * Math.max(1, Math.min(live.size / RUNS_AT_FULL_PACE, 20));
      const started = startRun(run, pipeline, { log, report, pace });
      live.set(run.runId, started);
      // Listeners learn of a failure by its event; only who awaits `turn` gets it thrown.
      started.turn.catch(() => undefined).finally(() => live.delete(run.runId));
      // It was closed while the question was being kept.
      if (isClosed) started.interrupt();
      return started;
    },

    async *events(runId, from, signal) {
      const run = live.get(runId);
      yield* run ? run.events(from) : log.follow(runId, from, signal);
    },

    isBusy: () => live.size > 0,

    async stop(runId) {
      live.get(runId)?.stop();
      return log.requestStop(runId);
    },

    stopThread(threadId) {
      for (const run of live.values()) if (run.threadId === threadId) run.stop();
    },

    async close() {
      isClosed = true;
      for (const run of live.values()) run.interrupt();
      await Promise.allSettled([...live.values()].map(({ turn }) => turn));
    },
  };
}

interface RunParts {
  readonly log: RunLog;
  readonly report: LogError;
  /** How long it waits until it is stored again. */
  readonly pace: () => number;
}

function startRun(
  { runId, threadId }: NewRun,
  pipeline: (signal: AbortSignal) => AsyncGenerator<EventBody>,
  { log, report, pace }: RunParts,
): LiveRun {
  const controller = new AbortController();
  const events: RunEvent[] = [];
  let stored = 0;
  let wake = Promise.withResolvers<void>();
  let storing: Promise<void> = Promise.resolve();
  const stop = (): void =>
    controller.abort(new FootnoteError("cancelled", say("model.question-was-stopped")));
  let isInterrupted = false;
  // To the pipeline it is a stop like any other.
  const interrupt = (): void => {
    isInterrupted = true;
    stop();
  };

  const emit = (body: EventBody): void => {
    events.push({ ...body, seq: events.length + 1 });
    wake.resolve();
    wake = Promise.withResolvers();
  };

  /** What is new, and what others want of the run. */
  const keepUp = (): Promise<void> => {
    // A part that could not be stored stays in line for the next time.
    storing = storing
      .catch(() => undefined)
      .then(async () => {
        const fresh = events.slice(stored);
        if (fresh.length > 0 && (await log.append(runId, fresh))) stored += fresh.length;
        if ((await log.beat(runId)) !== "go-on") stop();
      });
    return storing;
  };

  /** Until what it gives is called. */
  const keepingUp = (): (() => void) => {
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    const again = (): void => {
      if (isOver) return;
      timer = setTimeout(() => void keepUp().then(again, again), pace());
    };
    again();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  };

  const end = async (last: EventBody, turn?: Turn): Promise<void> => {
    await storing.catch(() => undefined);
    const fresh = [...events.slice(stored), { ...last, seq: events.length + 1 }];
    const isKept = await log.end(runId, fresh, turn);
    if (!isKept && turn) throw new FootnoteError("cancelled", say("run.removed"));
  };

  const work = async (): Promise<Turn> => {
    const stopKeeping = keepingUp();
    try {
      for await (const body of pipeline(controller.signal)) {
        if (body.type === "answer-end") {
          stopKeeping();
          await end(body, body.turn);
          emit(body);
          return body.turn;
        }
        emit(body);
        // So that others can follow it from its beginning on.
        if (events.length === 1) keepUp().catch(() => undefined);
      }
      throw new FootnoteError("internal", say("run.no-answer"));
    } catch (thrown) {
      const failure = asFootnoteError(thrown);
      const error = isInterrupted && failure.code === "cancelled" ? runInterrupted() : failure;
      const last: EventBody = { type: "error", error: error.toBody() };
      await end(last).catch((unkept: unknown) => report(asFootnoteError(unkept)));
      emit(last);
      throw error;
    } finally {
      stopKeeping();
    }
  };

  return {
    threadId,
    turn: work(),
    stop,
    interrupt,
    async *events(from = 1) {
      for (let next = Math.max(from, 1) - 1; ;) {
        const event = events[next];
        if (event) {
          next++;
          yield event;
          if (isLastEvent(event)) return;
        } else if (events.length > 0 && isLastEvent(events.at(-1) as RunEvent)) {
          return;
        } else {
          await wake.promise;
        }
      }
    },
  };
}
