/**
 * Runs: numbers the events of a run, stores them, and plays them to whoever listens, from any number on, while it
 * runs or later. A run goes on when its listeners leave.
 */
import type { Turn } from "../../core/domain/answer.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { type EventBody, isLastEvent, type RunEvent } from "../../core/domain/event.ts";
import type { RunId } from "../../core/domain/ids.ts";
import type { RunStore } from "../../core/ports/run-store.ts";
import type { ThreadStore } from "../../core/ports/thread-store.ts";

/** While a run goes on its events are stored this often; what a crash can take is at most the last part. */
const STORE_EVERY_MS = 250;

export interface Run {
  /** Rejects with the run's `FootnoteError`. */
  readonly turn: Promise<Turn>;
  /** Events with `seq >= from`, those to come included; ends with the last one. */
  events(from?: number): AsyncGenerator<RunEvent>;
  stop(): void;
}

export interface Runs {
  start(runId: RunId, pipeline: (signal: AbortSignal) => AsyncGenerator<EventBody>): Run;
  /** Events of any run, ended or not. Throws `not-found`. */
  events(runId: RunId, from: number): AsyncGenerator<RunEvent>;
  /** Whether any goes on here. */
  isBusy(): boolean;
  /** False where no such run goes on here. */
  stop(runId: RunId): boolean;
  /** Stops what goes on, and waits until it is stored. */
  close(): Promise<void>;
}

/** `log` is told of events that could not be stored; why a run failed is said by `Run.turn` and its last event. */
export function createRuns(store: RunStore & ThreadStore, log: (error: FootnoteError) => void): Runs {
  const live = new Map<RunId, Run>();

  const start = (runId: RunId, pipeline: (signal: AbortSignal) => AsyncGenerator<EventBody>): Run => {
    const controller = new AbortController();
    const events: RunEvent[] = [];
    let stored = 0;
    let wake = Promise.withResolvers<void>();
    let storing: Promise<void> = Promise.resolve();

    const storeNew = (): Promise<void> => {
      // A part that could not be stored stays in line for the next time.
      storing = storing
        .catch(() => undefined)
        .then(async () => {
          const fresh = events.slice(stored);
          await store.appendEvents(runId, fresh);
          stored += fresh.length;
        });
      return storing;
    };

    const emit = (body: EventBody): void => {
      events.push({ ...body, seq: events.length + 1 });
      wake.resolve();
      wake = Promise.withResolvers();
    };

    const work = async (): Promise<Turn> => {
      const timer = setInterval(() => void storeNew().catch(() => undefined), STORE_EVERY_MS);
      try {
        for await (const body of pipeline(controller.signal)) {
          if (body.type === "answer-end") {
            await store.putTurn(body.turn);
            emit(body);
            return body.turn;
          }
          emit(body);
          // A run that a crash ends is known from its beginning on.
          if (events.length === 1) storeNew().catch(() => undefined);
        }
        throw new FootnoteError("internal", say("run.no-answer"));
      } catch (thrown) {
        const error = asFootnoteError(thrown);
        emit({ type: "error", error: error.toBody() });
        throw error;
      } finally {
        clearInterval(timer);
        await storeNew().catch((thrown: unknown) => log(asFootnoteError(thrown)));
        live.delete(runId);
      }
    };

    const turn = work();
    // Listeners learn of a failure by its event; only who awaits `turn` gets it thrown.
    turn.catch(() => undefined);
    const run: Run = {
      turn,
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
      stop: () => controller.abort(new FootnoteError("cancelled", say("model.question-was-stopped"))),
    };
    live.set(runId, run);
    return run;
  };

  return {
    start,

    async *events(runId, from) {
      const run = live.get(runId);
      if (run) return yield* run.events(from);
      const events = await store.readEvents(runId, from);
      if (!events) throw new FootnoteError("not-found", say("run.none", { id: runId }));
      yield* events;
      const last = events.at(-1) ?? (await store.readEvents(runId, 1))?.at(-1);
      if (!last || isLastEvent(last)) return;
      // The process that ran it ended before the run did.
      const error = new FootnoteError("run-interrupted", say("run.interrupted"), {
        hint: say("run.ask-again"),
      });
      yield { type: "error", error: error.toBody(), seq: last.seq + 1 };
    },

    isBusy: () => live.size > 0,

    stop(runId) {
      const run = live.get(runId);
      run?.stop();
      return run !== undefined;
    },

    async close() {
      const turns = [...live.values()].map((run) => {
        run.stop();
        return run.turn;
      });
      await Promise.allSettled(turns);
    },
  };
}
