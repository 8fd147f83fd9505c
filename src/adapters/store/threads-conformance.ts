/** What every store must do with threads; part of store-conformance.ts. */
import { expect, it } from "vitest";
import type { Answer } from "../../core/domain/answer.ts";
import type { RunId, ThreadId, TurnId } from "../../core/domain/ids.ts";
import type { RunStore } from "../../core/ports/run-store.ts";
import type { ThreadQuery, ThreadStore } from "../../core/ports/thread-store.ts";
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

  it("finds threads by what was asked, answered or named, in both languages, and shows the place", async () => {
    const text = `First the tide. ${"More words follow. ".repeat(20)}The lighthouse keeper left in 1962.`;
    await putTurn(store(), { ...newTurn("t1", 1, "2026-01-01T00:00:00.000Z"), answer: answered(text) });
    await putTurn(store(), { ...newTurn("t2", 2, "2026-01-02T00:00:00.000Z"), question: "港口的燈塔多高？" });
    await putTurn(store(), newTurn("t1", 3, "2026-01-03T00:00:00.000Z"));
    const find = async (looked: string) =>
      (await store().listThreads({ text: looked })).map(({ threadId }) => threadId);
    expect(await find("lighthouse KEEP")).toEqual(["t1"]);
    expect(await find("灯塔")).toEqual(["t2"]);
    expect(await find("question")).toEqual(["t1"]);
    expect(await find("keeper lighthouse-left")).toEqual([]);
    expect(await find("塔灯")).toEqual([]);
    expect(await find("…!")).toEqual([]);
    expect(await find("%")).toEqual([]);
    const [found] = await store().listThreads({ text: "keeper" });
    expect(found?.found).toMatchObject({ turnId: "trn_1" });
    expect(found?.found?.text).toContain("lighthouse keeper left");

    await store().changeThread("t2" as ThreadId, { title: "Harbour: height" });
    expect(await find("harbour: hei")).toEqual(["t2"]);
    expect(await find("多高")).toEqual(["t2"]);
    // What is asked after the first search is found, too; what is removed is not.
    await putTurn(store(), {
      ...newTurn("t3", 4, "2026-01-04T00:00:00.000Z"),
      question: "Which lighthouse?",
    });
    expect(await find("lighthouse")).toEqual(["t3", "t1"]);
    await store().removeThread("t1" as ThreadId);
    expect(await find("lighthouse")).toEqual(["t3"]);
  });

  it("keeps which threads are pinned or put away, and takes those out again in which something is asked", async () => {
    for (const nth of [1, 2, 3])
      await putTurn(store(), newTurn(`t${nth}`, nth, `2026-01-0${nth}T00:00:00.000Z`));
    expect(await store().changeThread("t1" as ThreadId, { isPinned: true })).toBe(true);
    expect(await store().changeThread("t2" as ThreadId, { isArchived: true })).toBe(true);
    expect(await store().changeThread("none" as ThreadId, { isPinned: true })).toBe(false);
    const list = async (query: ThreadQuery) =>
      (await store().listThreads(query)).map(({ threadId }) => threadId);
    expect(await list({})).toEqual(["t3", "t2", "t1"]);
    expect(await list({ isPinnedFirst: true, isArchived: false })).toEqual(["t1", "t3"]);
    expect(await list({ isPinnedFirst: true, isArchived: false, offset: 1, limit: 1 })).toEqual(["t3"]);
    expect(await list({ isArchived: true })).toEqual(["t2"]);
    expect((await store().getThread("t1" as ThreadId))?.thread).toMatchObject({ isPinned: true });
    await putTurn(store(), newTurn("t2", 9, "2026-01-09T00:00:00.000Z"));
    expect(await list({ isArchived: false })).toEqual(["t2", "t3", "t1"]);
  });
}

function answered(text: string): Answer {
  return { text, status: "answered", writer: "extractive", claims: [], sources: [], nearest: [] };
}
