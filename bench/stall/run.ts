/**
 * How long a server stands still for others while it takes in what is made to hold it up: the longest processor time of
 * its main thread between two turns of the event loop, in milliseconds, for each of the hostile inputs.
 * `node bench/stall/run.ts [--before FOLDER] [--short]`; `FOLDER` is another state of the repository, measured in the same
 * run. The last line is JSON.
 */
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startFakeModel } from "../../test/fake-model-server.ts";
import { HOSTILE_INPUTS, ORDINARY, type HostileInput } from "./hostile-inputs.ts";
import { startWatchedServer } from "./watched-server.ts";

const { values } = parseArgs({
  options: { before: { type: "string" }, short: { type: "boolean" }, only: { type: "string" } },
});
const HERE = fileURLToPath(new URL("../..", import.meta.url));
/** Starting and what follows it is none of the input's. */
const SETTLE_MS = 1_500;

const inputs = HOSTILE_INPUTS.filter(
  ({ name, isLarge }) =>
    !(values.short && isLarge) && (values.only === undefined || name.includes(values.only)),
);
const states = [...(values.before === undefined ? [] : [resolve(values.before)]), HERE];
const rows: { name: string; ms: number[]; statuses: number[] }[] = [];
for (const input of inputs) {
  const row = { name: input.name, ms: [] as number[], statuses: [] as number[] };
  for (const state of states) {
    const { ms, status } = await stall(state, input);
    row.ms.push(ms);
    row.statuses.push(status);
  }
  console.log(
    `${row.ms.map((ms) => String(ms).padStart(7)).join("")} ms  ${row.name} (${row.statuses.join(", ")})`,
  );
  rows.push(row);
}
const worst = states.map((_, nth) => Math.max(...rows.map(({ ms }) => ms[nth] ?? 0)));
console.log(
  JSON.stringify({
    bench: "stall",
    ...(values.before === undefined ? {} : { worstBeforeMs: worst[0] }),
    worstMs: worst.at(-1),
    inputs: Object.fromEntries(rows.map(({ name, ms }) => [name, ms])),
  }),
);

async function stall(folder: string, input: HostileInput): Promise<{ ms: number; status: number }> {
  const model = await startFakeModel({ reply: { kind: "text", text: input.modelText ?? "" } });
  const server = await startWatchedServer(folder, model.baseURL);
  const { address } = server;
  try {
    await sleep(SETTLE_MS);
    // What is loaded at the first question is nobody's input.
    await (await ORDINARY.send(address)).arrayBuffer();
    await input.prepare?.(address);
    await sleep(input.prepare === undefined ? 300 : SETTLE_MS);
    server.begin();
    await sleep(300);
    // A refusal may come before all is sent, and cut the rest off.
    const status = await input.send(address).then(
      async (reply) => (await reply.arrayBuffer(), reply.status),
      () => 0,
    );
    let ms = 0;
    for (let tries = 0; tries < 50 && (tries < 5 || ms === 0); tries++) {
      await sleep(100);
      ms = server.watched().worst;
    }
    return { ms: Math.round(ms), status };
  } finally {
    await server.end("SIGKILL");
    await model.close();
  }
}
