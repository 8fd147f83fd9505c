/**
 * Multi-hop questions over closed sets of documents, without a model or with a scripted one (`scripted-model.ts`, English sets):
 *   node evals/research/run.ts [--part report|tune] [--writer rules|scripted] [--sets hotpotqa,musique,made] [--searches 6] [--most N] [--show N]
 * The share of questions whose documents are all found: by one plain search among its ten best passages; by one among its sixty
 * best, which is as much as six searches give; by research, which is given six searches of ten passages; and in the sources that
 * its report cites. Sets: two made worlds, English and Chinese, one seed and one set of sentences for tuning and others to report
 * on; and, where the folder that `FOOTNOTE_EVAL_HOPS` names has them, `hotpotqa.sample.json` and `musique.sample.json`: lists of
 * `{question, type, gold: titles, paragraphs: [{title, text}]}`, such as can be made of a hundred questions of each set (paragraphs of
 * one title joined), every second of them for tuning. The last line is one JSON line.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { clock } from "../../src/compose/system-clock.ts";
import { hashText } from "../../src/compose/hash.ts";
import type { ResearchId } from "../../src/core/domain/ids.ts";
import { DEFAULT_RESEARCH_BUDGET, type ResearchRecord } from "../../src/core/domain/research.ts";
import { createModelMind, type ModelMindParts } from "../../src/core/research/by-model/model-mind.ts";
import { createRuleMind } from "../../src/core/research/by-rule/rule-mind.ts";
import { runResearch } from "../../src/core/research/run-research.ts";
import { createMeter, NOTHING_SPENT } from "../../src/core/research/steps/meter.ts";
import { createStepLedger } from "../../src/core/research/steps/step-ledger.ts";
import { createModelHealth } from "../../src/core/models/model-health.ts";
import { retrieve } from "../../src/core/retrieval/retrieve.ts";
import { type EvalLibrary, makeLibrary } from "../qa/eval-library.ts";
import type { HopSet } from "./hop-set.ts";
import { createScriptedModel } from "./scripted-model.ts";
import { chineseSet } from "./write-chinese.ts";
import { englishSet } from "./write-english.ts";

const { values: options } = parseArgs({
  options: {
    part: { type: "string", default: "report" },
    writer: { type: "string", default: "rules" },
    sets: { type: "string", default: "hotpotqa,musique,made" },
    searches: { type: "string", default: "6" },
    most: { type: "string", default: "1000000" },
    show: { type: "string", default: "0" },
  },
});

const isScripted = options.writer === "scripted";
const named = new Set(options.sets.split(","));
const part = options.part === "tune" ? "tune" : "report";
const SEARCHES = Number(options.searches);
const PASSAGES = 10;
/** Of public sets, beside the made worlds. */
const SAMPLES = ["hotpotqa", "musique"];

interface Tally {
  questions: number;
  plain: number;
  plainMany: number;
  research: number;
  cited: number;
  searches: number;
}

const summary: Record<string, object> = {};
let left = Number(options.show);
const made = isScripted ? [englishSet(part)] : [englishSet(part), chineseSet(part)];
const samples = SAMPLES.filter((name) => named.has(name)).flatMap(sampleSet);
for (const set of [...samples, ...(named.has("made") ? made : [])]) {
  const tallies = await measure(set);
  const all = ratesOf(tallies.get("all") ?? emptyTally());
  summary[set.name] = all;
  for (const [kind, tally] of tallies) console.log(`${set.name} ${kind}: ${JSON.stringify(ratesOf(tally))}`);
}
console.log(
  JSON.stringify({ eval: "research", part, writer: options.writer, searches: SEARCHES, ...summary }),
);

async function measure(set: HopSet): Promise<Map<string, Tally>> {
  const documents = set.documents.map((one) => ({ ...one, article: one.title }));
  const library = await makeLibrary({ ...set, documents, questions: [] });
  const tallies = new Map<string, Tally>();
  try {
    for (const asked of set.questions.slice(0, Number(options.most))) {
      const plain = await titles(library, asked.question, PASSAGES);
      const many = await titles(library, asked.question, PASSAGES * SEARCHES);
      const { found, cited, record } = await researched(library, asked.question);
      const hasAll = (names: ReadonlySet<string>): number =>
        asked.gold.every((one) => names.has(one)) ? 1 : 0;
      for (const kind of [asked.kind, "all"]) {
        const tally = tallies.get(kind) ?? emptyTally();
        tallies.set(kind, tally);
        tally.questions++;
        tally.plain += hasAll(plain);
        tally.plainMany += hasAll(many);
        tally.research += hasAll(found);
        tally.cited += hasAll(cited);
        tally.searches += record.spent?.searches ?? 0;
      }
      if (left > 0 && hasAll(cited) === 0) {
        left--;
        const lines = (record.questions ?? []).map(
          ({ origin, query, state }) => `${origin} ${state}: ${query}`,
        );
        console.log(
          [asked.question, `  needs ${asked.gold.join(" | ")}`, ...lines.map((line) => `  ${line}`)].join(
            "\n",
          ),
        );
      }
    }
  } finally {
    await library.close();
  }
  return tallies;
}

