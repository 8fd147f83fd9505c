/**
 * The crowd of the bench, in a process of its own: a model server that writes a little twice a second until it is told to
 * end, questions that are asked at once as streams, and in a thread who asks for `/api/health` all the while.
 */
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";

/** Milliseconds of `/api/health`. */
interface Times {
  readonly asked: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

export interface CrowdReport {
  /** While the streams come. */
  readonly coming: Times;
  /** All are open: some are being written, the others wait. */
  readonly open: Times;
  /** The model writes at once, and the queue empties. */
  readonly ending: Times;
  /** How the streams ended, and how many so. */
  readonly ends: Readonly<Record<string, number>>;
  readonly comingMs: number;
  readonly endingMs: number;
}

const WATCHED_MS = 10_000;
const WRITES_EACH_MS = 500;
const streams = Number(process.argv[2]);

let isQuick = false;
const model = createServer((incoming, outgoing) => {
  incoming.resume();
  outgoing.writeHead(200, { "content-type": "text/event-stream" });
  const chunk = (content: string, finish: string | null): string =>
    `data: ${JSON.stringify({ id: "x", choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;
  let nth = 0;
  const write = (): void => {
    outgoing.write(chunk(`The port ${nth++} is set by a variable [1]. `, null));
    if (!isQuick) return;
    clearInterval(writing);
    outgoing.end(`${chunk("", "stop")}data: [DONE]\n\n`);
  };
  const writing = setInterval(write, WRITES_EACH_MS);
  outgoing.on("close", () => clearInterval(writing));
});
model.keepAliveTimeout = 600_000;
model.listen(0, "127.0.0.1", () => {
  const bound = model.address();
  if (typeof bound === "object" && bound) process.send?.({ baseURL: `http://127.0.0.1:${bound.port}/v1` });
});

process.once("message", ({ address }: { address: string }) => {
  void (async () => {
    isQuick = true;
    // What is loaded at the first question is no crowd's.
    await ask(address, "How do I change the port?");
    isQuick = false;
    const watch = watchHealth(address);
    await sleep(1_000);
    await watch.times();
    process.once("message", () => void run(address, watch));
    process.send?.("ready");
  })();
});

async function run(address: string, watch: ReturnType<typeof watchHealth>): Promise<void> {
  const beganMs = performance.now();
  let begun = 0;
  const allBegun = Promise.withResolvers<void>();
  const began = (): void => {
    begun += 1;
    if (begun === streams) allBegun.resolve();
  };
  const ending = Array.from({ length: streams }, (_, nth) =>
    ask(address, `How do I set the password of server ${nth}?`, began).catch((error: Error) => {
      began();
      return error.name;
    }),
  );
  await allBegun.promise;
  const comingMs = Math.round(performance.now() - beganMs);
  const coming = await watch.times();
  await sleep(WATCHED_MS);
  const open = await watch.times();
  isQuick = true;
  const quickMs = performance.now();
  const ends: Record<string, number> = {};
  for (const end of await Promise.all(ending)) ends[end] = (ends[end] ?? 0) + 1;
  const report: CrowdReport = {
    coming,
    open,
    ending: await watch.times(),
    ends,
    comingMs,
    endingMs: Math.round(performance.now() - quickMs),
  };
  process.send?.(report);
}

/** The type of the last event; `began` is called at the first. */
async function ask(address: string, question: string, began = (): void => undefined): Promise<string> {
  const reply = await fetch(`${address}/api/ask`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question, writer: "model", sources: ["library"] }),
  });
  if (!reply.ok || reply.body === null) {
    began();
    return String(reply.status);
  }
  let last = "";
  let isFirst = true;
  for await (const part of reply.body.pipeThrough(new TextDecoderStream())) {
    if (isFirst) began();
    isFirst = false;
    last = /event: (\S+)(?![\s\S]*event: )/.exec(part)?.[1] ?? last;
  }
  return last;
}

/** Asks ten times a second, whatever has come back by then, from a thread that has nothing else to do. */
function watchHealth(address: string): { times(): Promise<Times> } {
  const worker = new Worker(
    `const { get, Agent } = require("node:http");
     const { parentPort, workerData } = require("node:worker_threads");
     const agent = new Agent({ keepAlive: true });
     let times = [];
     const open = new Set();
     setInterval(() => {
       const beganMs = performance.now();
       open.add(beganMs);
       const done = () => { if (open.delete(beganMs)) times.push(performance.now() - beganMs); };
       get(workerData + "/api/health", { agent }, (reply) => reply.resume().on("end", done)).on("error", done);
     }, 100);
     parentPort.on("message", () => {
       // What has not come back yet has taken at least so long.
       for (const beganMs of open) times.push(performance.now() - beganMs);
       parentPort.postMessage(times);
       times = [];
     });`,
    { eval: true, workerData: address },
  );
  return {
    async times() {
      const told = new Promise<number[]>((resolve) => worker.once("message", resolve));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node's
      worker.postMessage("times");
      const sorted = (await told).toSorted((a, b) => a - b);
      const at = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
      return { asked: sorted.length, p50: at(0.5), p99: at(0.99), most: at(1) };
    },
  };
}
