/** Work that one process at a time may do, though several have the library open. */
import type { Clock } from "../ports/clock.ts";
import type { LeaseStore } from "../ports/lease-store.ts";

/** How long a process that died can hold up others that cannot see that it died. */
const LEASE_MS = 30_000;
/** While the work goes on, the lease is prolonged this often: late a few times over, it still holds. */
const PROLONG_MS = 5_000;
const POLL_MS = 50;

export interface Lease {
  readonly store: LeaseStore;
  readonly clock: Clock;
  /** Names this process. */
  readonly owner: string;
  /** Whether the process of this name is known to have ended; false where that cannot be known. */
  readonly isGone?: ((owner: string) => boolean) | undefined;
  /** Names the work. */
  readonly name: string;
}

/**
 * Does `work` while holding the lease. While another process holds it, waits, or gives up once `isDone` says that
 * the other one did what was wanted; the signal ends the waiting. Work of one process under one name must not overlap.
 */
export async function withLease(
  { store, clock, owner, isGone, name }: Lease,
  work: () => Promise<void>,
  isDone?: () => Promise<boolean>,
  signal?: AbortSignal,
): Promise<void> {
  const hold = (): Promise<boolean> => {
    const nowMs = Date.parse(clock.now());
    return store.tryLease(name, owner, nowMs, nowMs + LEASE_MS);
  };
  while (!(await hold())) {
    const other = await store.leaseOwner(name);
    if (other !== undefined && isGone?.(other)) {
      await store.endLease(name, other);
      continue;
    }
    if (await isDone?.()) return;
    await clock.sleep(POLL_MS, signal);
  }
  const ending = new AbortController();
  const prolonging = (async (): Promise<void> => {
    for (;;) {
      await clock.sleep(PROLONG_MS, ending.signal);
      await hold();
    }
  })();
  // It always ends by a failure: mostly by the end of the work, else by one that the work meets as well.
  const prolonged = prolonging.catch(() => undefined);
  try {
    await work();
  } finally {
    ending.abort();
    await prolonged;
    await store.endLease(name, owner);
  }
}
