/**
 * How often the words that are marked hold the answer that people have marked, in a mark of at most three times its length:
 *   node evals/qa/marks.ts [--part report|tune] [--sets xquad.en,xquad.zh,cmrc2018,drcd] [--most N]
 * Asked of the sentence that holds the answer, so that finding the sentence is not measured here. `exact`: the mark is the
 * answer but for its edges. The last line is one JSON line. Data absent: says so and exits 0.
 */
import { parseArgs } from "node:util";
import { MOST_TIMES } from "../../src/core/answer/write/extractive/choose-span.ts";
import { markWords } from "../../src/core/answer/write/extractive/mark-words.ts";
import { questionType } from "../../src/core/answer/write/extractive/question-type.ts";
import { wantedOf } from "../../src/core/answer/write/extractive/wanted.ts";
import { goldSentences } from "./gold-sentences.ts";
import { findData } from "./sets.ts";

const { values: options } = parseArgs({
  options: {
    part: { type: "string", default: "report" },
    sets: { type: "string", default: "xquad.en,xquad.zh,cmrc2018,drcd" },
    most: { type: "string", default: "100000" },
    show: { type: "boolean", default: false },
  },
});
const folder = findData();
if (folder === undefined) {
  console.log("No evaluation data: set FOOTNOTE_EVAL_DATA to the folder that holds qa/. Nothing measured.");
  console.log(JSON.stringify({ eval: "marks", data: false }));
  process.exit(0);
}
const part = options.part === "tune" ? "tune" : "report";
const summary: Record<string, unknown> = {};
for (const set of options.sets.split(",")) {
  const all = goldSentences(folder, set, part);
  const step = Math.max(1, Math.floor(all.length / Number(options.most)));
  const asked = all.filter((_, nth) => nth % step === 0);
  let marked = 0;
  let inside = 0;
  let times = 0;
  const byType = new Map<string, { asked: number; inside: number }>();
  const begun = process.cpuUsage();
  for (const { question, sentence, start, end } of asked) {
    const mark = markWords(sentence, wantedOf(question));
    const type = questionType(question);
    const own = byType.get(type) ?? { asked: 0, inside: 0 };
    byType.set(type, own);
    own.asked++;
    const isInside =
      mark !== undefined &&
      mark.start <= start &&
      mark.end >= end &&
      mark.end - mark.start <= MOST_TIMES * (end - start);
    if (options.show)
      console.log(
        `${isInside ? "ok " : "NO "} ${question}\n     [${sentence.slice(start, end)}] marked [${mark === undefined ? "" : sentence.slice(mark.start, mark.end)}]\n     ${sentence}`,
      );
    if (mark === undefined) continue;
    marked++;
    times += (mark.end - mark.start) / (end - start);
    if (!isInside) continue;
    inside++;
    own.inside++;
  }
  const used = process.cpuUsage(begun);
  const rate = (count: number, of: number): number => Math.round((count / Math.max(1, of)) * 1000) / 1000;
  const figures = {
    sentences: asked.length,
    marked: rate(marked, asked.length),
    inside: rate(inside, asked.length),
    insideOfMarked: rate(inside, marked),
    meanTimes: rate(times, marked),
    ...Object.fromEntries(
      [...byType].map(([type, own]) => [type, `${rate(own.inside, own.asked)} of ${own.asked}`]),
    ),
    cpuMs: Math.round((used.user + used.system) / Math.max(1, asked.length)) / 1000,
  };
  summary[set] = figures;
  console.log(set, JSON.stringify(figures));
}
console.log(JSON.stringify({ eval: "marks", data: true, part, ...summary }));
