/** What every store must do with threads; part of store-conformance.ts. */
import { expect, it } from "vitest";
import type { RunId, ThreadId, TurnId } from "../../core/domain/ids.ts";
import type { RunStore } from "../../core/ports/run-store.ts";
import type { ThreadStore } from "../../core/ports/thread-store.ts";
import { newTurn } from "./made-rows.ts";
import { putTurn } from "./put-turn.ts";

export function threadsConformance(store: () => ThreadStore & RunStore): void {
  it("keeps threads with their turns in order, latest thread first, and removes them with their events", async () => {
    await putTurn(store(), newTurn("t1", 1, "2026-01-01T00:00:00.000Z"));
    await putTurn(store(), newTurn("t2", 2, "2026-01-02T00:00:00.000Z"));
    await putTurn(store(), newTurn("t1", 3, "2026-01-03T00:00:00.000Z"));
    const threads = await store().listThreads();
    expect(threads.map(({ threadId, turnCount, title }) => [threadId, turnCount, title])).toEqual([
      ["t1", 2, "question 1"],
      ["t2", 1, "question 2"],
    ]);
    const found = await store().getThread("t1" as ThreadId);
    expect(found?.turns.map(({ turnId }) => turnId)).toEqual(["trn_1", "trn_3"]);
    expect(await store().getTurn("trn_3" as TurnId)).toEqual(found?.turns[1]);
    expect(await store().getTurn("trn_4" as TurnId)).toBeUndefined();
    expect(await store().removeThread("t1" as ThreadId)).toBe(true);
    expect(await store().removeThread("t1" as ThreadId)).toBe(false);
    expect(await store().getThread("t1" as ThreadId)).toBeUndefined();
    expect(await store().getTurn("trn_1" as TurnId)).toBeUndefined();
    expect(await store().readEvents("run_1" as RunId, 1)).toBeUndefined();
  });
}
