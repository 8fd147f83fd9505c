/**
 * How good a digest is without a model, on recordings whose topics and summaries people wrote:
 *   node evals/digest/run.ts [--sets vcsum,qmsum] [--part report|tune|all] [--speed false]
 * Boundaries of chapters: Pk, WindowDiff, F1 with one piece of tolerance, beside as many at even distances, the true
 * number at even distances, and TextTiling. Statements: ROUGE-1, 2 and L (F), and the share of the summary's names and
 * numbers that are spoken of (`named`, of `names` in all), at the summary's own length, beside the beginning, sentences by lot and the longest ones; and what the whole digest
 * names of them. The shape of concept maps (`map-shape.ts`). Then where speech without marks is cut (`cuts.ts`), and the time and
 * memory of 10,000 and 300,000 words. The last line is one JSON line. Data absent: says so and exits 0.
 */
import { parseArgs } from "node:util";
import { digestDocument } from "../../src/core/digest/digest-document.ts";
import { digestMarkdown } from "../../src/core/digest/digest-markdown.ts";
import { statedNames } from "../../src/core/digest/stated-names.ts";
import { unitsOf } from "../../src/core/digest/units.ts";
import { quantitiesIn } from "../../src/core/check/evidence/quantities.ts";
import type { Digest } from "../../src/core/domain/digest.ts";
import { evenBoundaries, shuffled, textTiling } from "./baselines.ts";
import { scoreBoundaries } from "./boundary-scores.ts";
import { measureCuts } from "./cuts.ts";
import { mapShape } from "./map-shape.ts";
import { rougeL, rougeN, rougeTokens } from "./rouge.ts";
import { findData, readSet, SET_NAMES, type Recording, type RecordingSet } from "./sets.ts";
import { measureSpeed } from "./speed.ts";

const { values: options } = parseArgs({
  options: {
    sets: { type: "string", default: SET_NAMES.join(",") },
    part: { type: "string", default: "report" },
    speed: { type: "string", default: "true" },
  },
});

const folder = findData();
if (folder === undefined) {
  console.log(
    "No evaluation data: set FOOTNOTE_EVAL_DATA to the folder that holds transcripts/. Nothing measured.",
  );
  console.log(JSON.stringify({ eval: "digest", data: false }));
  process.exit(0);
}

type Row = Record<string, number>;
type Rows = Map<string, Row[]>;

const summary: Record<string, unknown> = {};
for (const name of SET_NAMES.filter((known) => options.sets.split(",").includes(known))) {
  const set = readSet(folder, name);
  if (set === undefined) continue;
  const measured = measure(set);
  summary[name] = measured;
  console.log(`${name}: ${measured.recordings} recordings`);
  for (const [what, rows] of Object.entries({
    ...measured.boundaries,
    ...measured.statements,
    ...measured.maps,
  }))
    console.log(`  ${what.padEnd(14)} ${JSON.stringify(rows)}`);
}
const cuts = measureCuts(folder, options.part);
summary["cuts"] = cuts;
for (const [set, row] of Object.entries(cuts)) console.log(`cuts ${set.padEnd(12)} ${JSON.stringify(row)}`);
if (options.speed !== "false") summary["speed"] = await measureSpeed();
console.log(JSON.stringify({ eval: "digest", data: true, part: options.part, ...summary }));

