/** For threads that read what strangers made: libraries in them neither speak nor reach the network. */

/** To be called once, at the beginning of a thread. */
export function quietThread(): void {
  const silent = (): void => undefined;
  // What they print would gather unread (see deadline-worker.ts).
  Object.assign(console, {
    log: silent,
    info: silent,
    warn: silent,
    error: silent,
    debug: silent,
    trace: silent,
  });
  // Pages are fetched elsewhere, and guarded there.
  globalThis.fetch = () => Promise.reject(new Error("The page reader does not reach the network."));
}
