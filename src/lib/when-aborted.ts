/** Does something when a signal fires, at once where it has fired already: its event comes but once. */
export function whenAborted(signal: AbortSignal | undefined, work: () => void): void {
  if (signal?.aborted === true) work();
  else signal?.addEventListener("abort", work, { once: true });
}
