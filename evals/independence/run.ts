/**
 * Whether an answer is the same with sponsored content and without: `node evals/independence/run.ts [--most N] [--out FILE]`. Questions of our own are
 * asked of the real server in six modes (off, on, another advertiser, budget used up, service down, service hung for 30 s), over an engine, pages and a
 * model that reply the same to the same. Compared are every request that goes out (engine, pages, model) and the whole turn that comes back. A word that
 * stands in everything sold must be in no request; a word that stands in every question, nowhere in what sponsored content keeps. It cannot prove what
 * search engines and models of others do. Writes the report, prints it as the last line, and exits 1 where anything differs.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createApp } from "../../src/apps/server/app.ts";
import { readConfig } from "../../src/compose/config.ts";
import { hashText } from "../../src/compose/hash.ts";
import { openFootnote } from "../../src/compose/open-footnote.ts";
import { askLikeAPage, type Asked } from "./asked.ts";
import { madeSubjects } from "./made-questions.ts";
import { type Mode, MODES, openMode } from "./modes.ts";
import { startRecordedProviders } from "./recorded-providers.ts";

const { values } = parseArgs({
  options: {
    most: { type: "string", default: "200" },
    out: { type: "string", default: "independence-report.json" },
  },
});
/** In everything that is sold. */
const CANARY = "zzcanarysold";
/** In every question. */
const ASKED_CANARY = "zzcanaryasked";

const subjects = madeSubjects();
const all = subjects.flatMap(({ questions }) => questions);
const step = Math.max(1, all.length / Number(values.most));
const questions = all
  .filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
  .map((question) => `${question} (${ASKED_CANARY})`);
const providers = await startRecordedProviders(subjects);

/** The second time nothing is late any more. */
const READ_TIMES = 2;

interface Ran {
  readonly asked: readonly Asked[];
  /** The pages that were read first, and of each question what was asked for it. */
  readonly requests: readonly (readonly string[])[];
  readonly soldInRequests: number;
  readonly askedInKept: number;
}

const ran = new Map<Mode, Ran>();
for (const mode of MODES) {
  ran.set(mode, await run(mode));
  console.log(mode, JSON.stringify(timesOf(ran.get(mode)?.asked ?? [])));
}
await providers.close();

const off = ran.get("off") as Ran;
const compared = MODES.filter((mode) => mode !== "off").map((mode) => {
  const other = ran.get(mode) as Ran;
  const differing = questions.flatMap((question, at) => {
    const isRequest = String(off.requests[at + 1]) !== String(other.requests[at + 1]);
    const isAnswer = off.asked[at]?.answer !== other.asked[at]?.answer;
    if (isRequest || isAnswer) console.log(`DIFFERS ${mode}: ${question}`);
    return isRequest || isAnswer ? [{ isRequest, isAnswer }] : [];
  });
  const isPages = String(off.requests[0]) === String(other.requests[0]);
  if (!isPages) console.log(`DIFFERS ${mode}: pages read before`);
  return {
    mode,
    hasSamePages: isPages,
    differingRequests: differing.filter(({ isRequest }) => isRequest).length,
    differingAnswers: differing.filter(({ isAnswer }) => isAnswer).length,
  };
});
const sum = (of: (ran: Ran) => number): number =>
  [...ran.values()].reduce((total, one) => total + of(one), 0);
const report = {
  eval: "independence",
  commit: commit(),
  at: new Date().toISOString(),
  questions: questions.length,
  requests: off.requests.flat().length,
  answered: off.asked.filter(({ answer }) => answer.includes('"status":"answered"')).length,
  compared,
  soldInRequests: sum(({ soldInRequests }) => soldInRequests),
  askedInKept: sum(({ askedInKept }) => askedInKept),
  askedBeforeEnd: sum(({ asked }) => asked.filter(({ isAfter }) => !isAfter).length),
  modes: Object.fromEntries(
    [...ran].map(([mode, { asked, requests }]) => [
      mode,
      {
        offers: asked.filter(({ hasOffer }) => hasOffer).length,
        requestsSha256: hashText(String(requests)),
        answersSha256: hashText(asked.map(({ answer }) => answer).join("\n")),
        ...timesOf(asked),
      },
    ]),
  ),
};
writeFileSync(values.out, `${JSON.stringify(report, undefined, 2)}\n`);
console.log(JSON.stringify(report));
const faults = compared.reduce(
  (total, one) => total + one.differingAnswers + one.differingRequests + (one.hasSamePages ? 0 : 1),
  0,
);
// Where nothing was offered, nothing was shown by it.
const isShown = (report.modes["on"]?.offers ?? 0) > 0 && report.answered > 0;
process.exitCode =
  faults + report.soldInRequests + report.askedInKept + report.askedBeforeEnd === 0 && isShown ? 0 : 1;

async function run(mode: Mode): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-independence-"));
  const quiet = { FOOTNOTE_PROBE: "off", FOOTNOTE_READER: "off" };
  const config = readConfig({ ...quiet, ...providers.env }, folder);
  const footnote = await openFootnote(config, () => undefined);
  const sponsored = await openMode(mode, config, CANARY);
  const app = createApp(footnote, { log: () => undefined, webFolder: folder, sponsored });
  const asked: Asked[] = [];
  const requests: (readonly string[])[] = [];
  let soldInRequests = 0;
  // Pages are read first, and come from the cache afterwards: what a busy machine has read in time would decide answers, not what is sold.
  for (const { questions: known } of subjects) {
    for (let time = 0; time < READ_TIMES; time++) {
      await askLikeAPage(app, known[0] ?? "", readerOf(questions.length + time));
    }
  }
  const pages = providers.take().pages;
  for (const [nth, question] of questions.entries()) {
    asked.push(await askLikeAPage(app, question, readerOf(nth)));
    const { texts, hashes } = providers.take();
    requests.push(hashes);
    soldInRequests += texts.filter((text) => text.toLowerCase().includes(CANARY)).length;
  }
  await sponsored?.close();
  await footnote.close();
  const kept = readdirSync(folder).filter((name) => name.startsWith("sponsored"));
  const askedInKept = kept.filter((name) => readFileSync(join(folder, name)).includes(ASKED_CANARY)).length;
  rmSync(folder, { recursive: true, force: true });
  return { asked, requests: [pages, ...requests], soldInRequests, askedInKept };
}

/** Somebody else for each question, so that none is spared for having been shown something. */
function readerOf(nth: number): string {
  return `Mozilla/5.0 (X11; Linux x86_64; rv:${nth}.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36`;
}

function timesOf(asked: readonly Asked[]): { readonly medianMs: number; readonly p95Ms: number } {
  const sorted = asked.map(({ ms }) => ms).toSorted((one, other) => one - other);
  const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

function commit(): string | null {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}
