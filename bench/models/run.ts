/**
 * What our layer over a model's HTTP stream costs, against reading the same bytes and nothing else: processor time of
 * this process a token and a call, how much later the first token and each token come, and the share of a core that 64
 * streams of 60 tokens a second take. All readers take turns, against a server in a process of its own. Then the same of
 * whole answers, and how many calls and tokens they take.
 * `node bench/models/run.ts [--seconds 3] [--rounds 4] [--calls 300] [--before FOLDER]`; the last line is JSON.
 * `--before` reads with the models of another checkout too, so that two states are measured in one run.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type * as ConfigureModels from "../../src/adapters/models/configure-models.ts";
import type { ConfiguredModels } from "../../src/core/answer/asking/configured-models.ts";
import type { ModelMessage } from "../../src/core/ports/model.ts";
import { countCalls, timeAnswers } from "./answers.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "3" },
    rounds: { type: "string", default: "4" },
    calls: { type: "string", default: "300" },
    before: { type: "string" },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const calls = Number(values.calls);
const RATES = [60, 2_000];
const STREAMS = [1, 64];
/** Of the pieces that arrive, one in so many is looked into, so that looking is not what is measured. */
const LOOK = 8;

/** Reads one stream to its end; `onPiece` is given what came, with a stamp of the server in it. */
type Reader = (model: string, onPiece: (piece: Uint8Array | string) => void) => Promise<void>;

const serverProcess = fork(new URL("./paced-server.ts", import.meta.url));
const [{ baseURL }] = (await once(serverProcess, "message")) as [{ baseURL: string }];
const messages: ModelMessage[] = [
  { role: "system", content: "Answer from the passages alone. ".repeat(40) },
  { role: "user", content: "It was built between 1924 and 1932 and carries eight lanes. ".repeat(200) },
];
const here = resolve(import.meta.dirname, "../..");
const readers: Readonly<Record<string, Reader>> = {
  raw: readRaw,
  ...(values.before === undefined ? {} : { before: await readerOf(values.before) }),
  ours: await readerOf(here),
};
const names = Object.keys(readers);

const perCall = await timeCalls();
console.log(`a call of one token: ${JSON.stringify(perCall)}`);
const streams: Record<string, unknown> = {};
for (const count of STREAMS) {
  for (const rate of RATES) {
    const figures = await timeStreams(count, rate);
    streams[`${count}x${rate}`] = figures;
    console.log(`${count} x ${rate} tokens a second: ${JSON.stringify(figures)}`);
  }
}
const answers = await timeAnswers(baseURL, 64, 60, seconds);
console.log(`whole answers, 64 x 60 tokens a second: ${JSON.stringify(answers)}`);
serverProcess.disconnect();
const spent = await countCalls();
console.log(`calls and tokens: ${JSON.stringify(spent)}`);
console.log(JSON.stringify({ bench: "models", perCall, streams, answers, spent }));

