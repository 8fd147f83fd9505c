/**
 * The quality of finding and extracting, without a model:
 *   node evals/qa/run.ts [--sets xquad.en,drcd] [--part report|tune|all] [--titles] [--most N] [--tier fts5|lance|opensearch] [--reader]
 * For each set, one library of all its paragraphs in the real passage index. Measured: passage recall, the share of
 * questions whose quotes hold a gold answer, sentences an answer, refusals of answerable questions, and refusals of
 * unanswerable ones (ClapNQ's, and every question asked of the library without its own article). Beside it a plain
 * baseline: the first three sentences of the best passage. `--titles` gives documents their real titles; without it
 * titles are neutral. `--reader` lets the reader say of the best sentences whether they answer, as the product does; without it
 * words decide alone; `goldRead` is the share of questions whose answer is among the sentences that were read, `pairs` how many
 * these are. `--tier` names the passage index: FTS5, where small libraries are, LanceDB, or the OpenSearch of
 * OPENSEARCH_URL. `--most` asks evenly chosen questions only. The last line is one JSON line.
 * Data absent: says so and exits 0.
 */
import { parseArgs } from "node:util";
import { installedReader } from "../../src/adapters/reader/installed-reader.ts";
import type { Extracted } from "../../src/core/answer/write/extractive/extracted.ts";
import type { Candidate } from "../../src/core/answer/write/extractive/features.ts";
import { type Written, writeInTurn } from "../../src/core/answer/write/extractive/read-in-turn.ts";
import type { ReadHits } from "../../src/core/answer/write/extractive/read-hits.ts";
import { inReadOrder, type ReadingOf, UNREAD } from "../../src/core/answer/write/extractive/reading.ts";
import { readHits, writeExtractive, writeRead } from "../../src/core/answer/write/extractive-writer.ts";
import { understand } from "../../src/core/answer/understand/understand.ts";
import type { Understood } from "../../src/core/answer/understand/understood.ts";
import type { Hit } from "../../src/core/domain/passage.ts";
import { embedPrefixes } from "../../src/core/prompts/embed-prefixes.ts";
import { dropNearDuplicates } from "../../src/core/retrieval/near-duplicates.ts";
import { rank } from "../../src/core/retrieval/rank.ts";
import { retrieve } from "../../src/core/retrieval/retrieve.ts";
import { splitSentences } from "../../src/lib/text/sentences.ts";
import { makeLibrary } from "./eval-library.ts";
import { goldRank, holdsGold, joinNeighbours } from "./gold.ts";
import { type Confident, reliabilityOf } from "./reliability.ts";
import { SET_NAMES, findData, readSet, type EvalSet, type SetName } from "./sets.ts";

const { values: options } = parseArgs({
  options: {
    sets: { type: "string", default: SET_NAMES.join(",") },
    part: { type: "string", default: "all" },
    titles: { type: "boolean", default: false },
    most: { type: "string", default: "1000000" },
    tier: { type: "string", default: "fts5" },
    reader: { type: "boolean", default: false },
  },
});

const TIERS = ["fts5", "lance", "opensearch"] as const;

/** Hits a question, as the product asks for. */
const LIMIT = 10;
/** Passages that are ranked and compared for the measure of CPU. */
const RANKED = 30;

interface Tally {
  questions: number;
  recallAt1: number;
  recallAt5: number;
  gold: number;
  goldFirst: number;
  goldRead: number;
  pairs: number;
  baselineGold: number;
  sentences: number;
  answered: number;
  refusedAnswerable: number;
  unanswerable: number;
  refusedUnanswerable: number;
  foreign: number;
  refusedForeign: number;
  cpuMs: number[];
  /** Of what was answered, whether its quotes hold a gold answer; of questions without one none is right. */
  confident: Confident[];
}

const folder = findData();
if (folder === undefined) {
  console.log("No evaluation data: set FOOTNOTE_EVAL_DATA to the folder that holds qa/. Nothing measured.");
  console.log(JSON.stringify({ eval: "qa", data: false }));
  process.exit(0);
}

const reader = options.reader ? installedReader().open() : undefined;

/** As the product writes: by the reader's word where it is asked for, else by words alone. */
async function write(understood: Understood, hits: readonly Hit[]): Promise<Written> {
  if (reader === undefined) return { written: writeExtractive(understood, hits), reading: UNREAD };
  const read = readHits(understood, hits);
  const signal = new AbortController().signal;
  return writeInTurn(read, reader.pairs, signal, (reading) => writeNear(read, reading));
}

async function writeNear(read: ReadHits, reading: ReadingOf): Promise<Extracted> {
  const [first] = inReadOrder(read.ranked, reading, read.wanted.isChinese ? "chinese" : "english");
  const nearness = first === undefined ? new Map() : await nearnessOf(read.question, first.candidate);
  return writeRead(read, nearness, reading);
}

async function nearnessOf(question: string, candidate: Candidate): Promise<Map<Candidate, number>> {
  if (reader === undefined) return new Map();
  const { query, passage } = embedPrefixes(reader.embedder.name);
  const texts = [query + question, passage + candidate.text.slice(candidate.unit.mark)];
  const [asked, said] = await reader.embedder.embed(texts);
  return new Map([[candidate, asked?.reduce((sum, value, i) => sum + value * (said?.[i] ?? 0), 0) ?? 0]]);
}

