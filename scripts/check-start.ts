/**
 * Starts the product as the README says (`npm start`), in an empty data folder on a free port, asks it some questions
 * over HTTP, holds every quote against the stored document, and stops it. Not for Windows: it ends a process group.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Turn } from "../src/core/domain/answer.ts";
import { repositoryRoot } from "./repository-root.ts";

/** Question → what its answer has to name. All are answered by the guide that the first start puts in the library. */
const QUESTIONS: Readonly<Record<string, string>> = {
  "How do I add a DeepSeek key?": "DEEPSEEK_API_KEY",
  "怎么添加 DeepSeek 密钥？": "DEEPSEEK_API_KEY",
  "How do I add a folder of documents?": "footnote add",
  "怎么添加文件夹？": "footnote add",
};

/** The first start builds the web page and indexes the guide; a loaded machine needs some time for that. */
const START_MS = 180_000;
const STOP_MS = 20_000;

const problems: string[] = [];
const data = mkdtempSync(join(tmpdir(), "footnote-start-"));
const child = start();
try {
  const address = await addressOf(child);
  await checkPage(address);
  for (const [question, word] of Object.entries(QUESTIONS)) await checkQuestion(address, question, word);
} catch (thrown) {
  problems.push(thrown instanceof Error ? thrown.message : String(thrown));
} finally {
  await stop(child);
  rmSync(data, { recursive: true, force: true });
}
for (const problem of problems) console.log(problem);
console.log(`start: ${Object.keys(QUESTIONS).length} questions, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** With the environment of somebody who has just cloned: no settings, and no Node that this check brought along. */
function start(): ChildProcess {
  const path = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((part) => part !== dirname(process.execPath));
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^(FOOTNOTE_|LANCE_|npm_)|_(API_KEY|BASE_URL)$/i.test(name)) env[name] = value;
  }
  return spawn("npm", ["start"], {
    cwd: repositoryRoot,
    env: { ...env, PATH: path.join(delimiter), FOOTNOTE_DATA: data, FOOTNOTE_PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    let isReady = false;
    const late = setTimeout(
      () => reject(new Error(`npm start printed no address in ${START_MS / 1000} s`)),
      START_MS,
    );
    server.stdout?.on("data", (bytes: Buffer) => {
      output += bytes.toString();
      const found = /http:\/\/[\w.:[\]]+/.exec(output)?.[0];
      if (isReady || found === undefined || !output.includes("web search: off")) return;
      isReady = true;
      clearTimeout(late);
      console.log(`started: ${found}`);
      resolve(found);
    });
    server.once("exit", (status) => {
      clearTimeout(late);
      reject(new Error(`npm start ended with ${status} before it was ready:\n${output}`));
    });
  });
}

async function checkPage(address: string): Promise<void> {
  const reply = await fetch(address);
  const body = await reply.text();
  if (reply.status !== 200 || !body.includes("<script"))
    problems.push(`GET / answered ${reply.status}: no page`);
}

async function checkQuestion(address: string, question: string, word: string): Promise<void> {
  const reply = await fetch(`${address}/api/ask`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ question }),
  });
  if (reply.status !== 200) throw new Error(`POST /api/ask answered ${reply.status}: ${await reply.text()}`);
  const turn: Turn = JSON.parse(await reply.text());
  console.log(`${question}\n  → ${turn.answer.text.replaceAll("\n", " ")}`);
  if (turn.answer.status !== "answered") problems.push(`"${question}" was not answered`);
  if (!turn.answer.text.includes(word)) problems.push(`the answer to "${question}" does not name ${word}`);
  const citations = turn.answer.claims.flatMap((claim) => claim.citations);
  if (citations.length === 0) problems.push(`the answer to "${question}" has no footnote`);
  for (const { quote } of citations) {
    const span = `${quote.documentId}/text?start=${quote.start}&end=${quote.end}`;
    const stored: unknown = await (await fetch(`${address}/api/documents/${span}`)).json();
    if (!isDeepStrictEqual(stored, { text: quote.text })) {
      problems.push(`the quote "${quote.text}" is not what stands at ${span}`);
    }
  }
  console.log(`  ${citations.length} footnotes held against their documents`);
}

/** Ctrl-C, as a person would: the whole group gets the signal, and must be gone in time. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const group = -server.pid;
  process.kill(group, "SIGINT");
  const late = setTimeout(() => {
    problems.push(`it did not stop within ${STOP_MS / 1000} s of Ctrl-C`);
    process.kill(group, "SIGKILL");
  }, STOP_MS);
  await ended;
  clearTimeout(late);
}
