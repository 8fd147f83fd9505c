/** Work that one process at a time may do, though several have the library open. */
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/store.ts";

/** How long a process that died can hold up the others. */
const LEASE_MS = 30_000;
const POLL_MS = 50;

export interface Lease {
  readonly store: Pick<DocumentStore, "tryLease" | "endLease">;
  readonly clock: Clock;
  /** Names this process. */
  readonly owner: string;
  /** Names the work. */
  readonly name: string;
}

/**
 * Does `work` while holding the lease; `work` calls `prolong` at least every ten seconds. While another process
 * holds it, waits, or gives up once `isDone` says that the other one did what was wanted.
 */
export async function withLease(
  { store, clock, owner, name }: Lease,
  work: (prolong: () => Promise<void>) => Promise<void>,
  isDone?: () => Promise<boolean>,
): Promise<void> {
  const hold = (): Promise<boolean> => {
    const nowMs = Date.parse(clock.now());
    return store.tryLease(name, owner, nowMs, nowMs + LEASE_MS);
  };
  while (!(await hold())) {
    if (await isDone?.()) return;
    await clock.sleep(POLL_MS);
  }
  try {
    await work(async () => {
      await hold();
    });
  } finally {
    await store.endLease(name, owner);
  }
}
