/** So many questions are answered at once; the others wait in the order in which they came, and know how many are before them. */
import { FootnoteError } from "../../core/domain/errors.ts";
import type { EventBody } from "../../core/domain/event.ts";
import { say } from "../../core/domain/said/say.ts";

export interface QueueLimits {
  /** Questions that are answered at once. */
  readonly atOnce: number;
  /** Questions that wait; more are refused. */
  readonly waiting: number;
}

export interface QuestionQueue {
  /** How many are being answered, and how many wait. */
  asked(): { readonly going: number; readonly waiting: number };
  /** Throws `too-busy` where as many wait as may; `coming`: how many more are on their way into the queue. */
  requireRoom(coming?: number): void;
  /**
   * Waits for its turn; yields its place, 1 for the next one, as it comes, and now and then as it moves up. Returns what gives
   * the turn back. Throws the signal's reason.
   */
  enter(signal: AbortSignal): AsyncGenerator<number, () => void>;
}

/** Near the front every step is told, far from it each half of the way. */
const TELL_EACH_BELOW = 5;
/** Somebody who is refused asks again after so long. */
const AGAIN_MS = 10_000;

export function createQuestionQueue({ atOnce, waiting: mostWaiting }: QueueLimits): QuestionQueue {
  let going = 0;
  const waiting: { wake: () => void }[] = [];
  const wakeAll = (): void => {
    for (const { wake } of waiting.slice()) wake();
  };

  return {
    asked: () => ({ going, waiting: waiting.length }),

    requireRoom(coming = 0) {
      if (going + waiting.length + coming < atOnce + mostWaiting) return;
      throw new FootnoteError("too-busy", say("request.too-many-questions", { waiting: waiting.length }), {
        hint: say("common.try-in-a-moment"),
        retryable: true,
        retryAfterMs: AGAIN_MS,
      });
    },

    async *enter(signal) {
      const me = { wake: (): void => undefined };
      waiting.push(me);
      try {
        let told = Infinity;
        for (;;) {
          signal.throwIfAborted();
          const place = waiting.indexOf(me) + 1;
          if (place === 1 && going < atOnce) break;
          const moved = new Promise<void>((resolve) => (me.wake = resolve));
          signal.addEventListener("abort", me.wake, { once: true });
          if (place <= told / 2 || (place < told && place <= TELL_EACH_BELOW)) {
            told = place;
            yield place;
          }
          await moved;
          signal.removeEventListener("abort", me.wake);
        }
        going++;
      } finally {
        waiting.splice(waiting.indexOf(me), 1);
        wakeAll();
      }
      let isLeft = false;
      return () => {
        if (isLeft) return;
        isLeft = true;
        going--;
        wakeAll();
      };
    },
  };
}

/** Waits as `enter` does, and tells it as a run does. */
export async function* inQueue(
  queue: QuestionQueue,
  signal: AbortSignal,
): AsyncGenerator<EventBody, () => void> {
  const entered = queue.enter(signal);
  for (;;) {
    const step = await entered.next();
    if (step.done === true) return step.value;
    yield { type: "run-waiting", place: step.value };
  }
}
