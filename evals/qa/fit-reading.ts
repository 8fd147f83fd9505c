/**
 * Fits how much the reader's word counts beside the words, on the tuning part, and writes
 * `src/weights/answer-reading.json`: npm run fit -- answer-reading. How the sentences that it has read are ordered: a linear
 * score of words and odds. Whether there is an answer: a logistic model of both, against the same questions asked of a
 * library without their article, of the same passages without the right one (other paragraphs of the article: near misses),
 * and ClapNQ's unanswerable ones. Between the languages (XQuAD), of the odds alone. Deterministic; some ten minutes.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { installedReader } from "../../src/adapters/reader/installed-reader.ts";
import { loadReader } from "../../src/adapters/reader/load-reader.ts";
import { dot } from "../../src/core/answer/write/extractive/confidence.ts";
import {
  ACROSS_EVIDENCE,
  oddsOf,
  READ_EVIDENCE,
  worthReading,
} from "../../src/core/answer/write/extractive/reading.ts";
import { readHits, wordsSay } from "../../src/core/answer/write/extractive-writer.ts";
import { understand } from "../../src/core/answer/understand/understand.ts";
import type { Hit } from "../../src/core/domain/passage.ts";
import { embedPrefixes } from "../../src/core/prompts/embed-prefixes.ts";
import { retrieve } from "../../src/core/retrieval/retrieve.ts";
import { splitSentences } from "../../src/lib/text/sentences.ts";
import { byName, writeWeights } from "../write-weights.ts";
import { makeLibrary, type EvalLibrary } from "./eval-library.ts";
import { fitLogistic, fitSoftmax } from "./fit-models.ts";
import { holdsGold } from "./gold.ts";
import { findData, readSet, SET_NAMES, type EvalQuestion, type EvalSet } from "./sets.ts";

/** Questions a set: a question costs a second of processor time. */
const MOST = Number(process.env["FOOTNOTE_FIT_QUESTIONS"] ?? 110);
const LIMIT = 10;
/** Share of answerable questions that may be refused. */
const REFUSED = { english: 0.06, chinese: 0.05 };
const REFUSED_ACROSS = 0.12;
/** ClapNQ's unanswerable questions are few and the hardest: each counts this often; far ones are the easiest. */
const HARD = 2;
const FAR = 0.5;
/** Passages of the other language whose sentences are read, as in the product. */
const FOREIGN_PASSAGES = 3;
const MOST_READ = 12;

const folder = findData();
const { manifest, manifestPath } = installedReader();
if (folder === undefined || manifest.pairs === undefined) {
  console.error("No evaluation data (set FOOTNOTE_EVAL_DATA), or no weights for pairs; nothing fitted.");
  process.exit(1);
}
const beside = (file: string): Uint8Array => readFileSync(join(dirname(manifestPath), file));
const reader = loadReader(beside(manifest.file));
const reading = reader.loadPairs(beside(manifest.pairs.file));
const prefixes = embedPrefixes(`footnote/${manifest.name}`);

const known = new Map<string, number>();
function oddsFor(question: string, texts: readonly string[]): number[] {
  const key = (text: string): string => `${question}\n${text}`;
  const fresh = [...new Set(texts)].filter((text) => !known.has(key(text)));
  const outcomes = reading.read(
    "answers",
    fresh.map((second) => ({ first: question, second })),
  );
  fresh.forEach((text, i) => known.set(key(text), oddsOf(outcomes[i])));
  return texts.map((text) => known.get(key(text)) ?? 0);
}

type Kind = "right" | "near" | "far" | "unanswerable";
interface Row {
  readonly set: string;
  readonly kind: Kind;
  readonly isChinese: boolean;
  readonly words: number;
  readonly read: readonly { readonly score: number; readonly odds: number; readonly holds: boolean }[];
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
  console.log(`${name}: ${rows.length} rows, ${known.size} pairs so far`);
  await library.close();
}