/** The bytes as the platform gives them. */
async function readRaw(model: string, onPiece: (piece: Uint8Array | string) => void): Promise<void> {
  const reply = await fetch(`${baseURL}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer key-0123456789" },
    body: JSON.stringify({ model, messages, max_tokens: 32_000, temperature: 0.1, stream: true }),
  });
  for await (const bytes of reply.body ?? []) onPiece(bytes);
}

/** The models of a checkout, as its configuration makes them. */
async function readerOf(checkout: string): Promise<Reader> {
  const path = join(resolve(checkout), "src/adapters/models/configure-models.ts");
  const { configuredModels } = (await import(pathToFileURL(path).href)) as typeof ConfigureModels;
  const made = new Map<string, Promise<ConfiguredModels>>();
  return async (name, onPiece) => {
    const env = {
      FOOTNOTE_MODEL: `deepseek/${name}`,
      DEEPSEEK_BASE_URL: baseURL,
      DEEPSEEK_API_KEY: "key-0123456789",
    };
    const models = made.get(name) ?? configuredModels(env);
    made.set(name, models);
    const [model] = (await models).answer;
    const request = { messages, maxOutputTokens: 32_000, temperature: 0.1 };
    for await (const part of model?.stream(request) ?? []) if (part.type === "text") onPiece(part.text);
  };
}

/** Calls one after the other, of one token each: what a call costs and when its first token is here. */
async function timeCalls() {
  const first = listsByName();
  const cpu = listsByName();
  for (let nth = 0; nth < calls * 1.2; nth++) {
    for (const [name, read] of Object.entries(readers)) {
      const startedCpu = process.cpuUsage();
      const startedMs = performance.now();
      let firstMs: number | undefined;
      await read("0x1", () => (firstMs ??= performance.now() - startedMs));
      if (nth < calls * 0.2) continue;
      first[name]?.push(firstMs ?? Number.NaN);
      cpu[name]?.push(cpuMicrosSince(startedCpu) / 1_000);
    }
  }
  return {
    firstTokenMs: byName((name) => spread(first[name])),
    addedToFirstTokenMs: byName((name) => later(spread(first[name]), spread(first["raw"])), true),
    cpuMs: byName((name) => spread(cpu[name]).p50),
  };
}

async function timeStreams(count: number, rate: number) {
  const tokens = Math.round(rate * seconds);
  const cpu = listsByName();
  const wallMs = listsByName();
  const late = listsByName();
  for (let round = 0; round <= rounds; round++) {
    for (const [name, read] of Object.entries(readers)) {
      const startedCpu = process.cpuUsage();
      const startedMs = performance.now();
      const one = async (nth: number): Promise<void> => {
        // The streams of a crowd do not beat together.
        await new Promise((done) => setTimeout(done, (nth * 1_000) / rate / count));
        let pieces = 0;
        await read(`${rate}x${tokens}`, (piece) => {
          if (pieces++ % LOOK === 0 && round > 0) late[name]?.push(lateMs(piece));
        });
      };
      await Promise.all(Array.from({ length: count }, (_, nth) => one(nth)));
      if (round === 0) continue;
      cpu[name]?.push(cpuMicrosSince(startedCpu));
      wallMs[name]?.push(performance.now() - startedMs);
    }
  }
  const all = count * tokens * rounds;
  const micros = (name: string): number => sum(cpu[name]) / all;
  return {
    cpuMicrosAToken: byName((name) => rounded(micros(name), 1)),
    addedCpuMicrosAToken: byName((name) => rounded(micros(name) - micros("raw"), 1), true),
    shareOfACore: byName((name) => rounded(sum(cpu[name]) / 1_000 / sum(wallMs[name]), 3)),
    tokensPerSecond: byName((name) => rounded((all / sum(wallMs[name])) * 1_000, 0)),
    onItsWayMs: byName((name) => spread(late[name])),
    addedMs: byName((name) => later(spread(late[name]), spread(late["raw"])), true),
  };
}

/** Since the first token of a piece was sent. */
function lateMs(piece: Uint8Array | string): number {
  const now = Number(process.hrtime.bigint() / 1_000n);
  const text =
    typeof piece === "string"
      ? piece
      : Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString("latin1", 0, 600);
  return (now - Number(/ (\d{15})/.exec(text)?.[1] ?? Number.NaN)) / 1_000;
}

function cpuMicrosSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function listsByName(): Record<string, number[]> {
  return Object.fromEntries(names.map((name) => [name, []]));
}

function byName<T>(of: (name: string) => T, withoutRaw = false): Record<string, T> {
  return Object.fromEntries(
    names.filter((name) => !withoutRaw || name !== "raw").map((name) => [name, of(name)]),
  );
}

interface Spread {
  readonly p50: number;
  readonly p95: number;
}

function spread(times: readonly number[] = []): Spread {
  const sorted = times.filter((time) => !Number.isNaN(time)).toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.floor(share * (sorted.length - 1))] ?? 0, 2);
  return { p50: at(0.5), p95: at(0.95) };
}

function later(a: Spread, b: Spread): Spread {
  return { p50: rounded(a.p50 - b.p50, 2), p95: rounded(a.p95 - b.p95, 2) };
}

function sum(all: readonly number[] = []): number {
  return all.reduce((total, one) => total + one, 0);
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
