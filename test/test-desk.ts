/** A desk over nothing but memory, for tests of what calls models: no limits, and every call is there to be looked at. */
import { createModelDesk, type ModelDesk } from "../src/core/models/model-desk.ts";
import { createModelHealth } from "../src/core/models/model-health.ts";
import type { Caps } from "../src/core/domain/price.ts";
import { createSpending } from "../src/core/models/spending.ts";
import { createUsageCounter } from "../src/core/models/usage-counter.ts";
import type { RunId, ThreadId } from "../src/core/domain/ids.ts";
import type { ModelCall } from "../src/core/domain/model-call.ts";
import type { Clock } from "../src/core/ports/clock.ts";

const CLOCK: Clock = {
  now: () => "2026-11-01T12:00:00.000Z",
  monotonicMs: () => 0,
  sleep: () => Promise.resolve(),
};

export function testDesk(caps: Caps = {}): ModelDesk & { readonly calls: readonly ModelCall[] } {
  const calls: ModelCall[] = [];
  const store = {
    addModelCall: (call: ModelCall) => Promise.resolve(void calls.push(call)),
    sumModelCalls: () => Promise.resolve([]),
    sumCosts: () => Promise.resolve(0),
  };
  const spending = createSpending(caps, store, CLOCK);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- brands
  const run = { runId: "run_1" as RunId, threadId: "thr_1" as ThreadId };
  const parts = { health: createModelHealth(CLOCK), spending, store, clock: CLOCK };
  return { ...createModelDesk(parts, run, createUsageCounter()), calls };
}
