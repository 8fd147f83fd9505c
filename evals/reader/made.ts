/**
 * The reader's head for answers on questions that none of its training frames asks (`made-questions.ts`): node
 * evals/reader/made.ts [--pairs FILE] [--rows]. `first`: the right sentence is read as the likeliest; `auroc`: right
 * sentences against all others; `sure`: right ones read as answering; `sets`: documents that answer against those that do
 * not, by their best sentence; `odds`: the mean of the right sentences' odds.
 */
import { parseArgs } from "node:util";
import { auroc } from "../../trainer/train/auroc.ts";
import { MADE_KINDS, readMade } from "./made-questions.ts";
import { openPairs } from "./open-pairs.ts";

const { values: options } = parseArgs({
  options: { pairs: { type: "string" }, rows: { type: "boolean", default: false } },
});
const opened = openPairs(options.pairs);
if (opened === undefined) throw new Error("no weights for pairs");
const round = (value: number): number => Math.round(value * 1000) / 1000;
const figures: Record<string, unknown> = {};
for (const language of ["english", "chinese"] as const) {
  const read = readMade(language).map((asked) => {
    const odds = opened.pairs
      .read(
        "answers",
        asked.sentences.map((sentence) => ({ first: asked.question, second: sentence })),
      )
      .map(([, , hoped]) => Math.log(hoped / (1 - hoped)));
    return { ...asked, odds, best: Math.max(...odds) };
  });
  for (const kind of MADE_KINDS.filter((each) => each !== "none")) {
    const own = read.filter((each) => each.kind === kind);
    const scores = own.flatMap(({ odds }) => odds);
    const rights = own.flatMap(({ odds, right }) => odds.map((_, at) => right.includes(at)));
    const rightOdds = scores.filter((_, i) => rights[i]);
    const first = own.filter(({ odds, best, right }) => right.includes(odds.indexOf(best)));
    figures[`${language} ${kind}`] = {
      questions: own.length,
      first: first.length,
      sure: rightOdds.filter((odds) => odds > 0).length,
      auroc: round(auroc(scores, rights)),
      odds: round(rightOdds.reduce((sum, odds) => sum + odds, 0) / rightOdds.length),
    };
    if (options.rows)
      for (const { question, sentences, odds, best, right } of own.filter((each) => !first.includes(each)))
        console.log(
          `${question} → ${sentences[odds.indexOf(best)]} ${best.toFixed(1)}; right ${odds[right[0] ?? -1]?.toFixed(1)}`,
        );
  }
  const sets = read.filter(({ kind }) => kind !== "title");
  figures[`${language} sets`] = round(
    auroc(
      sets.map(({ best }) => best),
      sets.map(({ right }) => right.length > 0),
    ),
  );
}
for (const [name, figure] of Object.entries(figures)) console.log(name.padEnd(20), JSON.stringify(figure));
console.log(JSON.stringify({ eval: "reader-made", ...figures }));
