/**
 * How soon a server says that it is well while a crowd asks: the time of `/api/health` while so many streams come at once,
 * while they are all open, and while they end; the longest that the server's main thread stood still, and how long a
 * request waits for its turn in 99 of 100 cases (processor time, as in bench/stall). The model writes slowly until all are open. `node bench/crowd/run.ts [--streams 500]
 * [--before FOLDER] [--profile FOLDER]`; the last line is JSON. What else the machine does is in the times of `/api/health`,
 * and little of it in the processor time.
 */
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
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
  const data = mkdtempSync(join(tmpdir(), "footnote-bench-crowd-"));
  const file = join(data, "stall");
  const asking = fork(path("crowd.ts"), [values.streams]);
  const [{ baseURL }] = (await once(asking, "message")) as [{ baseURL: string }];
  const profiling =
    values.profile === undefined ? [] : ["--cpu-prof", "--cpu-prof-dir", resolve(values.profile)];
  const server = spawn(
    process.execPath,
    [
      "--import",
      path("../stall/loop-watch.mjs"),
      ...profiling,
      join(folder, "bin/footnote.mjs"),
      "serve",
      "--data",
      join(data, "data"),
    ],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        PATH: process.env["PATH"],
        STALL_FILE: file,
        FOOTNOTE_PORT: "0",
        FOOTNOTE_PROBE: "off",
        FOOTNOTE_MODEL: "openai/slow",
        OPENAI_BASE_URL: baseURL,
      },
    },
  );
  try {
    let printed = "";
    for await (const part of server.stdout.setEncoding("utf8") as AsyncIterable<string>) {
      printed += part;
      if (printed.includes("Documents are kept in")) break;
    }
    await sleep(SETTLE_MS);
    asking.send({ address: /Footnote is at (\S+)/.exec(printed)?.[1] });
    await once(asking, "message");
    server.kill("SIGUSR2");
    asking.send("go");
    const [report] = (await once(asking, "message")) as [CrowdReport];
    await sleep(300);
    const { worst, wait } = JSON.parse(readFileSync(file, "utf8")) as { worst: number; wait: number };
    return { ...report, stallMs: Math.round(worst), waitP99Ms: wait };
  } finally {
    asking.kill();
    server.kill("SIGTERM");
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
    rmSync(data, { recursive: true, force: true });
  }
}
