/**
 * How well the reader's heads tell what answers and what is carried, by themselves, without words or rules beside them:
 *   node evals/reader/pairs.ts [--pairs FILE] [--most 300] [--part report] [--write]
 * - `answers`: ClapNQ, and XQuAD and CMRC with the answer's sentence taken out of half of the passages: is the best
 *   sentence of a passage with an answer scored above that of one without (AUROC), how many without one are answered
 *   where a tenth of the others is refused, and is the right sentence first where there is one.
 * - `exchanged`: true sentences of XQuAD, CMRC and DRCD beside the same with one thing exchanged: caught where 3 of 100
 *   true ones are flagged.
 * - `contrasts`: facts of our own with their contrary that nothing was trained on: AUROC, and in how many pairs the true claim
 *   is scored above the false one.
 * - `wice`, `summedits`, `uhgeval`: balanced accuracy, each claim against the windows of its source that share most words
 *   with it; the threshold is the tuning half's best. DATA is read as in the other evals; absent: says so and exits 0.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { installedReader } from "../../src/adapters/reader/installed-reader.ts";
import { splitClaims } from "../../src/core/check/claims/claims.ts";
import type { TextPair } from "../../src/core/ports/pair-reader.ts";
import { splitSentences } from "../../src/lib/text/sentences.ts";
import { words } from "../../src/lib/text/words.ts";
import { auroc } from "../../trainer/train/auroc.ts";
import { CHANGES, drawFrom, perturb } from "../check/perturb.ts";
import { contrastKinds, keptContrasts } from "../check/contrasts.ts";
import { findGrounding, readExamples, type Example } from "../check/sets.ts";
import { findData, readSet, type EvalSet } from "../qa/sets.ts";
import { openPairs } from "./open-pairs.ts";

const { values: options } = parseArgs({
  options: {
    pairs: { type: "string" },
    most: { type: "string", default: "300" },
    part: { type: "string", default: "report" },
    only: { type: "string", default: "answers,exchanged,contrasts,claims" },
    write: { type: "boolean", default: false },
  },
});
const [qa, grounding] = [findData(), findGrounding()];
const opened = openPairs(options.pairs);
if (qa === undefined || grounding === undefined || opened === undefined) {
  console.log("No evaluation data (FOOTNOTE_EVAL_DATA), or no weights for pairs. Nothing measured.");
  console.log(JSON.stringify({ eval: "reader-pairs", data: false }));
  process.exit(0);
}
const { pairs: reading } = opened;
const most = Number(options.most);
const figures: Record<string, unknown> = {};
const round = (value: number): number => Math.round(value * 1000) / 1000;
const has = (what: string): boolean => options.only.split(",").includes(what);

const startedCpu = process.cpuUsage().user;
let read = 0;
function scores(task: "answers" | "claims", pairs: readonly TextPair[]): number[] {
  read += pairs.length;
  return reading.read(task, pairs).map(([, , hoped]) => hoped);
}

function evenly<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor(i * step)]!);
}

const sentencesOf = (text: string): string[] =>
  splitSentences(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => sentence !== "");

if (has("answers"))
  for (const name of ["clapnq", "xquad.en", "xquad.zh", "cmrc2018"] as const) {
    const set = readSet(qa, name, false);
    if (set !== undefined) report(name, answersOf(set));
  }
if (has("exchanged"))
  for (const name of ["xquad.en", "xquad.zh", "cmrc2018", "drcd"] as const) {
    const set = readSet(qa, name, false);
    if (set !== undefined) report(`exchanged ${name}`, exchangedOf(set));
  }
if (has("contrasts")) report("contrasts", contrastsOf());
if (has("claims")) {
  const examples = readExamples(grounding);
  for (const set of ["wice", "summedits", "uhgeval"] as const)
    report(set, carriedOf(examples.filter((each) => each.set === set)));
}
figures["cpuMsPerPair"] = round((process.cpuUsage().user - startedCpu) / 1000 / Math.max(1, read));
if (options.write) {
  const { manifestPath } = installedReader();
  const content = JSON.parse(readFileSync(manifestPath, "utf8")) as { readonly pairs?: object };
  writeFileSync(
    manifestPath,
    `${JSON.stringify({ ...content, pairs: { ...content.pairs, measured: figures } }, null, 2)}\n`,
  );
}
console.log(JSON.stringify({ eval: "reader-pairs", part: options.part, most, ...figures }));

function report(name: string, figure: unknown): void {
  figures[name] = figure;
  console.log(`${name.padEnd(20)} ${JSON.stringify(figure)}`);
}

function answersOf({ name, documents, questions }: EvalSet) {
  const asked = questions.filter(({ part }) => options.part === "all" || part === options.part);
  const isMarked = name === "clapnq";
  const [sets, answered]: [number[], boolean[]] = [[], []];
  let [first, withAnswer] = [0, 0];
  const chosen = isMarked
    ? [
        ...evenly(
          asked.filter(({ answers }) => answers.length > 0),
          most / 2,
        ),
        ...evenly(
          asked.filter(({ answers }) => answers.length === 0),
          most / 2,
        ),
      ]
    : evenly(asked, most);
  for (const [nth, { question, answers, document }] of chosen.entries()) {
    const holds = (sentence: string): boolean =>
      answers.some((answer) =>
        isMarked
          ? answer.length > 0 && (sentence.includes(answer.slice(0, 40)) || answer.includes(sentence))
          : sentence.includes(answer),
      );
    const all = sentencesOf(documents[document]?.text ?? "");
    // Where nobody says what answers nothing, every other passage loses all sentences with the answer.
    const isTakenOut = !isMarked && nth % 2 === 1;
    const sentences = isTakenOut ? all.filter((sentence) => !holds(sentence)) : all;
    if (sentences.length === 0) continue;
    const of = scores(
      "answers",
      sentences.map((sentence) => ({ first: question, second: sentence })),
    );
    sets.push(Math.max(...of));
    answered.push(isMarked ? answers.length > 0 : !isTakenOut);
    if (answered.at(-1) === true) {
      withAnswer++;
      if (holds(sentences[of.indexOf(Math.max(...of))] ?? "")) first++;
    }
  }
  const right = sets.filter((_, i) => answered[i]).toSorted((a, b) => a - b);
  const threshold = right[Math.floor(right.length / 10)] ?? 0;
  const without = sets.filter((_, i) => !answered[i]);
  return {
    questions: sets.length,
    auroc: round(auroc(sets, answered)),
    answeredWithoutAt10: round(without.filter((score) => score >= threshold).length / without.length),
    rightFirst: round(first / withAnswer),
  };
}

function exchangedOf({ documents }: EvalSet) {
  const draw = drawFrom(7);
  const pairs: { readonly kind: string; readonly evidence: string; readonly claim: string }[] = [];
  for (const { text } of evenly(documents, most / 3)) {
    for (const sentence of evenly(sentencesOf(text), 2)) {
      pairs.push({ kind: "true", evidence: sentence, claim: sentence });
      for (const change of CHANGES) {
        const claim = perturb(sentence, change, text, draw);
        if (claim !== undefined) pairs.push({ kind: change, evidence: sentence, claim });
      }
    }
  }
  const of = scores(
    "claims",
    pairs.map(({ evidence, claim }) => ({ first: evidence, second: claim })),
  );
  const trueOnes = of.filter((_, i) => pairs[i]?.kind === "true").toSorted((a, b) => a - b);
  const threshold = trueOnes[Math.floor(trueOnes.length * 0.03)] ?? 0;
  const caught = (kind?: string): number | undefined => {
    const own = of.filter((_, i) =>
      kind === undefined ? pairs[i]?.kind !== "true" : pairs[i]?.kind === kind,
    );
    return own.length === 0 ? undefined : round(own.filter((score) => score < threshold).length / own.length);
  };
  return {
    sentences: trueOnes.length,
    threshold: round(threshold),
    caught: caught(),
    ...Object.fromEntries(CHANGES.map((change) => [change, caught(change)])),
  };
}

/** By kind AUROC, pairs in the right order, and how many pairs. */
function contrastsOf(): Record<string, number[]> {
  const claims = keptContrasts();
  const all = scores(
    "claims",
    claims.map(({ evidence, claim }) => ({ first: evidence, second: claim })),
  );
  const scoreOf = new Map(claims.map((claim, i) => [claim, all[i] ?? 0] as const));
  return Object.fromEntries(
    [...contrastKinds(claims)].map(([kind, own]) => {
      const twins = [...Map.groupBy(own, ({ group }) => group).values()].flatMap((members) => {
        const right = members.find(({ label }) => label === 2);
        return members.flatMap((wrong) =>
          right && wrong.label !== 2 ? [(scoreOf.get(right) ?? 0) > (scoreOf.get(wrong) ?? 0)] : [],
        );
      });
      const area = auroc(
        own.map((claim) => scoreOf.get(claim) ?? 0),
        own.map(({ label }) => label === 2),
      );
      return [kind, [round(area), round(twins.filter(Boolean).length / twins.length), twins.length]];
    }),
  );
}

