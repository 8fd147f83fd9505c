/**
 * Speed of answering from the web, against a little web on loopback: an engine and 40 pages that take 50 to 400 ms.
 * Time to the first page named, to the first answer character and to the end; processor time an answer, the little
 * web's not included; pages read; answers a second with 32 askers, none of which may fail; and resident memory of a server
 * over 400 answers. With the library alone as the other thing to compare with. `node bench/web/run.ts [--questions 20]`; the last line is JSON.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median } from "../median.ts";
import { readConfig } from "../../src/compose/config.ts";
import { openFootnote } from "../../src/compose/open-footnote.ts";
import { endEverything, startServer } from "../../test/footnote-process.ts";
import type { LittleWeb } from "./little-web.ts";

const { values } = parseArgs({ options: { questions: { type: "string", default: "20" } } });
const count = Number(values.questions);
const ASKERS = 32;
const ANSWERS_EACH = 8;
const MEMORY_ANSWERS = 400;
const MEMORY_STEP = 100;

const webProcess = fork(new URL("./little-web.ts", import.meta.url));
const [{ searchUrl, pageHosts, words }] = (await once(webProcess, "message")) as [LittleWeb];
const folder = mkdtempSync(join(tmpdir(), "footnote-bench-web-"));
const env = { FOOTNOTE_READER: "off", SEARXNG_URL: searchUrl, FOOTNOTE_ALLOW_HOSTS: pageHosts };
const footnote = await openFootnote(readConfig(env, folder), (error) =>
  console.error(error.code, error.message),
);
let asked = 0;
const nextQuestion = (): string => {
  const at = (asked++ * 7) % Math.max(1, words.length - 8);
  return `what is ${words.slice(at, at + 5).join(" ")} ${asked}`;
};

await time(["web"], 3);
const fromWeb = await time(["web"], count);
const fromLibrary = await time(["library"], count);
const manyAskers = await timeManyAskers();
const memory = await measureMemory();
await footnote.close();
webProcess.disconnect();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ bench: "web", fromWeb, fromLibrary, manyAskers, memory }));

async function time(sources: readonly ("web" | "library")[], times: number) {
  const taken: Record<"firstPageMs" | "firstCharacterMs" | "endMs" | "cpuMs" | "pagesRead", number[]> = {
    firstPageMs: [],
    firstCharacterMs: [],
    endMs: [],
    cpuMs: [],
    pagesRead: [],
  };
  for (let nth = 0; nth < times; nth++) {
    const askedMs = performance.now();
    const cpu = process.cpuUsage();
    const { run } = await footnote.ask({ question: nextQuestion(), sources });
    let [pageMs, characterMs, read] = [0, 0, 0];
    for await (const event of run.events()) {
      const sinceMs = performance.now() - askedMs;
      if (event.type === "page-found") pageMs ||= sinceMs;
      if (event.type === "page-read") read++;
      if (event.type === "answer-delta") characterMs ||= sinceMs;
    }
    taken.firstPageMs.push(pageMs);
    taken.firstCharacterMs.push(characterMs);
    taken.endMs.push(performance.now() - askedMs);
    taken.cpuMs.push(cpuMsSince(cpu));
    taken.pagesRead.push(read);
  }
  return Object.fromEntries(Object.entries(taken).map(([name, all]) => [name, round(median(all))]));
}

async function timeManyAskers() {
  const startedMs = performance.now();
  const cpu = process.cpuUsage();
  const total = ASKERS * ANSWERS_EACH;
  let [begun, answered, failed, withoutPages, pagesRead] = [0, 0, 0, 0, 0];
  const endMs: number[] = [];
  const asker = async (): Promise<void> => {
    while (begun++ < total) {
      const askedMs = performance.now();
      try {
        const { run } = await footnote.ask({ question: nextQuestion(), sources: ["web"] });
        let read = 0;
        for await (const event of run.events()) if (event.type === "page-read") read++;
        await run.turn;
        endMs.push(performance.now() - askedMs);
        answered++;
        pagesRead += read;
        if (read === 0) withoutPages++;
      } catch {
        failed++;
      }
    }
  };
  await Promise.all(Array.from({ length: ASKERS }, asker));
  return {
    askers: ASKERS,
    answersPerSecond: round(answered / ((performance.now() - startedMs) / 1_000)),
    endMs: round(median(endMs)),
    cpuMs: round(cpuMsSince(cpu) / answered),
    pagesRead: round(pagesRead / answered),
    failed,
    withoutPages,
  };
}

/** Resident megabytes of a server of its own, started as people start it, after so many answers in it. */
async function measureMemory() {
  const data = mkdtempSync(join(tmpdir(), "footnote-bench-server-"));
  const server = await startServer(data, env);
  const residentMb: Record<string, number> = {};
  try {
    for (let answers = 0; answers <= MEMORY_ANSWERS; answers++) {
      if (answers % MEMORY_STEP === 0) residentMb[`after${answers}`] = residentOf(server.child.pid);
      const asked = await fetch(`${server.address}/api/ask`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ question: nextQuestion(), sources: ["web"] }),
      });
      if (!asked.ok) throw new Error(`${asked.status}: ${await asked.text()}`);
      await asked.text();
    }
  } finally {
    await server.end();
    await endEverything();
    rmSync(data, { recursive: true, force: true });
  }
  return residentMb;
}

/** As Linux counts it. */
function residentOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round((Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1]) * 1_024) / 1e6);
}

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
