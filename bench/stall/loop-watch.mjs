/**
 * Loaded into a server by `node --import`: tells by STALL_FILE, ten times a second, the longest processor time that its main
 * thread spent between two turns of the event loop, and how long who comes at any moment of that time waits for the next
 * turn, in 99 of 100 cases. So long every other request waits at least, on however quiet a machine. SIGUSR2 begins anew.
 */
import { renameSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.STALL_FILE;
if (isMainThread && file) {
  let last = process.threadCpuUsage();
  let worst = 0;
  /** How many turns took so many milliseconds. */
  let turns = [];
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    const ms = (user + system) / 1000;
    worst = Math.max(worst, ms);
    turns[Math.round(ms)] = (turns[Math.round(ms)] ?? 0) + 1;
    last = process.threadCpuUsage();
  }, 2).unref();
  setInterval(() => tell(JSON.stringify({ worst, wait: waitOf(turns) })), 100).unref();
  process.on("SIGUSR2", () => {
    worst = 0;
    turns = [];
    last = process.threadCpuUsage();
  });
}

/** Of a turn of L milliseconds, L - w are more than w away from its end. */
function waitOf(turns) {
  const all = turns.reduce((sum, count, ms) => sum + count * ms, 0);
  const beyond = (wait) => turns.reduce((sum, count, ms) => sum + count * Math.max(0, ms - wait), 0);
  let wait = 0;
  while (beyond(wait) > all / 100) wait += 1;
  return wait;
}

/** Whole or not at all: whoever reads it does so at any moment. */
function tell(text) {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
