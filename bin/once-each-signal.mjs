/**
 * Makes one Ctrl-C count once. A terminal signals the whole process group and npm passes the signal on as well, so
 * that a program may get it two or three times at once; the second would end it in the middle of a clean stop.
 */

/** Repeats come within milliseconds; people who press Ctrl-C again take longer. */
const REPEAT_MS = 500;

/** Call before the program adds its own listeners. Without listeners of its own, a signal still ends the program. */
export function countEachSignalOnce() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    let lastMs = -Infinity;
    const listen = () => {
      const nowMs = performance.now();
      const isRepeat = nowMs - lastMs < REPEAT_MS;
      lastMs = nowMs;
      // This listener runs before all others, so those that fire once are still counted.
      if (isRepeat || process.listenerCount(signal) > 1) return;
      process.off(signal, listen);
      process.kill(process.pid, signal);
    };
    process.on(signal, listen);
  }
}