const summary: Record<string, unknown> = {};
const confident: Confident[] = [];
for (const name of options.sets.split(",")) {
  const known = SET_NAMES.find((one): one is SetName => one === name);
  if (known === undefined) throw new Error(`No set ${name}; there are ${SET_NAMES.join(", ")}.`);
  const set = readSet(folder, known, options.titles);
  if (set === undefined) {
    console.log(`${name}: no data`);
    continue;
  }
  for (const [part, tally] of Object.entries(await measure(set))) {
    if (tally.questions === 0) continue;
    const rates = ratesOf(tally);
    summary[`${name}/${part}`] = rates;
    confident.push(...tally.confident);
    console.log(
      `${name.padEnd(9)} ${part.padEnd(6)} ${Object.entries(rates)
        .map(([key, value]) => `${key} ${value}`)
        .join("  ")}`,
    );
  }
}
await reader?.close();
const { tier, titles } = options;
const reliability = reliabilityOf(confident);
for (const { said, right, answers } of reliability)
  console.log(`confidence ${said}: right ${right} of ${answers} answers`);
console.log(
  JSON.stringify({ eval: "qa", data: true, tier, titles, reader: options.reader, reliability, ...summary }),
);

async function measure(set: EvalSet): Promise<Record<"tune" | "report", Tally>> {
  const library = await makeLibrary(
    set,
    TIERS.find((one) => one === options.tier),
  );
  const tallies = { tune: emptyTally(), report: emptyTally() };
  const asked = set.questions.filter(({ part }) => options.part === "all" || part === options.part);
  const step = Math.max(1, Math.floor(asked.length / Number(options.most)));
  for (let i = 0; i < asked.length; i += step) {
    const question = asked[i]!;
    const tally = tallies[question.part];
    const understood = understand(question.question, []);
    const many = await retrieve(understood.queries, { ...library, limit: RANKED });
    const hits = many.slice(0, LIMIT);
    const begun = process.cpuUsage();
    rank(question.question, dropNearDuplicates(many));
    const { written, reading } = await write(understood, hits);
    const used = process.cpuUsage(begun);
    tally.cpuMs.push((used.user + used.system) / 1000);
    if (question.answers.length === 0) {
      tally.unanswerable++;
      if (written.status === "not-found") tally.refusedUnanswerable++;
      else tally.confident.push({ confidence: written.confidence, isRight: false });
      continue;
    }
    tally.questions++;
    tally.pairs += reading.size;
    const texts = [...reading.keys()]
      .filter(({ hit }) => library.documentNumber(hit.document.id) === question.document)
      .map(({ text }) => text);
    if (holdsGold(texts, question)) tally.goldRead++;
    const place = goldRank(hits, question, library);
    if (place === 0) tally.recallAt1++;
    if (place >= 0 && place < 5) tally.recallAt5++;
    if (written.status === "not-found") tally.refusedAnswerable++;
    else {
      tally.answered++;
      tally.sentences += written.sentences.length;
      const quotes = written.sentences.map(({ quote }) => quote);
      const isRight = holdsGold(joinNeighbours(quotes), question);
      tally.confident.push({ confidence: written.confidence, isRight });
      if (isRight) tally.gold++;
      if (holdsGold([quotes[0]?.text ?? ""], question)) tally.goldFirst++;
    }
    const top = hits[0]?.passage.text ?? "";
    const plain = splitSentences(top).slice(0, 3);
    if (holdsGold([top.slice(0, plain.at(-1)?.end ?? 0)], question)) tally.baselineGold++;

    const article = set.documents[question.document]?.article ?? "";
    const others = await retrieve(understood.queries, { ...library.without(article), limit: LIMIT });
    tally.foreign++;
    if ((await write(understood, others)).written.status === "not-found") tally.refusedForeign++;
  }
  await library.close();
  return tallies;
}

function emptyTally(): Tally {
  return {
    questions: 0,
    recallAt1: 0,
    recallAt5: 0,
    gold: 0,
    goldFirst: 0,
    goldRead: 0,
    pairs: 0,
    baselineGold: 0,
    sentences: 0,
    answered: 0,
    refusedAnswerable: 0,
    unanswerable: 0,
    refusedUnanswerable: 0,
    foreign: 0,
    refusedForeign: 0,
    cpuMs: [],
    confident: [],
  };
}

function ratesOf(tally: Tally): Record<string, number> {
  const rate = (part: number, whole: number): number => Math.round((part / Math.max(1, whole)) * 1000) / 1000;
  const cpu = tally.cpuMs.toSorted((a, b) => a - b);
  return {
    questions: tally.questions,
    recallAt1: rate(tally.recallAt1, tally.questions),
    recallAt5: rate(tally.recallAt5, tally.questions),
    gold: rate(tally.gold, tally.questions),
    goldFirst: rate(tally.goldFirst, tally.questions),
    ...(reader === undefined
      ? {}
      : {
          goldRead: rate(tally.goldRead, tally.questions),
          pairs: rate(tally.pairs, tally.questions),
        }),
    baselineGold: rate(tally.baselineGold, tally.questions),
    sentences: rate(tally.sentences, tally.answered),
    refusedAnswerable: rate(tally.refusedAnswerable, tally.questions),
    ...(tally.unanswerable === 0
      ? {}
      : { refusedUnanswerable: rate(tally.refusedUnanswerable, tally.unanswerable) }),
    refusedForeign: rate(tally.refusedForeign, tally.foreign),
    cpuMsP50: Math.round((cpu[Math.floor(cpu.length / 2)] ?? 0) * 100) / 100,
  };
}
