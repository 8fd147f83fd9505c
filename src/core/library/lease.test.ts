import { expect, test } from "vitest";
import { type Lease, withLease } from "./lease.ts";

/** One lease, and a clock that moves on by itself when somebody sleeps. */
function fakeLease(held?: { owner: string; untilMs: number }) {
  let lease = held;
  let nowMs = 0;
  const slept: number[] = [];
  const parts: Lease = {
    name: "work",
    owner: "me",
    store: {
      async tryLease(_, owner, atMs, untilMs) {
        if (lease && lease.owner !== owner && lease.untilMs > atMs) return false;
        lease = { owner, untilMs };
        return true;
      },
      async endLease(_, owner) {
        if (lease?.owner === owner) lease = undefined;
      },
      leaseOwner: async () => lease?.owner,
    },
    clock: {
      now: () => new Date(nowMs).toISOString(),
      monotonicMs: () => nowMs,
      sleep: (ms, signal) => {
        slept.push(ms);
        nowMs += ms;
        return new Promise((resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason as Error));
          // In its own turn, so that work which never ends is not starved.
          setImmediate(resolve);
        });
      },
    },
  };
  return { parts, slept, now: () => nowMs, lease: () => lease };
}

test("holds the lease during the work and ends it afterwards, also when the work fails", async () => {
  const { parts, lease } = fakeLease();
  await withLease(parts, async () => expect(lease()?.owner).toBe("me"));
  expect(lease()).toBeUndefined();
  await expect(withLease(parts, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(lease()).toBeUndefined();
});

test("prolongs the lease for as long as the work takes", async () => {
  const { parts, lease, now } = fakeLease();
  await withLease(parts, async () => {
    while (now() < 300_000) await new Promise((resolve) => setImmediate(resolve));
    expect(lease()?.untilMs).toBeGreaterThan(now());
  });
});

test("waits until another's lease runs out", async () => {
  const { parts, now } = fakeLease({ owner: "other", untilMs: 30_000 });
  await withLease({ ...parts, isGone: () => false }, async () =>
    expect(now()).toBeGreaterThanOrEqual(30_000),
  );
});

test("does not wait for one that is gone", async () => {
  const { parts, slept } = fakeLease({ owner: "other", untilMs: 30_000 });
  let waited: number[] | undefined;
  await withLease({ ...parts, isGone: (owner) => owner === "other" }, async () => {
    waited = slept.filter((ms) => ms < 1_000);
  });
  expect(waited).toEqual([]);
});

test("gives up, and does no work, when the other one did what was wanted", async () => {
  const { parts, lease } = fakeLease({ owner: "other", untilMs: 30_000 });
  let asked = 0;
  await withLease(
    parts,
    () => Promise.reject(new Error("must not work")),
    async () => ++asked > 3,
  );
  expect(lease()?.owner).toBe("other");
});