async function ask(set: EvalSet, question: EvalQuestion, library: EvalLibrary): Promise<Row[]> {
  const understood = understand(question.question, []);
  const hits = await retrieve(understood.queries, { ...library, limit: LIMIT });
  const row = (kind: Kind, given: readonly Hit[]): Row[] => {
    const read = readHits(understood, given);
    const chosen = new Set(worthReading(read.ranked));
    const ranked = read.ranked.filter(({ candidate }) => chosen.has(candidate));
    const odds = oddsFor(
      question.question,
      ranked.map(({ candidate: { text, unit } }) => text.slice(unit.mark)),
    );
    const first = ranked[odds.indexOf(Math.max(...odds))];
    if (first === undefined) return [];
    const holds = ({ hit, text }: (typeof first)["candidate"]): boolean =>
      library.documentNumber(hit.document.id) === question.document && holdsGold([text], question);
    return [
      {
        set: set.name,
        kind,
        isChinese: read.wanted.isChinese,
        words: wordsSay(read, first.candidate),
        read: ranked.map(({ candidate, score }, i) => ({
          score,
          odds: odds[i]!,
          holds: kind === "right" && holds(candidate),
        })),
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
    ...row("right", hits),
    ...row("far", others),
    ...(set.name !== "clapnq" && isMissed ? row("near", misses) : []),
  ];
}

const rounded = (value: number): number => Number(value.toFixed(3));
const topTwo = (odds: readonly number[]): [number, number] => {
  const [first = -6, second = -6] = odds.toSorted((a, b) => b - a);
  return [first, second];
};

function orderOf(isChinese: boolean): number {
  const own = rows.filter((row) => row.isChinese === isChinese && row.read.some(({ holds }) => holds));
  const [words = 1, odds = 1] = fitSoftmax(
    own.map(({ read }) => ({
      weight: 1,
      rows: read.map(({ score, odds: value }) => [score, value]),
      right: read.map(({ holds }) => holds),
    })),
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

function evidenceOf(isChinese: boolean): Model {
  const given = rows
    .filter((row) => row.isChinese === isChinese)
    .map(({ set, kind, words, read }) => ({
      set,
      kind,
      values: [1, words, ...topTwo(read.map(({ odds }) => odds))],
    }));
  return model(READ_EVIDENCE, given, isChinese ? REFUSED.chinese : REFUSED.english);
}

/** Questions of one language to the paragraphs of the other, found by vectors. */
function acrossOf(isChinese: boolean): Model {
  const [asked, of] = [
    readSet(folder ?? "", isChinese ? "xquad.zh" : "xquad.en", false),
    readSet(folder ?? "", isChinese ? "xquad.en" : "xquad.zh", false),
  ];
  if (asked === undefined || of === undefined) throw new Error("XQuAD is missing");
  const vectors = reader.embed(of.documents.map(({ text }) => prefixes.passage + text));
  const questions = evenly(
    asked.questions
      .map((question, nth) => ({ question, nth }))
      .filter(({ question }) => question.part === "tune"),
    MOST,
  );
  const given = questions.flatMap(({ question }) => {
    const [vector] = reader.embed([prefixes.query + question.question]);
    const article = asked.documents[question.document]?.article;
    const near = of.documents
      .map((document, nth) => ({
        document,
        isOwn: asked.documents[nth]?.article === article,
        cosine: vectors[nth]!.reduce((sum, value, i) => sum + value * vector![i]!, 0),
      }))
      .toSorted((a, b) => b.cosine - a.cosine);
    return (["right", "far"] as const).map((kind) => {
      const passages = near.filter(({ isOwn }) => kind === "right" || !isOwn).slice(0, FOREIGN_PASSAGES);
      const sentences = passages.flatMap(({ document: { text } }) =>
        splitSentences(text).map(({ start, end }) => text.slice(start, end)),
      );
      const odds = oddsFor(question.question, sentences.slice(0, MOST_READ));
      return { set: asked.name, kind, values: [1, ...topTwo(odds)] };
    });
  });
  return model(ACROSS_EVIDENCE, given, REFUSED_ACROSS);
}

const [english, chinese] = [evidenceOf(false), evidenceOf(true)];
const [acrossEnglish, acrossChinese] = [acrossOf(false), acrossOf(true)];
writeWeights("answer-reading", {
  order: { english: orderOf(false), chinese: orderOf(true) },
  evidence: { english: english.weights, chinese: chinese.weights },
  least: { english: english.least, chinese: chinese.least },
  across: { english: acrossEnglish.weights, chinese: acrossChinese.weights },
  leastAcross: { english: acrossEnglish.least, chinese: acrossChinese.least },
});
