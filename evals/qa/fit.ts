/**
 * Fits the writer's two small models on the tuning part and writes
 * `src/weights/extractive-writer.json`: npm run fit -- extractive-writer.
 * Which sentence answers: a linear score, fitted so that a softmax over all sentences at hand favours those that hold
 * the gold answer. Whether anything answers: a logistic model of the best sentence, against the same questions asked
 * of a library without their article, and ClapNQ's unanswerable ones. Half of the questions are asked of a library
 * with real titles, half of one with neutral titles, so that neither kind is relied on. Deterministic.
 */
import { EVIDENCE, dot, evidenceOf } from "../../src/core/answer/write/extractive/confidence.ts";
import { FEATURES, candidatesOf, type Candidate } from "../../src/core/answer/write/extractive/features.ts";
import { wantedOf, type Wanted } from "../../src/core/answer/write/extractive/wanted.ts";
import type { Hit } from "../../src/core/domain/passage.ts";
import { retrieve } from "../../src/core/retrieval/retrieve.ts";
import { byName, writeWeights } from "../write-weights.ts";
import { makeLibrary, type EvalLibrary } from "./eval-library.ts";
import { holdsGold } from "./gold.ts";
import { fitLogistic, fitSoftmax } from "./fit-models.ts";
import { SET_NAMES, findData, partOf, readSet, type EvalQuestion } from "./sets.ts";

/** As the writer reads them. */
const PASSAGES = 8;
/** Questions a set and kind of title, so that no set outweighs the rest and fitting takes minutes. */
const MOST_QUESTIONS = 450;
/** Share of answerable questions that may be refused; ClapNQ's, worst of all, are half of the English ones. */
const REFUSED = { english: 0.06, chinese: 0.05 };
/** ClapNQ's unanswerable questions are few and the hardest: each counts this often. */
const HARD_WEIGHT = 2;

interface Asked {
  readonly set: string;
  readonly wanted: Wanted;
  readonly candidates: readonly Candidate[];
  readonly holds: readonly boolean[];
  readonly answerable: boolean;
  /** Asked of the library without its article. */
  readonly foreign: boolean;
}

const folder = findData();
if (folder === undefined) {
  console.error("No evaluation data (set FOOTNOTE_EVAL_DATA); nothing fitted.");
  process.exit(1);
}

const asked: Asked[] = [];
for (const realTitles of [false, true]) {
  for (const name of SET_NAMES) {
    const set = readSet(folder, name, realTitles);
    if (set === undefined) continue;
    const library = await makeLibrary(set);
    const mine = set.questions.filter(
      ({ part, id }) => part === "tune" && (partOf(`title ${id}`) === "tune") === realTitles,
    );
    const step = Math.max(1, Math.floor(mine.length / MOST_QUESTIONS));
    for (let i = 0; i < mine.length; i += step) {
      const question = mine[i]!;
      const hits = await retrieve([question.question], { ...library, limit: PASSAGES });
      asked.push(ask(name, question, hits, library));
      if (question.answers.length === 0) continue;
      const article = set.documents[question.document]?.article ?? "";
      const others = await retrieve([question.question], { ...library.without(article), limit: PASSAGES });
      asked.push({ ...ask(name, question, others, library), answerable: false, foreign: true });
    }
    console.log(`${name}, ${realTitles ? "real" : "neutral"} titles: ${asked.length} asked so far`);
    await library.close();
  }
}

function ask(set: string, question: EvalQuestion, hits: readonly Hit[], library: EvalLibrary): Asked {
  const wanted = wantedOf(question.question);
  const candidates = candidatesOf(wanted, hits);
  const holds = candidates.map(({ hit, start, end, text }) => {
    if (library.documentNumber(hit.document.id) !== question.document) return false;
    if (set === "clapnq") return holdsGold([text], question);
    const at = question.answerStart - hit.passage.start;
    return at >= start && at < end;
  });
  return { set, wanted, candidates, holds, answerable: question.answers.length > 0, foreign: false };
}

const learnable = asked.filter(({ answerable, holds }) => answerable && holds.includes(true));
const sentenceWeights = fitSoftmax(
  learnable.map(({ set, candidates, holds }) => ({
    weight: 1 / Math.sqrt(learnable.filter((other) => other.set === set).length),
    rows: candidates.map(({ features }) => features),
    right: holds,
  })),
  FEATURES.length,
);

const evidence = asked.flatMap(({ set, wanted, candidates, answerable, foreign }) => {
  const scored = candidates
    .map((candidate) => ({ candidate, score: dot(sentenceWeights, candidate.features) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined) return [];
  const values = evidenceOf(
    wanted,
    best.candidate,
    scored.map(({ score }) => score),
  );
  return [{ set, answerable, foreign, isChinese: wanted.isChinese, values }];
});
type Row = (typeof evidence)[number];
const models = { english: fitEvidence(false), chinese: fitEvidence(true) };

/** English and Chinese words are of different size and kind, so each has its own model of the evidence. */
function fitEvidence(isChinese: boolean): { weights: number[]; least: number } {
  const rows = evidence.filter((row) => row.isChinese === isChinese);
  const weights = fitLogistic(
    rows.map(({ set, answerable, foreign, values }) => ({
      weight:
        (set === "clapnq" && !answerable && !foreign ? HARD_WEIGHT : 1) /
        Math.sqrt(count(rows, set, answerable)),
      values,
      right: answerable,
    })),
    EVIDENCE.length,
  );
  const answerable = rows
    .filter((row) => row.answerable)
    .map(({ set, values }) => ({ set, p: 1 / (1 + Math.exp(-dot(weights, values))) }));
  return { weights, least: leastConfidence(answerable, isChinese ? REFUSED.chinese : REFUSED.english) };
}

function count(rows: readonly Row[], set: string, answerable: boolean): number {
  return rows.filter((row) => row.set === set && row.answerable === answerable).length;
}

/** The confidence under which that share of the answerable questions falls, each set counting the same. */
function leastConfidence(all: readonly { set: string; p: number }[], refused: number): number {
  const sets = [...new Set(all.map(({ set }) => set))];
  for (let least = 0.9; least > 0; least -= 0.002) {
    const shares = sets.map((set) => {
      const own = all.filter((one) => one.set === set);
      return own.filter(({ p }) => p < least).length / own.length;
    });
    if (shares.reduce((sum, share) => sum + share, 0) / shares.length <= refused) return least;
  }
  return 0;
}

const rounded = (names: readonly string[], weights: readonly number[]): Record<string, number> =>
  byName(names, weights, (weight) => Number(weight.toFixed(3)));
writeWeights("extractive-writer", {
  sentence: rounded(FEATURES, sentenceWeights),
  evidence: {
    english: rounded(EVIDENCE, models.english.weights),
    chinese: rounded(EVIDENCE, models.chinese.weights),
  },
  leastConfidence: {
    english: Number(models.english.least.toFixed(3)),
    chinese: Number(models.chinese.least.toFixed(3)),
  },
});
console.log(JSON.stringify({ fit: "qa", questions: learnable.length, evidence: evidence.length }));
