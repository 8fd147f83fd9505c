/** Gives work a deadline by a signal; what does not listen to it is not cut short. */

/**
 * What `work` resolves to. Where it is not done after `ms`, its signal fires, and whatever it then throws is thrown as
 * what `late` makes of it; `outer` stops it too, and then it throws as it likes.
 */
export async function within<T>(
  ms: number,
  sleep: (ms: number, signal: AbortSignal) => Promise<void>,
  work: (signal: AbortSignal) => Promise<T>,
  late: (cause: unknown) => Error,
  outer?: AbortSignal,
): Promise<T> {
  const [isLate, isDone] = [new AbortController(), new AbortController()];
  void sleep(ms, isDone.signal).then(
    () => isLate.abort(),
    () => undefined,
  );
  try {
    return await work(outer ? AbortSignal.any([outer, isLate.signal]) : isLate.signal);
  } catch (thrown) {
    throw isLate.signal.aborted && outer?.aborted !== true ? late(thrown) : thrown;
  } finally {
    isDone.abort();
  }
}
