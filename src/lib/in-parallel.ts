/** Runs work over a list, so many at once. */

/**
 * The results, in the order of the list. Throws the first thing that is thrown, when all that was under way has ended;
 * nothing is begun after it, and the signal that the work is given fires.
 */
export async function inParallel<T, R>(
  list: readonly T[],
  most: number,
  work: (item: T, signal: AbortSignal) => Promise<R>,
  signal: AbortSignal,
): Promise<R[]> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const results: R[] = [];
  const failures: unknown[] = [];
  const left = list.entries();
  const goOn = async (): Promise<void> => {
    for (const [nth, item] of left) {
      if (failures.length > 0) return;
      try {
        results[nth] = await work(item, either);
      } catch (thrown) {
        failures.push(thrown);
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(most, list.length)) }, goOn));
  if (failures.length > 0) throw failures[0];
  return results;
}
