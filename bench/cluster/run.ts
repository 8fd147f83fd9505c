/**
 * A cluster under load of which one part after the other is killed: servers, workers, nodes of OpenSearch, PostgreSQL. How many answers
 * had an end, and how; whether everything that was acknowledged (documents, answers, digests) is there at the end, and found.
 * `node bin/run.mjs bench/cluster/run.ts [--minutes 10] [--askers 64] [--pause 2] [--every 20] [--servers 3] [--workers 2]
 * [--nodes 3] [--heap 384m]`; needs PostgreSQL and OpenSearch (scripts/opensearch.ts). The last line is JSON.
 */
import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Cluster, killInTurn, startCluster } from "./cluster.ts";
import { createLoad, type Load } from "./load.ts";

const option = (value: string) => ({ type: "string", default: value }) as const;
const { values } = parseArgs({
  options: {
    minutes: option("10"),
    askers: option("64"),
    pause: option("2"),
    every: option("20"),
    servers: option("3"),
    workers: option("2"),
    nodes: option("3"),
    heap: option("384m"),
    documents: option("200"),
  },
});
/** After the last kill, what was broken off may be gone on with so long. */
const SETTLE_MS = 90_000;

const begunMs = performance.now();
const tell = (line: string): void =>
  console.error(`${((performance.now() - begunMs) / 1_000).toFixed(0)} s: ${line}`);
const cluster = await startCluster({
  servers: Number(values.servers),
  workers: Number(values.workers),
  nodes: Number(values.nodes),
  heap: values.heap,
});
try {
  tell("the cluster is there");
  const load = createLoad(cluster.addresses);
  const filling = new AbortController();
  await inParallel(8, async (nth) => {
    for (let done = nth; done < Number(values.documents); done += 8) await load.add(filling.signal);
  });
  tell(`${load.acknowledged.documents.length} documents are there`);
  const over = new AbortController();
  const until = async (work: () => Promise<void>, pauseMs: number): Promise<void> => {
    await sleep(Math.random() * pauseMs);
    while (!over.signal.aborted) {
      await work();
      await sleep(pauseMs * (0.5 + Math.random()));
    }
  };
  const pauseMs = Number(values.pause) * 1_000;
  const working = [
    inParallel(Number(values.askers), () => until(() => load.ask(over.signal), pauseMs)),
    inParallel(2, () => until(() => load.add(over.signal), 1_000)),
    until(() => load.digest(), 4_000),
  ];
  const killing = killInTurn(cluster, Number(values.every) * 1_000, over.signal, tell);
  await sleep(Number(values.minutes) * 60_000);
  over.abort();
  const killed = await killing;
  await Promise.all(working);
  tell("everybody has an end");
  const losses = await lookForLosses(cluster, load, tell);
  const { tally, acknowledged } = load;
  const sorted = tally.seconds.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2));
  console.log(
    JSON.stringify({
      bench: "cluster",
      ...values,
      load: loadavg()[0],
      killed,
      answers: sorted.length,
      ends: tally.ends,
      withoutEnd: tally.withoutEnd,
      refused: tally.refused,
      turnedTo: tally.turnedTo,
      followed: tally.followed,
      seconds: { p50: at(0.5), p95: at(0.95), most: at(1) },
      acknowledged: {
        documents: acknowledged.documents.length,
        answers: acknowledged.turns.length,
        digests: acknowledged.digests.length,
      },
      losses,
      said: Object.fromEntries(cluster.said),
    }),
  );
} finally {
  await cluster.end();
}

/** What was acknowledged and is not there, or not found, once nothing is killed any more. */
async function lookForLosses(
  { addresses, postgres, opensearch }: Cluster,
  { acknowledged }: Load,
  tell: (line: string) => void,
): Promise<object> {
  const [address = ""] = addresses;
  const isThere = async (path: string): Promise<boolean> =>
    (await fetch(`${address}${path}`).catch(() => undefined))?.status === 200;
  const missing = async (paths: readonly string[]): Promise<number> => {
    let lost = 0;
    for (const path of paths) if (!(await isThere(path))) lost++;
    return lost;
  };
  /** By how they stand. */
  const digestsNow = async (): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const id of acknowledged.digests) {
      const reply = await fetch(`${address}/api/digests/${id}`).catch(() => undefined);
      const record = reply?.ok
        ? ((await reply.json()) as { status: string; error?: { code: string } })
        : undefined;
      const stands = [record?.status ?? "gone", record?.error?.code]
        .filter((one) => one !== undefined)
        .join(" ");
      found[stands] = (found[stands] ?? 0) + 1;
    }
    return found;
  };
  const counts = async (): Promise<{ stored: number; indexed: number }> => {
    const [row] = await postgres.query<{ n: string }>("cluster", "select count(*) as n from passage");
    const reply = await opensearch.ask<{ count?: number }>("GET", "/footnote-*-passages-1/_count");
    return { stored: Number(row?.n), indexed: reply.count ?? -1 };
  };
  let [digests, { stored, indexed }] = [await digestsNow(), await counts()];
  for (const end = Date.now() + SETTLE_MS; Date.now() < end;) {
    if (stored === indexed && (digests["running"] ?? 0) === 0) break;
    tell(`${JSON.stringify(digests)}, ${indexed} of ${stored} passages indexed`);
    await sleep(3_000);
    [digests, { stored, indexed }] = [await digestsNow(), await counts()];
  }
  return {
    documents: await missing(acknowledged.documents.map(({ id }) => `/api/documents/${id}/text`)),
    answers: await missing(acknowledged.turns.map((id) => `/api/turns/${id}`)),
    digests,
    stored,
    indexed,
  };
}

async function inParallel(count: number, work: (nth: number) => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: count }, (_, nth) => work(nth)));
}
