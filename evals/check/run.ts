/**
 * How well are claims checked? On WiCE, SummEdits and UHGEval, the half that nothing was fitted on:
 *   node evals/check/run.ts [--part report|tune|all] [--show 5] [--twins]
 * `--twins` runs the twin claims and the facts with their contrary alone, which need no data of others: by kind [balanced
 * accuracy, true ones found, false ones caught, pairs or claims] of the half that was looked at and of the one that was not.
 * Balanced accuracy at the one threshold of the product, layer by layer; for WiCE the F1 of the sentences quoted; for
 * UHGEval also by the words that people marked; and single changes made to true sentences (of the same folder's `qa`),
 * the share caught, beside the share of untouched and reworded ones that are flagged. The last line is one JSON line.
 * Data absent: says so and exits 0.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { splitClaims } from "../../src/core/check/claims/claims.ts";
import { type Evidence, prepareEvidence } from "../../src/core/check/evidence/evidence.ts";
import type { Held } from "../../src/core/check/verdict/held.ts";
import { holdAgainst, readClaim } from "../../src/core/check/verdict/held-against.ts";
import { splitSentences } from "../../src/lib/text/sentences.ts";
import { CHANGES, drawFrom, perturb, reword } from "./perturb.ts";
import { contrastFigures } from "./contrasts.ts";
import { TWIN_HALVES, type Twin, twinFigures } from "./twins.ts";
import { type Example, findGrounding, readExamples } from "./sets.ts";

const { values: options } = parseArgs({
  options: {
    part: { type: "string", default: "report" },
    show: { type: "string", default: "0" },
    twins: { type: "boolean", default: false },
  },
});
const shownOf = new Map<string, number>();
const twins = Object.fromEntries(
  TWIN_HALVES.map((half) => [half, twinFigures(half, half.endsWith("seen") ? shownTwin : undefined)]),
);
const contrasts = contrastFigures();
if (options.twins) {
  for (const [half, byKind] of Object.entries({ ...twins, contrasts }))
    for (const [kind, row] of Object.entries(byKind))
      console.log(`${half}  ${kind.padEnd(20)} ${row.join("  ")}`);
  console.log(JSON.stringify({ eval: "check", twins, contrasts }));
  process.exit(0);
}
const folder = findGrounding();
if (folder === undefined) {
  console.log(
    "No evaluation data: set FOOTNOTE_EVAL_DATA to the folder that holds grounding/. Nothing measured.",
  );
  console.log(JSON.stringify({ eval: "check", data: false, twins, contrasts }));
  process.exit(0);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

interface Checked {
  readonly example: Example;
  readonly evidence: Evidence;
  readonly held: readonly (Held | undefined)[];
}

const summary: Record<string, unknown> = {};
const examples = readExamples(folder).filter(({ part }) => options.part === "all" || part === options.part);
let claims = 0;
const startedMs = process.cpuUsage().user;
const checked = examples.map((example): Checked => {
  const evidence = prepareEvidence([{ start: 0, text: example.source, about: "" }]);
  const held = splitClaims(example.text, []).map(({ text }) => holdAgainst(readClaim(text), evidence));
  claims += held.length;
  return { example, evidence, held };
});
const msPerClaim = (process.cpuUsage().user - startedMs) / 1000 / claims;

for (const set of ["wice", "summedits", "uhgeval"] as const) {
  const all = checked.filter(({ example }) => example.set === set);
  const balanced = (isSupported: (one: Checked) => boolean): number[] => {
    const right = { true: 0, false: 0 };
    const count = { true: 0, false: 0 };
    for (const one of all) {
      const key = `${one.example.isSupported}` as const;
      count[key] += 1;
      if (isSupported(one) === one.example.isSupported) right[key] += 1;
    }
    return [
      (right.true / count.true + right.false / count.false) / 2,
      right.true / count.true,
      right.false / count.false,
    ];
  };
  const every = (test: (held: Held) => boolean) => (one: Checked) =>
    one.held.length > 0 && one.held.every((held) => held !== undefined && test(held));
  summary[set] = {
    examples: all.length,
    overlap: balanced(every(({ cover }) => cover >= 0.6)).map(round),
    facts: balanced(every(({ cover, isContrary }) => cover >= 0.6 && !isContrary)).map(round),
    all: balanced(every(({ verdict }) => verdict === "supported")).map(round),
  };
}
summary["wiceSentenceF1"] = round(sentenceF1(checked.filter(({ example }) => example.set === "wice")));
summary["uhgevalWords"] = markedWords(checked).map(round);
summary["twins"] = twins;
summary["contrasts"] = contrasts;
summary["changes"] = perturbations(join(folder, "..", "qa"));
console.log(
  JSON.stringify(
    { eval: "check", data: true, part: options.part, claims, cpuMsPerClaim: round(msPerClaim), ...summary },
    null,
    1,
  ),
);
console.log(
  JSON.stringify({
    eval: "check",
    data: true,
    part: options.part,
    claims,
    cpuMsPerClaim: round(msPerClaim),
    ...summary,
  }),
);

/** Of the best of the ways in which people say that the sentences support the claim. */
function sentenceF1(all: readonly Checked[]): number {
  let sum = 0;
  let count = 0;
  for (const { example, held } of all) {
    const { supporting = [], sentences = [] } = example;
    if (supporting.length === 0 || (!example.isSupported && supporting.every((way) => way.length === 0)))
      continue;
    const quoted = new Set(
      held.flatMap((one) =>
        (one?.quotes ?? []).flatMap((quote) =>
          sentences.flatMap(({ start, end }, nth) => (start < quote.end && end > quote.start ? [nth] : [])),
        ),
      ),
    );
    const scores = supporting.map((way) => {
      const hit = way.filter((nth) => quoted.has(nth)).length;
      return hit === 0 ? 0 : (2 * hit) / (quoted.size + way.length);
    });
    sum += Math.max(0, ...scores);
    count += 1;
  }
  return sum / Math.max(1, count);
}

