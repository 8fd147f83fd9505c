/**
 * Bounds what is kept of the web for answers: pages that no turn names go when they are old or too many. What a turn names
 * stays as long as the turn does. The room of what goes is used again; the store's file does not grow smaller.
 */
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { KeptPageStore } from "../../core/ports/kept-page-store.ts";
import type { LogError } from "../log.ts";

export interface KeptPageLimits {
  readonly days: number;
  readonly bytes: number;
}

export interface KeptPageParts {
  readonly store: Pick<KeptPageStore, "removeUncited">;
  readonly clock: Clock;
  readonly limits: KeptPageLimits;
  /** Told of what could not be removed: nothing is lost by it. */
  readonly report: LogError;
}

export interface KeptPageBounds {
  /** A question has been answered: looks now and then whether pages must go. */
  answered(): void;
  /** Resolves when what was begun is done; begins nothing any more. */
  close(): Promise<void>;
}

const SECOND_MS = 1_000;
const HOUR_MS = 3_600 * SECOND_MS;
const DAY_MS = 24 * HOUR_MS;
/** A thousand pages at ten a question. */
const EVERY_ANSWERS = 100;
/** From the reading of a page to a run that others see takes less by far; see `UncitedLimits.spared`. */
const SPARED_MS = 60 * SECOND_MS;
/** No run takes longer. */
const LONGEST_RUN_MS = DAY_MS;
/** Some 20 ms; others get their turn between. */
const AT_ONCE = 200;
const PAUSE_MS = 50;

export function createKeptPageBounds({ store, clock, limits, report }: KeptPageParts): KeptPageBounds {
  const closing = new AbortController();
  let working: Promise<void> | undefined;
  /** So that a command that asks one question looks too. */
  let answers = EVERY_ANSWERS;
  let lookedAtMs = 0;

  const before = (ms: number): string => new Date(Date.parse(clock.now()) - ms).toISOString();

  const bound = async (): Promise<void> => {
    for (;;) {
      const { pages } = await store.removeUncited({
        before: before(limits.days * DAY_MS),
        mostBytes: limits.bytes,
        spared: before(SPARED_MS),
        runsSince: before(LONGEST_RUN_MS),
        atOnce: AT_ONCE,
      });
      if (pages < AT_ONCE || closing.signal.aborted) return;
      await clock.sleep(PAUSE_MS, closing.signal).catch(() => undefined);
    }
  };

  return {
    answered() {
      answers++;
      const isTime = answers >= EVERY_ANSWERS || clock.monotonicMs() - lookedAtMs >= HOUR_MS;
      if (!isTime || working !== undefined || closing.signal.aborted) return;
      [answers, lookedAtMs] = [0, clock.monotonicMs()];
      working = bound()
        .catch((thrown: unknown) => report(asFootnoteError(thrown)))
        .finally(() => {
          working = undefined;
        });
    },
    async close() {
      closing.abort();
      await working;
    },
  };
}