function measure({ recordings: all, language }: RecordingSet) {
  const recordings = all.filter(({ part }) => options.part === "all" || part === options.part);
  const [boundaries, statements, shapes] = [0, 1, 2].map(() => new Map<string, Row[]>()) as [
    Rows,
    Rows,
    Rows,
  ];
  const note = (rows: Rows, what: string, row: Row): void => {
    rows.set(what, [...(rows.get(what) ?? []), row]);
  };
  for (const recording of recordings) {
    const digest = digestDocument({ ...recording, language }, language);
    note(shapes, "conceptMap", mapShape(digest));
    if (recording.boundaries.length > 0) {
      const { pieces, boundaries: gold } = recording;
      const ours = chapterBoundaries(digest, recording);
      for (const [what, found] of [
        ["chapters", ours],
        ["even", evenBoundaries(pieces.length, ours.length)],
        ["evenTrueCount", evenBoundaries(pieces.length, gold.length)],
        ["textTiling", textTiling(recording)],
      ] as const)
        note(boundaries, what, { ...scoreBoundaries(found, gold, pieces.length), count: found.length });
    }
    if (recording.summary === undefined) continue;
    const units = unitsOf(recording.text).map(({ start, end }) => recording.text.slice(start, end));
    const chosen = digest.statements.map(({ text, citations }) => ({ text, at: citations[0]?.start ?? 0 }));
    for (const [what, sentences] of [
      ["statements", chosen],
      ["lead", units.map((text, at) => ({ text, at }))],
      ["random", shuffled(units.length).map((at) => ({ text: units[at] as string, at }))],
      ["longest", units.map((text, at) => ({ text, at })).toSorted((a, b) => b.text.length - a.text.length)],
    ] as const)
      note(statements, what, scoreSentences(sentences, recording.summary, recording.text));
    const named = namesIn(recording.summary, recording.text);
    const whole = digestMarkdown(digest, "", language);
    note(statements, "wholeDigest", { named: countIn(named, whole), names: named.length });
  }
  return {
    recordings: recordings.length,
    boundaries: means(boundaries),
    statements: means(statements),
    maps: means(shapes),
  };
}

/** After which pieces: a chapter begins within the piece that its first sentence is in. */
function chapterBoundaries({ chapters }: Digest, { pieces }: Recording): number[] {
  const starts = chapters.slice(1).map(({ start }) => pieces.findLastIndex((piece) => piece.start <= start));
  return [...new Set(starts)].filter((piece) => piece > 0).map((piece) => piece - 1);
}

/** The first sentences that fit the length of the summary; in the order of the text. */
function scoreSentences(
  sentences: readonly { text: string; at: number }[],
  summaryText: string,
  spoken: string,
): Row {
  const wanted = rougeTokens(summaryText);
  const kept: { text: string; at: number; tokens: string[] }[] = [];
  let size = 0;
  for (const sentence of sentences) {
    const tokens = rougeTokens(sentence.text);
    if (size > 0 && size + tokens.length > wanted.length) continue;
    kept.push({ ...sentence, tokens });
    size += tokens.length;
    if (size >= 0.95 * wanted.length) break;
  }
  kept.sort((a, b) => a.at - b.at);
  const tokens = kept.flatMap((sentence) => sentence.tokens).slice(0, wanted.length);
  const [one, two, longest] = [rougeN(1, tokens, wanted), rougeN(2, tokens, wanted), rougeL(tokens, wanted)];
  const text = kept.map((sentence) => sentence.text).join(" ");
  const named = namesIn(summaryText, spoken);
  return {
    rouge1: one.f,
    rouge2: two.f,
    rougeL: longest.f,
    recall1: one.recall,
    recallL: longest.recall,
    named: countIn(named, text),
    names: named.length,
  };
}

function countIn(named: readonly string[], text: string): number {
  return named.filter((name) => text.includes(name)).length;
}

/** The summary's names and numbers, as they are written, that are spoken of; 三 alone stands in many a word. */
function namesIn(text: string, spoken: string): string[] {
  const names = statedNames(text, unitsOf(text), () => true).map((name) => name.text);
  const numbers = quantitiesIn(text).flatMap(({ start, end, isStrict }) =>
    isStrict ? [text.slice(start, end)] : [],
  );
  return [...new Set([...names, ...numbers])].filter((name) => name.length > 1 && spoken.includes(name));
}

function means(rows: ReadonlyMap<string, readonly Row[]>): Record<string, Row> {
  return Object.fromEntries(
    [...rows].map(([what, all]) => {
      const keys = [...new Set(all.flatMap((row) => Object.keys(row)))];
      const mean = (key: string): number => {
        const own = all.flatMap((row) => (row[key] === undefined ? [] : [row[key]]));
        return Math.round((own.reduce((sum, value) => sum + value, 0) / own.length) * 1000) / 1000;
      };
      const row = Object.fromEntries(keys.map((key) => [key, mean(key)]));
      if (row["names"] === undefined) return [what, row];
      // Most summaries have two or three names: shares of single ones would count them unequally.
      const sum = (key: string): number => all.reduce((total, one) => total + (one[key] ?? 0), 0);
      const [named, names] = [sum("named"), sum("names")];
      return [what, { ...row, named: Math.round((named / Math.max(1, names)) * 1000) / 1000, names }];
    }),
  );
}
