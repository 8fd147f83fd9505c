/**
 * Many research runs at once, with a scripted model in a process of its own that writes 60 tokens a second:
 *   node bench/research/run.ts [--runs 100] [--calls 1..64]
 * `--calls`: how many calls the model is asked at once; one is what a model of this machine gets where nobody says more. A wait for that
 * is the model's, and part of the step. Measured: runs that were lost, the most memory that this process took, and how long a step that could begin waited until it did (the
 * 95th of a hundred). The last line is one JSON line.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { readConfig } from "../../src/compose/config.ts";
import { logError } from "../../src/compose/log-error.ts";
import { openFootnote } from "../../src/compose/open-footnote.ts";
import type { ResearchRecord } from "../../src/core/domain/research.ts";
import { englishSet } from "../../evals/research/write-english.ts";

const { values: options } = parseArgs({
  options: { runs: { type: "string", default: "100" }, calls: { type: "string", default: "1" } },
});
const RUNS = Number(options.runs);

const model = spawn(process.execPath, [path.join(import.meta.dirname, "paced-researcher.ts")], {
  stdio: ["ignore", "pipe", "inherit"],
});
process.on("exit", () => model.kill());
const [baseURL] = (await once(createInterface({ input: model.stdout }), "line")) as [string];
const folder = mkdtempSync(path.join(tmpdir(), "footnote-bench-research-"));
const env = {
  FOOTNOTE_DATA: folder,
  FOOTNOTE_READER: "off",
  FOOTNOTE_PROBE: "off",
  FOOTNOTE_MODEL: "openai/fake",
  OPENAI_BASE_URL: baseURL,
  FOOTNOTE_DIGEST_PARALLEL: options.calls,
};
const footnote = await openFootnote(readConfig(env), logError);
let mostBytes = 0;
const watching = setInterval(() => (mostBytes = Math.max(mostBytes, process.memoryUsage().rss)), 200);
try {
  const { documents, questions } = englishSet("tune");
  const bytesOf = ({ title, text }: { title: string; text: string }): Uint8Array =>
    new TextEncoder().encode(`# ${title}\n\n${text}\n`);
  await footnote.library.add(
    documents.map((one, nth) => ({
      url: `upload:${nth}/${nth}.md`,
      bytes: bytesOf(one),
      hints: { name: `${nth}.md` },
    })),
  );
  await footnote.library.settle();
  const startedMs = performance.now();
  const begun = await Promise.all(
    Array.from({ length: RUNS }, (_, nth) =>
      footnote.research.begin({
        question: questions[nth % questions.length]?.question ?? "",
        sources: ["library"],
        acceptMicros: 9_000_000,
        budget: { searches: 6 },
      }),
    ),
  );
  const ended = await Promise.all(begun.map(({ id }) => footnote.research.follow(id)));
  const seconds = (performance.now() - startedMs) / 1_000;
  const states = Object.groupBy(ended, ({ status }) => status);
  const waits = ended.map(waitsOf);
  const firsts = waits.flatMap(([first = 0]) => first);
  const laters = waits.flatMap(([, ...more]) => more);
  const result = {
    bench: "research",
    runs: RUNS,
    calls: Number(options.calls),
    seconds: Number(seconds.toFixed(1)),
    lost: ended.filter(({ report }) => report === undefined).length,
    states: Object.fromEntries(Object.entries(states).map(([state, all]) => [state, all?.length])),
    modelCalls: ended.reduce((sum, { spent }) => sum + spent.modelCalls, 0),
    waitP50Ms: atShare(waits.flat(), 0.5),
    waitP95Ms: atShare(waits.flat(), 0.95),
    // As all are begun at one moment, each waits for those before it to be begun.
    firstWaitP95Ms: atShare(firsts, 0.95),
    laterWaitP95Ms: atShare(laters, 0.95),
    memoryMB: Math.round(mostBytes / 1e6),
  };
  console.log(JSON.stringify(result));
} finally {
  clearInterval(watching);
  await footnote.close();
  model.kill();
  await sleep(10);
  rmSync(folder, { recursive: true, force: true });
}

function atShare(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)];
}

/** From the end of the step before, or the beginning of the run, to the beginning of each. */
function waitsOf({ createdAt, steps }: ResearchRecord): number[] {
  let ready = Date.parse(createdAt);
  return steps.map(({ at, spent }) => {
    const end = Date.parse(at);
    const wait = Math.max(0, end - spent.elapsedMs - ready);
    ready = end;
    return wait;
  });
}