/** Windows of three sentences that share most words with the claim. */
function windowsFor(claim: string, sentences: readonly string[]): string[] {
  const asked = new Set(words(claim));
  const shared = sentences.map((sentence) => new Set(words(sentence).filter((word) => asked.has(word))));
  return sentences
    .map((_, at) => ({
      at,
      score: new Set([...(shared[at] ?? []), ...(shared[at + 1] ?? []), ...(shared[at + 2] ?? [])]).size,
    }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ at }) => sentences.slice(at, at + 3).join(" "));
}

function carriedOf(examples: readonly Example[]) {
  const score = (all: readonly Example[]): { score: number; isSupported: boolean }[] =>
    all.map(({ text, source, isSupported }) => {
      const sentences = sentencesOf(source);
      const claims = splitClaims(text, []).slice(0, 8);
      const least = claims.map((claim) =>
        Math.max(
          0,
          ...scores(
            "claims",
            windowsFor(claim.text, sentences).map((first) => ({ first, second: claim.text })),
          ),
        ),
      );
      return { score: Math.min(1, ...least), isSupported };
    });
  const of = (part: string): Example[] =>
    evenly(
      examples.filter((each) => each.part === part),
      most / 2,
    );
  const [tune, reported] = [score(of("tune")), score(of(options.part === "tune" ? "tune" : "report"))];
  const balanced = (all: typeof tune, threshold: number): number => {
    const share = (isSupported: boolean): number => {
      const own = all.filter((each) => each.isSupported === isSupported);
      return own.filter((each) => each.score >= threshold === isSupported).length / Math.max(1, own.length);
    };
    return (share(true) + share(false)) / 2;
  };
  const threshold = tune.reduce(
    (best, each) => (balanced(tune, each.score) > balanced(tune, best) ? each.score : best),
    0.5,
  );
  return {
    examples: reported.length,
    threshold: round(threshold),
    balanced: round(balanced(reported, threshold)),
    auroc: round(
      auroc(
        reported.map((each) => each.score),
        reported.map((each) => each.isSupported),
      ),
    ),
  };
}
