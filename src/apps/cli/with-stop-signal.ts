/** What ends a command's work in order: Ctrl-C, a supervisor, a terminal that is closed. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs a command's work with a signal that fires on Ctrl-C; a second one ends the process as usual. */
export async function withStopSignal<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  // It stays after the work is done: what ends by itself then is not to end by the signal.
  for (const signal of SIGNALS) process.once(signal, () => controller.abort());
  return await work(controller.signal);
}

/** For what goes on until it is told to end: the first such signal, and one that fires when another comes. */
export function stopSignals(): { first: Promise<NodeJS.Signals>; again: AbortSignal } {
  const again = new AbortController();
  const first = new Promise<NodeJS.Signals>((resolve) => {
    let isTold = false;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (isTold) again.abort();
        isTold = true;
        resolve(signal);
      });
    }
  });
  return { first, again: again.signal };
}
