/** What every store must do with the calls of models; part of store-conformance.ts. */
import { expect, it } from "vitest";
import type { RunId, ThreadId } from "../../core/domain/ids.ts";
import type { ModelCall, UsageGrouping } from "../../core/domain/model-call.ts";
import type { RunStore } from "../../core/ports/run-store.ts";
import type { ThreadStore } from "../../core/ports/thread-store.ts";
import type { UsageStore } from "../../core/ports/usage-store.ts";
import { newTurn } from "./made-rows.ts";
import { putTurn } from "./put-turn.ts";

export function usageConformance(store: () => UsageStore & ThreadStore & RunStore): void {
  it("adds up the calls of models by day, model and thread", async () => {
    for (const call of [
      newCall("2026-01-01T23:59:59.999Z", "thr_a", "x/dear", 500),
      newCall("2026-01-02T00:00:00.000Z", "thr_a", "x/cheap", 20),
      newCall("2026-01-02T09:00:00.000Z", "thr_b", "x/unknown", null),
    ])
      await store().addModelCall(call);
    const sums = { calls: 1, inputTokens: 100, cachedInputTokens: 40, outputTokens: 10 };
    expect(await store().sumModelCalls({ by: "day" })).toEqual([
      {
        key: "2026-01-02",
        calls: 2,
        inputTokens: 200,
        cachedInputTokens: 80,
        outputTokens: 20,
        costMicros: 20,
        unpricedCalls: 1,
      },
      { key: "2026-01-01", ...sums, costMicros: 500, unpricedCalls: 0 },
    ]);
    expect((await store().sumModelCalls({ by: "model" })).map(({ key }) => key)).toEqual([
      "x/dear",
      "x/cheap",
      "x/unknown",
    ]);
    expect(await store().sumModelCalls({ by: "thread", until: "2026-01-01" })).toEqual([
      { key: "thr_a", ...sums, costMicros: 500, unpricedCalls: 0 },
    ]);
    expect(await store().sumModelCalls({ by: "day", since: "2026-01-03" })).toEqual([]);
  });

  it("names threads in the sums by their titles, and keeps the sums of those that are removed", async () => {
    await putTurn(store(), newTurn("thr_a", 1, "2026-01-01T00:00:00.000Z"));
    await putTurn(store(), newTurn("thr_b", 2, "2026-01-01T00:00:00.000Z"));
    await store().addModelCall(newCall("2026-01-01T00:00:00.000Z", "thr_a", "x/dear", 500));
    await store().addModelCall(newCall("2026-01-01T00:00:00.000Z", "thr_a", "x/dear", 500));
    await store().addModelCall(newCall("2026-01-01T00:00:00.000Z", "thr_b", "x/dear", 400));
    await store().removeThread("thr_b" as ThreadId);
    const sums = await store().sumModelCalls({ by: "thread" });
    expect(sums).toMatchObject([
      { key: "thr_a", title: "question 1", calls: 2, costMicros: 1_000 },
      { key: "thr_b", calls: 1, costMicros: 400 },
    ]);
    expect(sums[1]).not.toHaveProperty("title");
    expect((await store().sumModelCalls({ by: "model" }))[0]).not.toHaveProperty("title");
  });

  it("counts calls that belong to no thread for their day and their model", async () => {
    const { runId: _run, threadId: _thread, ...call } = newCall("2026-01-01T00:00:00.000Z", "", "x/m", 7);
    await store().addModelCall({ ...call, role: "probe" });
    const keys = async (by: UsageGrouping) => (await store().sumModelCalls({ by })).map(({ key }) => key);
    expect(await keys("day")).toEqual(["2026-01-01"]);
    expect(await keys("model")).toEqual(["x/m"]);
    expect(await keys("thread")).toEqual([]);
  });
}

function newCall(at: string, threadId: string, model: string, costMicros: number | null): ModelCall {
  return {
    at,
    runId: "run_1" as RunId,
    threadId: threadId as ThreadId,
    role: "answer",
    model,
    inputTokens: 100,
    cachedInputTokens: 40,
    outputTokens: 10,
    costMicros,
  };
}