/** A word is flagged where a reason names it. Balanced accuracy, share of reasonable words left alone, of others flagged. */
function markedWords(all: readonly Checked[]): number[] {
  const count = { left: 0, reasonable: 0, flagged: 0, unreasonable: 0 };
  for (const { example, held } of all) {
    const named = held.flatMap((one) =>
      (one?.reasons ?? []).flatMap(({ claimed }) => claimed?.split(", ") ?? []),
    );
    for (const { words, isReasonable } of example.marked ?? []) {
      const isFlagged = named.some(
        (claimed) => claimed.includes(words) || (claimed.length > 1 && words.includes(claimed)),
      );
      if (isReasonable) {
        count.reasonable += 1;
        if (!isFlagged) count.left += 1;
      } else {
        count.unreasonable += 1;
        if (isFlagged) count.flagged += 1;
      }
    }
  }
  const [left, flagged] = [count.left / count.reasonable, count.flagged / count.unreasonable];
  return [(left + flagged) / 2, left, flagged];
}

function perturbations(qa: string): unknown {
  const result: Record<string, unknown> = {};
  for (const [language, file] of [
    ["en", "xquad.en.json"],
    ["zh", "cmrc2018.dev.json"],
  ] as const) {
    if (!existsSync(join(qa, file))) continue;
    const data = JSON.parse(readFileSync(join(qa, file), "utf8")) as {
      data: { paragraphs: { context: string }[] }[];
    };
    const texts = data.data.flatMap(({ paragraphs }) => paragraphs.map(({ context }) => context));
    const counts = new Map<string, [number, number]>();
    const tally = (name: string, isFlagged: boolean, changed: string, sentence: string): void => {
      const [flagged, all] = counts.get(name) ?? [0, 0];
      counts.set(name, [flagged + (isFlagged ? 1 : 0), all + 1]);
      const isWrong = isFlagged === (name === "untouched" || name === "reworded");
      if (isWrong && shown(name)) console.log(`${name}: ${changed}\n    ${sentence}`);
    };
    for (const [nth, text] of texts.entries()) {
      // Every other text is for looking at while the checks are made.
      if ((nth % 2 === 0) !== (options.part === "tune") && options.part !== "all") continue;
      const evidence = prepareEvidence([{ start: 0, text, about: "" }]);
      const isFlagged = (claim: string): boolean =>
        holdAgainst(readClaim(claim), evidence)?.verdict !== "supported";
      for (const [at, { start, end }] of splitSentences(text).entries()) {
        const sentence = text.slice(start, end);
        if (sentence.length < (language === "zh" ? 12 : 40) || sentence.length > 400) continue;
        tally("untouched", isFlagged(sentence), sentence, sentence);
        const reworded = reword(sentence);
        if (reworded !== undefined) tally("reworded", isFlagged(reworded), reworded, sentence);
        for (const change of CHANGES) {
          const changed = perturb(sentence, change, text, drawFrom(nth * 1000 + at));
          if (changed !== undefined) tally(change, isFlagged(changed), changed, sentence);
        }
      }
    }
    const made = CHANGES.flatMap((change) => counts.get(change) ?? []);
    const caught =
      made.reduce((sum, count, nth) => sum + (nth % 2 === 0 ? count : 0), 0) /
      made.reduce((sum, count, nth) => sum + (nth % 2 === 1 ? count : 0), 0);
    result[language] = {
      caught: round(caught),
      ...Object.fromEntries([...counts].map(([name, [flagged, all]]) => [name, [round(flagged / all), all]])),
    };
  }
  return result;
}

function shownTwin({ kind, right, wrong }: Twin, how: "refused" | "passed"): void {
  if (shown(`twins ${kind}`)) console.log(`${kind}, ${how}: ${how === "refused" ? right : wrong}`);
}

function shown(name: string): boolean {
  const most = Number(options.show);
  if (most === 0) return false;
  const known = (shownOf.get(name) ?? 0) + 1;
  shownOf.set(name, known);
  return known <= most;
}
