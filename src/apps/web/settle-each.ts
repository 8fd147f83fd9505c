/** Waits for all of some work, whatever becomes of one of it, and tells each failure. */
export async function settleEach(
  work: readonly Promise<unknown>[],
  onFailure: (thrown: unknown) => void,
): Promise<void> {
  for (const ended of await Promise.allSettled(work)) {
    if (ended.status === "rejected") onFailure(ended.reason);
  }
}
