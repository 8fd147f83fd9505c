/**
 * Fits how much the reader's word counts beside the words, on the tuning part, and writes
 * `src/weights/answer-reading.json`: npm run fit -- answer-reading. How the sentences that it has read are ordered: a linear
 * score of words and odds. Whether there is an answer: a logistic model of both, against the same questions asked of a
 * library without their article, of the same passages without the right one (other paragraphs of the article: near misses),
 * and ClapNQ's unanswerable ones. Deterministic; some ten minutes.
 */
import { dot } from "../../src/core/answer/write/extractive/confidence.ts";
import type { Candidate } from "../../src/core/answer/write/extractive/features.ts";
import {
  inReadOrder,
  READ_EVIDENCE,
  readEvidence,
  type ReadingOf,
} from "../../src/core/answer/write/extractive/reading.ts";
import { readInTurn } from "../../src/core/answer/write/extractive/read-in-turn.ts";
import { readingOnce } from "../../src/core/answer/write/extractive/reading-once.ts";
import type { ReadHits } from "../../src/core/answer/write/extractive/read-hits.ts";
import { readHits, wordsSay } from "../../src/core/answer/write/extractive-writer.ts";
import { understand } from "../../src/core/answer/understand/understand.ts";
import type { Hit } from "../../src/core/domain/passage.ts";
import { embedPrefixes } from "../../src/core/prompts/embed-prefixes.ts";
import { retrieve } from "../../src/core/retrieval/retrieve.ts";
import { openPairs, pairReaderOf } from "../reader/open-pairs.ts";
import { byName, writeWeights } from "../write-weights.ts";
import { makeLibrary, type EvalLibrary } from "./eval-library.ts";
import { fitLogistic, fitSoftmax } from "./fit-models.ts";
import { holdsGold } from "./gold.ts";
import { findData, readSet, SET_NAMES, type EvalQuestion, type EvalSet } from "./sets.ts";

/** Questions a set: a question costs a second of processor time. */
const MOST = Number(process.env["FOOTNOTE_FIT_QUESTIONS"] ?? 110);
const LIMIT = 10;
/** Share of answerable questions that may be refused; of those that nothing was fitted on it is about twice this. */
const REFUSED = { english: 0.025, chinese: 0.015 };
/** ClapNQ's unanswerable questions are few and the hardest: each counts this often; far ones are the easiest. */
const HARD = 2;
const FAR = 0.5;

const folder = findData();
const opened = openPairs();
if (folder === undefined || opened === undefined) {
  console.error("No evaluation data (set FOOTNOTE_EVAL_DATA), or no weights for pairs; nothing fitted.");
  process.exit(1);
}
const { reader } = opened;
const prefixes = embedPrefixes(`footnote/${opened.name}`);

/** The same sentences stand in several rows of a question. */
const pairs = readingOnce(pairReaderOf(opened));

const vectors = new Map<string, Float32Array>();
const vectorOf = (text: string): Float32Array => {
  const vector = vectors.get(text) ?? reader.embed([text])[0] ?? new Float32Array();
  vectors.set(text, vector);
  return vector;
};

function nearnessOf(question: string, { text, unit }: Candidate): number {
  const [one, other] = [
    vectorOf(prefixes.query + question),
    vectorOf(prefixes.passage + text.slice(unit.mark)),
  ];
  return one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
}

type Kind = "right" | "near" | "far" | "unanswerable";
interface Row {
  readonly set: string;
  readonly kind: Kind;
  readonly isChinese: boolean;
  readonly read: ReadHits;
  readonly words: number;
  readonly reading: ReadingOf;
  readonly holds: ReadonlySet<Candidate>;
}

const evenly = <T>(all: readonly T[], most: number): T[] =>
  Array.from(
    { length: Math.min(most, all.length) },
    (_, i) => all[Math.floor((i * all.length) / Math.min(most, all.length))]!,
  );

const rows: Row[] = [];
for (const name of SET_NAMES) {
  const set = readSet(folder, name, false);
  if (set === undefined) continue;
  const library = await makeLibrary(set);
  for (const question of evenly(
    set.questions.filter(({ part }) => part === "tune"),
    name === "clapnq" ? 2 * MOST : MOST,
  ))
    rows.push(...(await ask(set, question, library)));
  console.log(`${name}: ${rows.length} rows`);
  await library.close();
}

