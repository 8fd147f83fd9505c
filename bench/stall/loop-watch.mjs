/**
 * Loaded into a server by `node --import`: writes the longest processor time that its main thread spent between two turns
 * of the event loop into STALL_FILE, ten times a second. So long every other request waits, on however quiet a machine.
 * SIGUSR2 begins anew.
 */
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.STALL_FILE;
if (isMainThread && file) {
  let last = process.threadCpuUsage();
  let worst = 0;
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    worst = Math.max(worst, (user + system) / 1000);
    last = process.threadCpuUsage();
  }, 2).unref();
  setInterval(() => writeFileSync(file, String(worst)), 100).unref();
  process.on("SIGUSR2", () => {
    worst = 0;
    last = process.threadCpuUsage();
  });
}
