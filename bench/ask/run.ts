/**
 * Speed of asking over a large library: engine time from question to first event, first character and end, with the
 * extractive writer and with a model that answers at once; answers a second with 32 askers over HTTP; and a cold
 * start to its first answer. `node bench/ask/run.ts [--passages 100000]`; the last line is JSON.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readConfig } from "../../src/compose/config.ts";
import { type Footnote, openFootnote } from "../../src/compose/open-footnote.ts";
import type { WriterChoice } from "../../src/core/domain/answer.ts";
import { startFakeModel } from "../../test/fake-model-server.ts";
import { makeText } from "../library/made-text.ts";

const { values } = parseArgs({
  options: { passages: { type: "string", default: "100000" }, questions: { type: "string", default: "100" } },
});
const ASKERS = 32;
const PASSAGES_PER_DOCUMENT = 50;
const LAUNCHER = fileURLToPath(new URL("../../bin/footnote.mjs", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "footnote-bench-ask-"));
const fake = await startFakeModel();
const env = {
  // What the reader costs is the matter of bench/reader.
  FOOTNOTE_READER: "off",
  ...process.env,
  FOOTNOTE_MODEL: "fake/quick",
  OPENAI_BASE_URL: fake.baseURL,
  FOOTNOTE_PORT: "0",
};
const footnote = await openFootnote(readConfig(env, folder), (error) =>
  console.error(error.code, error.message, error.cause),
);
const questions = await fill(footnote, Number(values.passages));
const count = Number(values.questions);

await timeAnswers("extractive", count / 5);
const extractive = await timeAnswers("extractive", count);
await timeAnswers("model", count / 5);
const model = await timeAnswers("model", count);
const passages = (await footnote.store.countDocuments()).passages;
await footnote.close();

const cold = await serveFromCold();
const report = { bench: "ask", passages, extractive, model, ...cold };
await fake.close();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(report));

/** Adds made documents; returns questions made of words that stand close together in them. */
async function fill({ library }: Footnote, wanted: number): Promise<string[]> {
  const text = makeText(7);
  const asked: string[] = [];
  for (let passages = 0, nth = 0; passages < wanted;) {
    const items = Array.from({ length: 16 }, () => {
      const markdown = text.document(PASSAGES_PER_DOCUMENT);
      const words = markdown
        .slice(markdown.length / 2)
        .split(/[\s.。]+/u)
        .slice(3, 8);
      if (asked.length < 2_000) asked.push(`what is ${words.join(" ").slice(0, 200)}`);
      return {
        url: `file:///made/${nth++}.md`,
        bytes: new TextEncoder().encode(markdown),
        hints: { name: "made.md" },
      };
    });
    for (const outcome of await library.add(items)) {
      if (outcome.kind === "failed") throw outcome.error;
      passages += outcome.document.passageCount;
    }
  }
  await library.settle();
  return asked;
}

async function timeAnswers(writer: WriterChoice, times: number) {
  const [first, character, end, cpu]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let nth = 0; nth < times; nth++) {
    const startedMs = performance.now();
    const startedCpu = process.cpuUsage();
    const since = (): number => performance.now() - startedMs;
    const { run } = await footnote.ask({ question: questions[nth % questions.length] as string, writer });
    let isWritten = false;
    for await (const event of run.events()) {
      if (event.seq === 1) first.push(since());
      if (event.type === "answer-delta" && !isWritten) {
        isWritten = true;
        character.push(since());
      }
    }
    await run.turn;
    end.push(since());
    const { user, system } = process.cpuUsage(startedCpu);
    cpu.push((user + system) / 1_000);
  }
  return {
    firstEventMs: spread(first),
    firstCharacterMs: spread(character),
    endMs: spread(end),
    cpuMs: spread(cpu),
  };
}

function spread(times: number[]) {
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((times[Math.floor(share * (times.length - 1))] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}

/** A new process over the same library: how long to its first answer, then how many a second. */
async function serveFromCold() {
  const startedMs = performance.now();
  const { FOOTNOTE_MODEL: _, ...extractiveEnv } = env;
  const child = spawn(process.execPath, [LAUNCHER, "serve", "--data", folder], {
    env: extractiveEnv,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.stdout.on("data", (part: Buffer) => {
        said += part.toString();
        const found = /http:\S+/.exec(said);
        if (found) resolve(found[0]);
      });
      child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    });
    const listeningMs = performance.now() - startedMs;
    await askOverHttp(address, 0);
    const coldStartMs = Math.round(performance.now() - startedMs);

    let next = 1;
    const total = count * 4;
    const beganMs = performance.now();
    const asker = async (): Promise<void> => {
      while (next <= total) await askOverHttp(address, next++);
    };
    await Promise.all(Array.from({ length: ASKERS }, asker));
    const answersPerSecond = Math.round((total / (performance.now() - beganMs)) * 10_000) / 10;
    return {
      listeningMs: Math.round(listeningMs),
      coldStartMs,
      askers: ASKERS,
      answersPerSecond,
      rssMb: await rssMb(child.pid),
    };
  } finally {
    child.kill("SIGTERM");
  }
}

async function askOverHttp(address: string, nth: number): Promise<void> {
  const reply = await fetch(`${address}/api/ask`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ question: questions[nth % questions.length] }),
  });
  if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
  await reply.arrayBuffer();
}

/** Resident memory of the server, where the system tells (Linux). */
async function rssMb(pid: number | undefined): Promise<number | undefined> {
  const { readFile } = await import("node:fs/promises");
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kb = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kb === undefined ? undefined : Math.round(Number(kb) / 1_000);
}