async function titles(library: EvalLibrary, query: string, limit: number): Promise<Set<string>> {
  const hits = await retrieve([query], { ...library, limit });
  return new Set(hits.map(({ document }) => document.title));
}

/** As the product does it, with steps that nobody keeps. */
async function researched(library: EvalLibrary, question: string) {
  const found = new Set<string>();
  const budget = { ...DEFAULT_RESEARCH_BUDGET, searches: SEARCHES };
  const meter = createMeter(budget, 0, () => clock.monotonicMs());
  const ledger = createStepLedger({
    steps: { recall: () => Promise.resolve(undefined), keep: () => Promise.resolve() },
    meter,
    clock,
    hash: hashText,
    earlier: [],
    redone: {},
    onStep: () => undefined,
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the store, reading passages is all that these parts do
  const store = {
    ...library.store,
    getDocument: () => Promise.resolve(undefined),
    readText: () => Promise.resolve(""),
    placeAt: () => Promise.resolve({}),
    addModelCall: () => Promise.resolve(),
  } as unknown as ModelMindParts["store"];
  const writer = createScriptedModel();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what else there is of the parts is not asked for
  const modelParts = {
    clock,
    store,
    meter,
    health: createModelHealth(clock),
    spending: { admit: () => Promise.resolve(() => undefined) },
    models: { answer: [writer] },
    writers: [writer],
  } as unknown as ModelMindParts;
  const record = await runResearch(newRecord(question), {
    mind: isScripted ? createModelMind(modelParts) : createRuleMind({ clock, store }),
    async search(query) {
      const hits = await retrieve([query], { ...library, limit: PASSAGES });
      for (const { document } of hits) found.add(document.title);
      return { hits, pages: 0, notices: [] };
    },
    // These documents are paragraphs: none has more to read.
    read: () => Promise.resolve({ hits: [], pages: 0, notices: [] }),
    ledger,
    meter,
    store,
    signal: new AbortController().signal,
    isOutOfTime: () => false,
    waits: false,
    onChange: () => undefined,
  });
  const cited = new Set((record.found ?? []).map(({ title }) => title));
  return { found, cited, record };
}

function newRecord(question: string): ResearchRecord {
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand
    id: "rsc_1" as ResearchId,
    question,
    createdAt: clock.now(),
    language: /\p{Script=Han}/u.test(question) ? "zh" : "en",
    writer: "extractive",
    sources: ["library"],
    status: "running",
    budget: DEFAULT_RESEARCH_BUDGET,
    spent: NOTHING_SPENT,
    estimate: { searches: SEARCHES, modelCalls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 },
    questions: [],
    findings: [],
    contradictions: [],
    found: [],
    steps: [],
    notices: [],
  };
}

function ratesOf({ questions, plain, plainMany, research, cited, searches }: Tally): object {
  const share = (count: number): number => Number((count / Math.max(questions, 1)).toFixed(3));
  return {
    questions,
    plain: share(plain),
    plainSixty: share(plainMany),
    research: share(research),
    cited: share(cited),
    searches: share(searches),
  };
}

function emptyTally(): Tally {
  return { questions: 0, plain: 0, plainMany: 0, research: 0, cited: 0, searches: 0 };
}

interface SampleQuestion {
  readonly question: string;
  readonly type: string;
  readonly gold: readonly string[];
  readonly paragraphs: readonly { readonly title: string; readonly text: string }[];
}

/** All paragraphs of all questions are one library; none where the data are not there. */
function sampleSet(name: string): HopSet[] {
  const folder = process.env["FOOTNOTE_EVAL_HOPS"];
  const file = path.join(folder ?? "", `${name}.sample.json`);
  if (folder === undefined || !existsSync(file)) {
    console.log(`No sample of ${name}: set FOOTNOTE_EVAL_HOPS to the folder that holds it.`);
    return [];
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- data of a form that the header states
  const all = JSON.parse(readFileSync(file, "utf8")) as SampleQuestion[];
  const documents = new Map(all.flatMap(({ paragraphs }) => paragraphs).map((one) => [one.title, one]));
  const questions = all
    .filter((_, nth) => (nth % 2 === 0) === (part === "tune"))
    .map(({ question, type, gold }) => ({ question, kind: type, gold }));
  return [{ name: `${name}.${part}`, language: "en", part, documents: [...documents.values()], questions }];
}