async function ask(set: EvalSet, question: EvalQuestion, library: EvalLibrary): Promise<Row[]> {
  const understood = understand(question.question, []);
  const hits = await retrieve(understood.queries, { ...library, limit: LIMIT });
  const row = async (kind: Kind, given: readonly Hit[]): Promise<Row[]> => {
    const read = readHits(understood, given);
    const [best] = read.ranked;
    if (best === undefined) return [];
    const { reading: odds } = await readInTurn(read, pairs, new AbortController().signal);
    const holds = ({ hit, text }: Candidate): boolean =>
      library.documentNumber(hit.document.id) === question.document && holdsGold([text], question);
    return [
      {
        set: set.name,
        kind,
        isChinese: read.wanted.isChinese,
        read,
        words: wordsSay(read, best.candidate),
        reading: odds,
        holds: new Set(kind === "right" ? [...odds.keys()].filter(holds) : []),
      },
    ];
  };
  if (question.answers.length === 0) return row("unanswerable", hits);
  const article = set.documents[question.document]?.article ?? "";
  const others = await retrieve(understood.queries, { ...library.without(article), limit: LIMIT });
  const misses = hits.filter(({ document }) => library.documentNumber(document.id) !== question.document);
  const isMissed = !holdsGold(
    misses.map(({ passage }) => passage.text),
    question,
  );
  return [
    ...(await row("right", hits)),
    ...(await row("far", others)),
    ...(set.name !== "clapnq" && isMissed ? await row("near", misses) : []),
  ];
}

const rounded = (value: number): number => Number(value.toFixed(3));
/** By how much odds count beside the score of words, among the sentences that were read. */
function orderOf(isChinese: boolean): number {
  const own = rows.filter((row) => row.isChinese === isChinese && row.holds.size > 0);
  const [words = 1, odds = 1] = fitSoftmax(
    own.map(({ read, reading, holds }) => {
      const ranked = read.ranked.filter(({ candidate }) => reading.has(candidate));
      return {
        weight: 1,
        rows: ranked.map(({ candidate, score }) => [score, reading.get(candidate) ?? 0]),
        right: ranked.map(({ candidate }) => holds.has(candidate)),
      };
    }),
    2,
  );
  return rounded(odds / Math.max(words, 1e-3));
}

interface Model {
  readonly weights: Record<string, number>;
  readonly least: number;
}

/** A logistic model, and the probability below which the given share of the right ones falls, each set counting the same. */
function model(
  names: readonly string[],
  given: readonly { set: string; kind: Kind; values: number[] }[],
  refused: number,
): Model {
  const countOf = (set: string, isRight: boolean): number =>
    given.filter((row) => row.set === set && (row.kind === "right") === isRight).length;
  const weights = fitLogistic(
    given.map(({ set, kind, values }) => ({
      weight:
        (kind === "unanswerable" ? HARD : kind === "far" ? FAR : 1) /
        Math.sqrt(countOf(set, kind === "right")),
      values,
      right: kind === "right",
    })),
    names.length,
  );
  const likely = ({ values }: { values: number[] }): number => 1 / (1 + Math.exp(-dot(weights, values)));
  const sets = [...new Set(given.map(({ set }) => set))];
  const missed = (least: number): number =>
    sets.reduce((sum, set) => {
      const own = given.filter((row) => row.set === set && row.kind === "right");
      return sum + own.filter((row) => likely(row) < least).length / own.length / sets.length;
    }, 0);
  let least = 0.9;
  while (least > 0 && missed(least) > refused) least -= 0.005;
  for (const set of sets)
    for (const kind of ["right", "near", "far", "unanswerable"] as const) {
      const own = given.filter((row) => row.set === set && row.kind === kind);
      const answered = own.filter((row) => likely(row) >= least).length;
      if (own.length > 0) console.log(`  ${set} ${kind}: ${answered} of ${own.length} answered`);
    }
  return { weights: byName(names, weights, rounded), least: rounded(least) };
}

function evidenceOf(isChinese: boolean, order: number): Model {
  const script = isChinese ? "chinese" : "english";
  const given = rows
    .filter((row) => row.isChinese === isChinese)
    .flatMap(({ set, kind, read, words, reading }) => {
      const [first] = inReadOrder(read.ranked, reading, script, order);
      if (first === undefined) return [];
      const near = nearnessOf(read.question, first.candidate);
      return [{ set, kind, values: readEvidence(words, reading, first.candidate, near) }];
    });
  return model(READ_EVIDENCE, given, REFUSED[script]);
}

const order = { english: orderOf(false), chinese: orderOf(true) };
const [english, chinese] = [evidenceOf(false, order.english), evidenceOf(true, order.chinese)];
writeWeights("answer-reading", {
  order,
  evidence: { english: english.weights, chinese: chinese.weights },
  least: { english: english.least, chinese: chinese.least },
});
