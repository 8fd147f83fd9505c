/**
 * Speed of the library: passages a second while adding, processor time of a query, memory, at growing sizes; and
 * SQLite's FTS5 over the same passages as the other thing to compare with. Times are of this process with all its
 * threads. `node bench/library/run.ts [--sizes 10000,100000,1000000] [--fts5 100000]`; the last line is JSON.
 * Where `DATABASE_URL` is set, the store is that database, whose own processor time is not counted.
 */
import type { Incoming } from "../../src/core/ports/incoming.ts";
import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { openTieredIndex } from "../../src/adapters/passage-index/tiered-index.ts";
import { createJobs } from "../../src/adapters/jobs/store-jobs.ts";
import { createPageReader } from "../../src/adapters/pages/page-reader.ts";
import { openPostgresStores } from "../../src/adapters/store/postgres/postgres-stores.ts";
import { openSqliteStores } from "../../src/adapters/store/sqlite/sqlite-stores.ts";
import { HOME } from "../../src/compose/home-scope.ts";
import { createIndexSteps } from "../../src/core/library/index-steps.ts";
import { createLibrary } from "../../src/core/library/library.ts";
import { retrieve } from "../../src/core/retrieval/retrieve.ts";
import { createJobRunner } from "../../src/services/jobs/job-runner.ts";
import { createIndexer, indexKind } from "../../src/services/library/index-job.ts";
import { createSlots } from "../../src/lib/slots.ts";
import { makeText } from "./made-text.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,100000,1000000" },
    fts5: { type: "string", default: "100000" },
    queries: { type: "string", default: "200" },
  },
});
const sizes = values.sizes.split(",").map(Number);
const fts5Limit = Number(values.fts5);
const queryCount = Number(values.queries);
const QUERY_MEMORY = fileURLToPath(new URL("query-memory.ts", import.meta.url));
const PASSAGES_PER_DOCUMENT = 50;
const DOCUMENTS_PER_BATCH = 16;

const folder = mkdtempSync(join(tmpdir(), "footnote-bench-"));
const database = process.env["DATABASE_URL"];
const stores =
  database === undefined ? openSqliteStores(join(folder, "footnote.db")) : await openPostgresStores(database);
const store = stores.in(HOME);
const within = { spaceId: HOME.spaceId };
const index = await openTieredIndex(join(folder, "index"));
const clock = {
  now: () => new Date().toISOString(),
  monotonicMs: () => performance.now(),
  sleep: (ms: number, signal?: AbortSignal) => sleep(ms, undefined, signal ? { signal } : {}),
};
const steps = createIndexSteps({ store: stores.shared, index });
const jobs = createJobs({ store: stores.shared, clock, owner: "bench" });
const report = (error: Error): void => console.error(error);
const runner = createJobRunner({ jobs, kinds: [indexKind(steps)], clock, report });
const indexer = createIndexer({ steps, jobs, runner, clock, report });
const reader = createPageReader();
const library = createLibrary({
  store,
  indexer,
  reader,
  clock,
  ids: { next: (prefix) => `${prefix}_${randomBytes(9).toString("base64url")}` },
  hash: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
  large: createSlots(1),
});
const text = makeText(42);
const questions = makeText(43);
const fts5 = new Database(join(folder, "fts5.db"));
fts5.exec("create virtual table f using fts5(body, tokenize = 'porter unicode61')");

