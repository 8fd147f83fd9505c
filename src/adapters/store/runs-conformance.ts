/** What every store must do with runs and their events. Part of the suite in store-conformance.ts. */
import { expect, it } from "vitest";
import type { RunId, ThreadId } from "../../core/domain/ids.ts";
import type { NewRun } from "../../core/domain/run.ts";
import type { RunStore } from "../../core/ports/run-store.ts";
import type { ThreadStore } from "../../core/ports/thread-store.ts";
import { newTurn } from "./made-rows.ts";
import { putTurn } from "./put-turn.ts";

const AT = "2026-01-01T00:00:00.000Z";
const [ONE, TWO] = ["run_1" as RunId, "run_2" as RunId];
const said = (seq: number) => ({ seq, type: "answer-delta" as const, text: `字${seq}` });
const BROKEN = { type: "error", error: { code: "run-interrupted", message: "It broke off." } } as const;

function newRun(nth: number, change: Partial<NewRun> = {}): NewRun {
  const { runId, threadId, turnId, question } = newTurn("thr_1", nth, AT);
  return { runId, threadId, turnId, question, askedAt: AT, ...change };
}

export function runsConformance(store: () => RunStore & ThreadStore): void {
  it("keeps a question and its thread from the moment it is asked", async () => {
    await store().beginRun(newRun(1), true, "me", 500);
    const run = { ...newRun(1), owner: "me", untilMs: 500, isStopWanted: false, hasEnded: false };
    expect(await store().getRun(ONE)).toEqual(run);
    expect(await store().listThreads()).toMatchObject([
      { threadId: "thr_1", title: "question 1", turnCount: 0 },
    ]);
    expect(await store().readEvents(ONE, 1)).toBeUndefined();
    const later = newRun(2, { documentIds: ["doc_a"] as never });
    await store().beginRun(later, false, "you", 600);
    expect(await store().listRuns("thr_1" as ThreadId)).toMatchObject([{ runId: ONE }, later]);
    const elsewhere = newRun(3, { threadId: "thr_none" as ThreadId });
    await expect(store().beginRun(elsewhere, false, "me", 500)).rejects.toMatchObject({ code: "not-found" });
    expect(await store().getRun(elsewhere.runId)).toBeUndefined();
  });

  it("reads the events of a run from any number on", async () => {
    await store().beginRun(newRun(1), true, "me", 500);
    expect(await store().appendEvents(ONE, [said(1), said(2)])).toBe(true);
    expect(await store().appendEvents(ONE, [said(3)])).toBe(true);
    expect(await store().readEvents(ONE, 2)).toEqual([said(2), said(3)]);
    expect(await store().readEvents(ONE, 4)).toEqual([]);
    expect(await store().readEvents(TWO, 1)).toBeUndefined();
  });

  it("ends a run with its turn and last events at once, and lets nobody write into it after that", async () => {
    await store().beginRun(newRun(1), true, "me", 500);
    expect(await store().endRun(ONE, [said(1)], newTurn("thr_1", 1, AT))).toBe(true);
    expect((await store().getThread("thr_1" as ThreadId))?.turns).toHaveLength(1);
    expect(await store().getRun(ONE)).toMatchObject({ hasEnded: true });
    expect(await store().appendEvents(ONE, [said(2)])).toBe(false);
    expect(await store().endRun(ONE, [said(2)])).toBe(false);
    expect(await store().prolongRun(ONE, 900)).toBe(false);
    expect(await store().requestStop(ONE)).toBe(false);
    expect(await store().readEvents(ONE, 1)).toEqual([said(1)]);
  });

  it("tells its process of a wish to stop, and is ended for one that went silent", async () => {
    await store().beginRun(newRun(1), true, "me", 500);
    expect(await store().requestStop(ONE)).toBe(true);
    expect(await store().prolongRun(ONE, 900)).toBe(true);
    expect(await store().getRun(ONE)).toMatchObject({ isStopWanted: true, untilMs: 900 });
    await store().appendEvents(ONE, [said(1)]);
    // It has given a sign of life since.
    await store().interruptRun(ONE, 500, BROKEN);
    expect(await store().getRun(ONE)).toMatchObject({ hasEnded: false });
    await store().interruptRun(ONE, 900, BROKEN);
    expect(await store().readEvents(ONE, 2)).toEqual([{ ...BROKEN, seq: 2 }]);
    expect(await store().endRun(ONE, [said(2)], newTurn("thr_1", 1, AT))).toBe(false);
    expect((await store().getThread("thr_1" as ThreadId))?.turns).toEqual([]);
  });

  it("loses the runs and events of a thread with it, for good", async () => {
    await putTurn(store(), newTurn("thr_1", 1, AT));
    await store().beginRun(newRun(2), false, "me", 500);
    await store().appendEvents(TWO, [said(1)]);
    expect(await store().removeThread("thr_1" as ThreadId)).toBe(true);
    expect(await store().getRun(TWO)).toBeUndefined();
    expect(await store().readEvents(TWO, 1)).toBeUndefined();
    expect(await store().appendEvents(TWO, [said(2)])).toBe(false);
    expect(await store().endRun(TWO, [said(2)], newTurn("thr_1", 2, AT))).toBe(false);
    expect(await store().getThread("thr_1" as ThreadId)).toBeUndefined();
  });
}
