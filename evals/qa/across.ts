/**
 * Questions of one language over texts of the other, without a model: answered with the right sentence, with another one, or
 * refused, where the answer is there and where it is not:
 *   node evals/qa/across.ts [--part report] [--most 100]
 * XQuAD crossed, notes and scenes of our own, small documents of our own (`across/seen` was looked at while things were chosen;
 * of `across/kept` the first answers were read, and two rules came of it: short questions are answered, watts and kilograms are
 * demanded). DATA is read as in the other evals; absent: says so and exits 0. The last line is one JSON line.
 */
import { parseArgs } from "node:util";
import { inOrderAcross, writeAcross } from "../../src/core/answer/write/across/write-across.ts";
import { openPairs } from "../reader/open-pairs.ts";
import { AcrossRows, type AcrossRow } from "./across-rows.ts";
import { findData } from "./sets.ts";

const { values: options } = parseArgs({
  options: { part: { type: "string", default: "report" }, most: { type: "string", default: "100" } },
});
const part = options.part === "tune" ? "tune" : "report";
const [folder, opened] = [findData(), openPairs()];
if (folder === undefined || opened === undefined) {
  console.log("No evaluation data (FOOTNOTE_EVAL_DATA), or no weights for pairs. Nothing measured.");
  console.log(JSON.stringify({ eval: "across", data: false }));
  process.exit(0);
}
const all = new AcrossRows(opened);
const rows = [
  ...(await all.documents("seen")),
  ...(await all.documents("kept")),
  ...(await all.worlds(part)),
  ...(await all.xquad(folder, part, Number(options.most))),
];

interface Tally {
  count: number;
  /** The first sentence said holds the answer. */
  right: number;
  wrong: number;
  refused: number;
}

function tallyOf(some: readonly AcrossRow[]): Tally {
  const tally = { count: some.length, right: 0, wrong: 0, refused: 0 };
  for (const { read, sentences, holds } of some) {
    const { status, sentences: said } = writeAcross(read, sentences);
    if (status === "not-found") tally.refused++;
    else if (
      said.some(({ quote, hit }) =>
        sentences.some(
          ({ candidate }) => candidate.hit === hit && holds(candidate) && candidate.text.includes(quote.text),
        ),
      )
    )
      tally.right++;
    else tally.wrong++;
  }
  return tally;
}

const report: Record<string, Tally | number> = {};
const nameOf = ({ set, isChinese, kind }: AcrossRow): string =>
  `${set} ${isChinese ? "zh→en" : "en→zh"} ${kind}`;
for (const [name, some] of Map.groupBy(rows, nameOf)) {
  report[name] = tallyOf(some);
  console.log(`${name.padEnd(32)} ${JSON.stringify(report[name])}`);
}
for (const isChinese of [true, false]) {
  const asked = rows.filter(
    ({ set, kind, isChinese: own }) =>
      set === "xquad" && own === isChinese && (kind === "right" || kind === "missed"),
  );
  const firsts = asked.filter(
    ({ read, sentences, title }) => inOrderAcross(read, sentences)[0]?.candidate.hit.document.title === title,
  );
  const name = `xquad ${isChinese ? "zh→en" : "en→zh"} right paragraph first`;
  report[name] = Number((firsts.length / asked.length).toFixed(3));
  console.log(`${name} ${report[name]}`);
}
for (const { read, sentences, holds } of rows.filter(({ set }) => set === "seen" || set === "kept")) {
  const { status, sentences: said, confidence } = writeAcross(read, sentences);
  const isThere = sentences.some(({ candidate }) => holds(candidate));
  console.log(
    `${confidence.toFixed(2)} ${status} ${isThere ? "there" : "-"} ${read.question} | ${said[0]?.text.slice(0, 60) ?? ""}`,
  );
}
console.log(JSON.stringify({ eval: "across", part, ...report }));