const reports = [];
let documents = 0;
for (const size of sizes) {
  const added = await growTo(size);
  const search = await measureEach(queryCount, () => index.search(questions.question(), 50, within));
  const whole = await measureEach(queryCount, () =>
    retrieve([questions.question()], { index, store, within, limit: 30 }),
  );
  const baseline = size <= fts5Limit ? await measureFts5() : undefined;
  const found = {
    passages: (await store.countDocuments()).passages,
    addedPerSecond: Math.round(added.passages / (added.wallMs / 1_000)),
    addedPerCpuSecond: Math.round(added.passages / (added.cpuMs / 1_000)),
    searchCpuMs: search,
    retrieveCpuMs: whole,
    fts5CpuMs: baseline,
    ...(database === undefined
      ? { askingRssMb: Number(execFileSync(process.execPath, [QUERY_MEMORY, folder], { encoding: "utf8" })) }
      : {}),
    addingPeakRssMb: Math.round(process.resourceUsage().maxRSS / 1_000),
    storeMb: folderMb(folder, "footnote.db"),
    indexMb: folderMb(join(folder, "index")),
  };
  reports.push(found);
  console.log(found);
}
await indexer.idle();
await index.close();
await stores.close();
await reader.close();
fts5.close();
rmSync(folder, { recursive: true, force: true });
console.log(
  JSON.stringify({ bench: "library", store: database === undefined ? "sqlite" : "postgres", sizes: reports }),
);

/** Adds documents until there are `size` passages, housekeeping included; making their text is not counted. */
async function growTo(size: number): Promise<{ passages: number; wallMs: number; cpuMs: number }> {
  const before = (await store.countDocuments()).passages;
  const total = { passages: before, wallMs: 0, cpuMs: 0 };
  const count = ({ wallMs, cpuMs }: { wallMs: number; cpuMs: number }): void => {
    total.wallMs += wallMs;
    total.cpuMs += cpuMs;
  };
  while (total.passages < size) {
    const items: Incoming[] = [];
    for (let nth = 0; nth < DOCUMENTS_PER_BATCH; nth++) {
      const bytes = new TextEncoder().encode(text.document(PASSAGES_PER_DOCUMENT));
      items.push({ url: `file:///made/${documents++}.md`, bytes, hints: { name: "made.md" } });
    }
    const added = await measure(() => library.add(items));
    count(added);
    for (const outcome of added.result) {
      if (outcome.kind === "failed") throw outcome.error;
      total.passages += outcome.document.passageCount;
    }
    if (documents % (DOCUMENTS_PER_BATCH * 32) === 0) count(await measure(() => library.advance()));
  }
  count(await measure(() => library.settle()));
  count(await measure(() => indexer.idle()));
  return { ...total, passages: total.passages - before };
}

async function measure<T>(work: () => Promise<T>): Promise<{ result: T; wallMs: number; cpuMs: number }> {
  const cpu = process.cpuUsage();
  const startedMs = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, wallMs: performance.now() - startedMs, cpuMs: (user + system) / 1_000 };
}

/** Processor milliseconds of each of `count` runs, after a tenth as many to warm up: median and 95th percentile. */
async function measureEach(count: number, work: () => Promise<unknown>) {
  for (let nth = 0; nth < count / 10; nth++) await work();
  const times: number[] = [];
  for (let nth = 0; nth < count; nth++) times.push((await measure(work)).cpuMs);
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round((times[Math.floor(share * (count - 1))] ?? 0) * 100) / 100;
  return { p50: at(0.5), p95: at(0.95) };
}

/** The same passages in FTS5, asked the same kind of questions. */
async function measureFts5() {
  const have = (fts5.prepare("select count(*) as n from f").get() as { n: number }).n;
  const insert = fts5.prepare("insert into f (rowid, body) values (?, ?)");
  const most = (await store.countDocuments()).passages;
  for (let first = have + 1; first <= most; first += 1_000) {
    const ids = Array.from({ length: 1_000 }, (_, nth) => (first + nth) as never);
    const rows = await store.getPassages(ids);
    fts5.transaction(() => rows.forEach(({ passage }) => insert.run(passage.id, passage.text)))();
  }
  const search = fts5.prepare(
    "select rowid, bm25(f) as score from f where f match ? order by score limit 50",
  );
  return measureEach(queryCount, async () =>
    search.all(
      questions
        .question()
        .split(" ")
        .map((word) => `"${word}"`)
        .join(" OR "),
    ),
  );
}

function folderMb(path: string, only?: string): number {
  const names = readdirSync(path, { recursive: true }) as string[];
  const bytes = names
    .filter((name) => only === undefined || name.startsWith(only))
    .map((name) => statSync(join(path, name)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);
  return Math.round(bytes / 1e6);
}
