/**
 * How soon a server says that it is well while a crowd asks: the time of `/api/health` while so many streams come at once,
 * while they are all open, and while they end; the longest that the server's main thread stood still, and how long a
 * request waits for its turn in 99 of 100 cases (processor time, as in bench/stall). The model writes slowly until all are open. `node bench/crowd/run.ts [--streams 500]
 * [--before FOLDER] [--profile FOLDER]`; the last line is JSON. What else the machine does is in the times of `/api/health`,
 * and little of it in the processor time.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { loadavg } from "node:os";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startWatchedServer } from "../stall/watched-server.ts";
import type { CrowdReport } from "./crowd.ts";

const { values } = parseArgs({
  options: {
    streams: { type: "string", default: "500" },
    before: { type: "string" },
    profile: { type: "string" },
  },
});
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const HERE = path("../..");
/** Starting and what follows it is none of the crowd's. */
const SETTLE_MS = 3_000;

const states = [...(values.before === undefined ? [] : [resolve(values.before)]), HERE];
const reports: object[] = [];
for (const state of states) {
  const report = await crowd(state);
  console.log(state === HERE ? "now" : "before", JSON.stringify(report));
  reports.push(report);
}
console.log(JSON.stringify({ bench: "crowd", streams: Number(values.streams), load: loadavg()[0], reports }));

async function crowd(folder: string): Promise<object> {
  const asking = fork(path("crowd.ts"), [values.streams]);
  const [{ baseURL }] = (await once(asking, "message")) as [{ baseURL: string }];
  const profiling =
    values.profile === undefined ? [] : ["--cpu-prof", "--cpu-prof-dir", resolve(values.profile)];
  const server = await startWatchedServer(folder, baseURL, profiling);
  try {
    await sleep(SETTLE_MS);
    asking.send({ address: server.address });
    await once(asking, "message");
    server.begin();
    asking.send("go");
    const [report] = (await once(asking, "message")) as [CrowdReport];
    await sleep(300);
    const { worst, wait } = server.watched();
    return { ...report, stallMs: Math.round(worst), waitP99Ms: wait };
  } finally {
    asking.kill();
    await server.end("SIGTERM");
  }
}
