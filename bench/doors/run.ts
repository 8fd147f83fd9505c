/**
 * What a door costs over `/api/ask`: the same question by each, in turn, without a model and without the reader, by the server's
 * own processor time (Linux: `/proc`). `node bench/doors/run.ts [--rounds 20]`; the last line is JSON, in milliseconds a question.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { endEverything, startServer, tempFolder } from "../../test/footnote-process.ts";
import { uploadFile } from "../../test/http-client.ts";
import { makeText } from "../library/made-text.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "20" } } });
/** Questions by one door before the next has its turn: the clock of `/proc` ticks each 10 ms. */
const IN_A_ROW = 10;
const WARM_UP = 6;
const TICKS_A_SECOND = 100;
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

const spent = new Map(Object.keys(DOORS).map((name) => [name, 0]));
const rounds = Number(values.rounds);
for (let round = -WARM_UP; round < rounds; round += 1) {
  for (const [name, door] of Object.entries(DOORS)) {
    const before = processorMs();
    for (let nth = 0; nth < IN_A_ROW; nth += 1) await read(await door());
    if (round >= 0) spent.set(name, (spent.get(name) ?? 0) + processorMs() - before);
  }
}
await endEverything();
const milliseconds = Object.fromEntries(
  [...spent].map(([name, ms]) => [name, Number((ms / (rounds * IN_A_ROW)).toFixed(2))]),
);
console.log(JSON.stringify({ bench: "doors", questions: rounds * IN_A_ROW, milliseconds }));

function post(path: string, body: object, accept = "application/json"): Promise<Response> {
  const headers = { "content-type": "application/json", accept };
  return fetch(address + path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function read(reply: Response): Promise<void> {
  const said = await reply.text();
  if (!reply.ok) throw new Error(`${reply.status} ${said.slice(0, 200)}`);
}

/** All threads of the server, its children not counted. */
function processorMs(): number {
  const fields = readFileSync(`/proc/${server.child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_A_SECOND;
}
