/**
 * What a door costs over `/api/ask`: the same question by each, in turn, without a model and without the reader, by the server's
 * own processor time (Linux: `/proc`). `node bench/doors/run.ts [--rounds 200]`; the last line is JSON, in milliseconds a
 * question: medians, and of what each takes more than `/api/ask` in the same round.
 */
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { median } from "../median.ts";
import { endEverything, startServer, tempFolder } from "../../test/footnote-process.ts";
import { uploadFile } from "../../test/http-client.ts";
import { makeText } from "../library/made-text.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "200" } } });
const WARM_UP = 40;
/** What a question leaves to be done after its reply is its own. */
const SETTLES_MS = 20;
const OWN = "/api/ask";
const QUESTION = "Who built the mill at Vesterby?";
const messages = [{ role: "user", content: QUESTION }];

const server = await startServer(tempFolder(), { FOOTNOTE_PROBE: "off" });
const { address } = server;

const text = makeText(3);
const documents = ["# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm.\n"];
for (let nth = 0; nth < 20; nth += 1) documents.push(text.document(10));
for (const [nth, content] of documents.entries()) {
  await read(await uploadFile(address, `${nth}.md`, content));
}

const ask = { question: QUESTION, sources: ["library"] };
const rpc = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "ask", arguments: ask } };
const DOORS: Readonly<Record<string, () => Promise<Response>>> = {
  "/api/ask": () => post("/api/ask", ask),
  "/api/ask as a stream": () => post("/api/ask", ask, "text/event-stream"),
  "/chat/completions": () => post("/chat/completions", { model: "sonar", messages, disable_search: true }),
  "/chat/completions as a stream": () =>
    post("/chat/completions", { model: "sonar", messages, disable_search: true, stream: true }),
  "/v1/responses": () => post("/v1/responses", { model: "footnote/library", input: QUESTION }),
  "/mcp": () => post("/mcp", rpc, "application/json, text/event-stream"),
};

/** Each door against `/api/ask` in the same form. */
const isStream = (name: string): boolean => name.endsWith("as a stream");
const names = Object.keys(DOORS);
const spent = new Map<string, number[]>(names.map((name) => [name, []]));
const rounds = Number(values.rounds);
for (let round = -WARM_UP; round < rounds; round += 1) {
  // Each door comes after each other one equally often, since a question leaves work (rubbish, writes) to the next.
  for (const name of orderOf(names, Math.max(round, 0))) {
    const before = processorMs();
    await read(await DOORS[name]?.());
    await setTimeout(SETTLES_MS);
    if (round >= 0) spent.get(name)?.push(processorMs() - before);
  }
}
await endEverything();
const milliseconds = Object.fromEntries([...spent].map(([name, all]) => [name, rounded(median(all))]));
const more = Object.fromEntries(
  names
    .filter((name) => !name.startsWith(OWN))
    .map((name) => [name, differenceOf(of(name), of(isStream(name) ? `${OWN} as a stream` : OWN))]),
);
console.log(JSON.stringify({ bench: "doors", rounds, milliseconds, more }));

/** In turn forwards and backwards, each time from another one on. */
function orderOf(all: readonly string[], round: number): string[] {
  const from = (round >> 1) % all.length;
  const turned = [...all.slice(from), ...all.slice(0, from)];
  return round % 2 === 0 ? turned : turned.toReversed();
}

function of(name: string): readonly number[] {
  return spent.get(name) ?? [];
}

/** Median of the differences of a round, and the order statistics that hold the true one between them 95 times of 100. */
function differenceOf(door: readonly number[], own: readonly number[]): Record<string, number> {
  const sorted = door.map((ms, nth) => ms - (own[nth] ?? 0)).toSorted((a, b) => a - b);
  const half = 0.98 * Math.sqrt(sorted.length);
  const at = (place: number): number =>
    rounded(sorted[Math.min(Math.max(Math.round(place), 0), sorted.length - 1)] ?? 0);
  const middle = (sorted.length - 1) / 2;
  const share = median(sorted) / median(own);
  return {
    ms: rounded(median(sorted)),
    from: at(middle - half),
    to: at(middle + half),
    share: Number(share.toFixed(3)),
  };
}

function rounded(ms: number): number {
  return Number(ms.toFixed(2));
}

function post(path: string, body: object, accept = "application/json"): Promise<Response> {
  const headers = { "content-type": "application/json", accept };
  return fetch(address + path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function read(reply: Response | undefined): Promise<void> {
  if (reply === undefined) return;
  const said = await reply.text();
  if (!reply.ok) throw new Error(`${reply.status} ${said.slice(0, 200)}`);
}

/** All threads of the server, its children not counted, in nanoseconds of the scheduler. */
function processorMs(): number {
  const tasks = `/proc/${server.child.pid}/task`;
  const spentBy = (task: string): number =>
    Number(readFileSync(`${tasks}/${task}/schedstat`, "utf8").split(" ")[0]);
  return readdirSync(tasks).reduce((sum, task) => sum + spentBy(task), 0) / 1e6;
}
