/** What every store must do with jobs and their steps. Part of the suite in store-conformance.ts. */
import { expect, it } from "vitest";
import type { SharedStore } from "../../core/ports/shared-store.ts";
import type { Store } from "../../core/ports/store.ts";

const NAME = { kind: "digest", key: "a" };
const [EARLY, LATE] = ["2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"];
const ERROR = { code: "model-failed", message: "It failed." } as const;

/** `reopened`: the same store, opened anew. */
export function jobsConformance(
  store: () => Store,
  reopened: () => Promise<Store>,
  shared: () => SharedStore,
): void {
  it("keeps one job of a kind and key, with what it is about and when it is due", async () => {
    await store().putJob({ ...NAME, payload: '{"a":1}', dueAt: EARLY });
    await store().putJob({ kind: "digest", key: "b" });
    await store().putJob({ kind: "repair", key: "a" });
    await store().putJob({ ...NAME, dueAt: LATE });
    const job = { ...NAME, payload: '{"a":1}', dueAt: LATE, isStopWanted: false, failures: 0 };
    expect(await (await reopened()).getJob(NAME)).toEqual(job);
    expect(await store().listJobs("digest")).toEqual([
      job,
      { kind: "digest", key: "b", payload: "{}", isStopWanted: false, failures: 0 },
    ]);
    expect(await store().removeJob(NAME)).toBe(true);
    expect(await store().removeJob(NAME)).toBe(false);
    expect(await store().getJob(NAME)).toBeUndefined();
  });

  it("gives a job to one owner at a time, until it is left or the owner's word runs out", async () => {
    await store().putJob(NAME);
    expect(await store().claimJob(NAME, "one", 0, 100)).toBe(true);
    expect(await store().claimJob(NAME, "two", 50, 150)).toBe(false);
    expect(await store().claimJob(NAME, "one", 50, 150)).toBe(false);
    expect(await store().prolongJob(NAME, "one", 200)).toBe(true);
    expect(await store().claimJob(NAME, "two", 150, 250)).toBe(false);
    expect(await store().claimJob(NAME, "two", 200, 300)).toBe(true);
    expect(await store().prolongJob(NAME, "one", 400)).toBe(false);
    expect(await store().setProgress(NAME, "one", "1")).toBe(false);
    await store().releaseJob(NAME, "one", { dueAt: LATE });
    expect(await store().getJob(NAME)).toMatchObject({ owner: "two", untilMs: 300 });
    expect(await store().claimJob({ kind: "digest", key: "none" }, "one", 0, 100)).toBe(false);
  });

  it("says how far a job is, that it is to stop, and how it was left", async () => {
    await store().putJob({ ...NAME, dueAt: EARLY });
    expect(await store().requestJobStop(NAME)).toBe(false);
    await store().claimJob(NAME, "one", 0, 100);
    expect(await store().setProgress(NAME, "one", '{"done":1}')).toBe(true);
    expect(await store().requestJobStop(NAME)).toBe(true);
    expect(await store().getJob(NAME)).toMatchObject({ isStopWanted: true, progress: '{"done":1}' });
    await store().releaseJob(NAME, "one");
    // Left as it was: whoever comes next goes on.
    expect(await store().getJob(NAME)).toEqual({
      ...NAME,
      payload: "{}",
      dueAt: EARLY,
      isStopWanted: false,
      failures: 0,
    });
    for (const failures of [1, 2]) {
      await store().claimJob(NAME, "one", 0, 100);
      await store().releaseJob(NAME, "one", { dueAt: LATE, error: ERROR });
      expect(await store().getJob(NAME)).toMatchObject({ dueAt: LATE, error: ERROR, failures });
    }
    await store().claimJob(NAME, "one", 0, 100);
    await store().releaseJob(NAME, "one", {});
    expect(await store().getJob(NAME)).toEqual({ ...NAME, payload: "{}", isStopWanted: false, failures: 0 });
  });

  it("leaves a job that yields as it was put meanwhile, and any other as its end says", async () => {
    const claimed = async (dueAt?: string) => {
      await store().putJob({ ...NAME, dueAt });
      await store().claimJob(NAME, "one", 0, 100);
    };
    const dueAt = async () => (await store().getJob(NAME))?.dueAt;
    for (const before of [EARLY, undefined]) {
      await claimed(before);
      await store().releaseJob(NAME, "one", { yieldsToPut: true }, before);
      expect(await dueAt()).toBeUndefined();
      await claimed(before);
      await store().putJob({ ...NAME, dueAt: LATE });
      await store().releaseJob(NAME, "one", { yieldsToPut: true }, before);
      expect(await dueAt()).toBe(LATE);
      await claimed(before);
      await store().putJob({ ...NAME, dueAt: LATE });
      await store().releaseJob(NAME, "one", {}, before);
      expect(await dueAt()).toBeUndefined();
    }
  });

  it("lists what is due by then", async () => {
    await store().putJob({ ...NAME, dueAt: EARLY });
    await store().putJob({ kind: "digest", key: "late", dueAt: LATE });
    await store().putJob({ kind: "digest", key: "rests" });
    const keys = async (by?: string) => (await store().listJobs("digest", by)).map(({ key }) => key);
    expect([await keys(EARLY), await keys(LATE), await keys()]).toEqual([
      ["a"],
      ["a", "late"],
      ["a", "late", "rests"],
    ]);
  });

  it("keeps jobs that belong to no space apart from those of a space", async () => {
    await shared().putJob({ ...NAME, payload: '{"shared":1}', dueAt: EARLY });
    await shared().putJobStep(NAME, "one", "1", EARLY);
    expect([await store().getJob(NAME), await store().listJobs("digest")]).toEqual([undefined, []]);
    await store().putJob(NAME);
    expect(await store().getJobStep(NAME, "one")).toBeUndefined();
    expect(await store().claimJob(NAME, "one", 0, 100)).toBe(true);
    expect(await shared().claimJob(NAME, "two", 0, 100)).toBe(true);
    await store().removeJob(NAME);
    expect(await shared().getJob(NAME)).toMatchObject({ owner: "two", payload: '{"shared":1}' });
  });

  it("keeps the first that is put of each step, until the job is removed", async () => {
    await store().putJob(NAME);
    await store().putJobStep(NAME, "one", "1", EARLY);
    await store().putJobStep(NAME, "one", "2", EARLY);
    await store().putJobStep({ kind: "digest", key: "none" }, "one", "3", EARLY);
    expect(await (await reopened()).getJobStep(NAME, "one")).toBe("1");
    expect(await store().getJobStep(NAME, "two")).toBeUndefined();
    expect(await store().getJobStep({ kind: "repair", key: "a" }, "one")).toBeUndefined();
    await store().removeJob(NAME);
    await store().putJob(NAME);
    expect(await store().getJobStep(NAME, "one")).toBeUndefined();
  });

  it("forgets old jobs of a kind that nobody works at and that are not due", async () => {
    for (const key of ["old", "new", "due", "held"]) {
      await store().putJob({ kind: "repair", key, ...(key === "due" ? { dueAt: EARLY } : {}) });
      await store().putJobStep({ kind: "repair", key }, "one", "1", key === "new" ? LATE : EARLY);
    }
    await store().claimJob({ kind: "repair", key: "held" }, "one", 0, 100);
    await store().putJob({ kind: "digest", key: "old" });
    await store().removeOldJobs("repair", LATE);
    expect((await store().listJobs("repair")).map(({ key }) => key)).toEqual(["new", "due", "held"]);
    expect(await store().listJobs("digest")).toHaveLength(1);
  });
}
