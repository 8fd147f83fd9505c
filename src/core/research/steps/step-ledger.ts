/**
 * The steps of a run: each is done once, its result kept with what it used, and recalled by whoever goes on. A step is told by
 * its kind and what goes into it, so that a plan that changed does only what is new, and a step that is done anew changes what
 * comes after it only where its result is another.
 */
import type { ErrorBody } from "../../domain/errors.ts";
import type { ResearchSpent, ResearchStep, ResearchStepKind } from "../../domain/research.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Steps } from "../../ports/steps.ts";
import type { Meter } from "./meter.ts";

export interface StepAsked {
  readonly kind: ResearchStepKind;
  readonly about: string;
  /** All that goes into it. */
  readonly input: string;
}

/** What a step came to. */
export interface StepDone<T> {
  readonly value: T;
  readonly spent: ResearchSpent;
  /** How many passages, findings, claims. */
  readonly found: number;
  readonly error?: ErrorBody;
  /** For want of budget it was done without what it would have paid for: with more it is done anew. */
  readonly isShort?: boolean;
}

export interface StepLedger {
  /** The value of the step, recalled or done now. Throws what `work` throws; nothing is kept then. */
  once<T>(asked: StepAsked, work: () => Promise<StepDone<T>>): Promise<T>;
  /** Whether its value is there to be recalled. */
  isKept(asked: StepAsked): Promise<boolean>;
  readonly list: readonly ResearchStep[];
}

export interface StepLedgerParts {
  readonly steps: Steps;
  readonly meter: Pick<Meter, "add">;
  readonly clock: Pick<Clock, "now" | "monotonicMs">;
  readonly hash: (text: string) => string;
  /** Those of the record, from earlier processes. */
  readonly earlier: readonly ResearchStep[];
  readonly redone: Readonly<Record<string, number>>;
  readonly onStep: () => void;
}

export function createStepLedger(parts: StepLedgerParts): StepLedger {
  const { steps, meter, clock, hash, redone, onStep } = parts;
  const list: ResearchStep[] = [...parts.earlier];
  const counted = new Set<string>();
  for (const { key, spent } of list) {
    counted.add(key);
    meter.add(spent);
  }

  const write = <T>(key: string, { kind, about }: StepAsked, { spent, found, error }: StepDone<T>): void => {
    if (counted.has(key)) return;
    counted.add(key);
    meter.add(spent);
    const failed = error === undefined ? {} : { error };
    list.push({ seq: list.length + 1, key, kind, about, at: clock.now(), spent, found, ...failed });
    onStep();
  };

  const keyOf = ({ kind, input }: StepAsked): string => {
    const plain = `${kind} ${hash(input)}`;
    const times = redone[plain];
    return times === undefined ? plain : againKey(plain, times);
  };

  return {
    list,
    isKept: async (asked) => (await steps.recall(keyOf(asked))) !== undefined,
    async once(asked, work) {
      const key = keyOf(asked);
      const kept = await steps.recall(key);
      if (kept !== undefined) {
        const done = JSON.parse(kept) as StepDone<never>;
        write(key, asked, done);
        return done.value;
      }
      const startedMs = clock.monotonicMs();
      const done = await work();
      const elapsedMs = Math.round(clock.monotonicMs() - startedMs);
      const timed = { ...done, spent: { ...done.spent, elapsedMs } };
      if (done.isShort !== true) await steps.keep(key, JSON.stringify(timed));
      write(done.isShort === true ? `${key} short` : key, asked, timed);
      return done.value;
    },
  };
}

/** The key of a step that is done anew, for the so-manieth time. */
export function againKey(key: string, times: number): string {
  return `${key} ${times}`;
}

/** The key of a step as it is first done, whichever time this was. */
export function firstKey(key: string): string {
  return key.split(" ").slice(0, 2).join(" ");
}
