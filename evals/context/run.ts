/**
 * Does what answers a question survive packing? With 50 passages retrieved, the share of questions whose gold answer,
 * at its very place, still stands in the passages that are packed into 1,000, 2,000 and 4,000 tokens:
 *   node evals/context/run.ts [--sets xquad.en,drcd] [--part report|tune|all] [--most N]
 * Beside it `whole`: whole passages in the order of retrieval until one no longer fits, as most engines pack, and
 * `found`: the share whose gold answer is in any of the 50, which no packing can exceed. Tokens are the product's own
 * estimate. The last line is one JSON line. Data absent: says so and exits 0.
 */
import { parseArgs } from "node:util";
import { understand } from "../../src/core/answer/understand/understand.ts";
import type { Hit } from "../../src/core/domain/passage.ts";
import { pack } from "../../src/core/retrieval/pack.ts";
import { retrieve } from "../../src/core/retrieval/retrieve.ts";
import { estimateTokens } from "../../src/lib/text/tokens.ts";
import { makeLibrary } from "../qa/eval-library.ts";
import { goldRank } from "../qa/gold.ts";
import { SET_NAMES, findData, readSet, type EvalSet } from "../qa/sets.ts";

const { values: options } = parseArgs({
  options: {
    sets: { type: "string", default: SET_NAMES.join(",") },
    part: { type: "string", default: "report" },
    most: { type: "string", default: "1000000" },
  },
});

const RETRIEVED = 50;
const BUDGETS = [1_000, 2_000, 4_000] as const;

const folder = findData();
if (folder === undefined) {
  console.log("No evaluation data: set FOOTNOTE_EVAL_DATA to the folder that holds qa/. Nothing measured.");
  console.log(JSON.stringify({ eval: "context", data: false }));
  process.exit(0);
}

const summary: Record<string, unknown> = {};
for (const name of SET_NAMES.filter((known) => options.sets.split(",").includes(known))) {
  const set = readSet(folder, name, false);
  if (set === undefined) continue;
  summary[name] = await measure(set);
  console.log(`${name.padEnd(9)} ${JSON.stringify(summary[name])}`);
}
console.log(JSON.stringify({ eval: "context", data: true, part: options.part, ...summary }));

async function measure(set: EvalSet): Promise<Record<string, number>> {
  const library = await makeLibrary(set);
  const asked = set.questions.filter(
    ({ part, answers }) => answers.length > 0 && (options.part === "all" || part === options.part),
  );
  const step = Math.max(1, Math.floor(asked.length / Number(options.most)));
  const questions = asked.filter((_, index) => index % step === 0);
  const held: Record<string, number> = { found: 0 };
  for (const question of questions) {
    const { queries } = understand(question.question, []);
    const hits = await retrieve(queries, { ...library, limit: RETRIEVED });
    const count = (name: string, kept: readonly Hit[]): void => {
      if (goldRank(kept, question, library) >= 0) held[name] = (held[name] ?? 0) + 1;
    };
    count("found", hits);
    for (const budget of BUDGETS) {
      count(`packed${budget}`, pack(hits, budget));
      count(`whole${budget}`, packWhole(hits, budget));
    }
  }
  await library.close();
  const share = (sum: number): number => Math.round((sum / Math.max(1, questions.length)) * 1000) / 1000;
  return {
    questions: questions.length,
    ...Object.fromEntries(Object.entries(held).map(([name, sum]) => [name, share(sum)])),
  };
}

function packWhole(hits: readonly Hit[], budget: number): Hit[] {
  let used = 0;
  const end = hits.findIndex(({ passage }) => (used += estimateTokens(passage.text)) > budget);
  return end < 0 ? [...hits] : hits.slice(0, end);
}
