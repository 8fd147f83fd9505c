/**
 * Fits the model that tells a page's main content from the rest, on the tuning part, and writes it into the source:
 *   node evals/extraction/fit.ts [--cross] [--trees N] [--depth N] [--step X] [--ridge X]
 * A block is right as far as its runs of four words occur in the labelled text. Each page weighs the same, but types
 * with few pages more. The second look is fitted on first looks at pages that those were not fitted on. `--cross` fits
 * on two thirds of the pages and measures on the rest, three times, and writes nothing. Deterministic; takes minutes.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { HtmlBlock } from "../../src/adapters/pages/html-blocks.ts";
import { chooseBlocks } from "../../src/adapters/pages/html-choose.ts";
import { contextFeaturesOf } from "../../src/adapters/pages/html-context-features.ts";
import { featuresOf } from "../../src/adapters/pages/html-features.ts";
import { secondLook } from "../../src/adapters/pages/html-main-content.ts";
import { openPage } from "../../src/adapters/pages/html-open-page.ts";
import { chanceOf, scoreOf, writeTrees, type Tree } from "../../src/adapters/pages/html-trees.ts";
import { fitTrees, type Sample } from "./fit-trees.ts";
import { overlap, wordsOf } from "./score.ts";
import { findData, readPages, type EvalPage } from "./sets.ts";

const { values: options } = parseArgs({
  options: {
    cross: { type: "boolean", default: false },
    trees: { type: "string", default: "220" },
    depth: { type: "string", default: "4" },
    step: { type: "string", default: "0.07" },
    ridge: { type: "string", default: "8" },
  },
});
const settings = {
  trees: Number(options.trees),
  depth: Number(options.depth),
  step: Number(options.step),
  ridge: Number(options.ridge),
};

const SHINGLE = 4;
const FOLDS = 3;
/** Types with fewer pages than this weigh more, by the root of what they lack. */
const FULL_TYPE = 60;

interface Judged {
  readonly page: EvalPage;
  readonly blocks: readonly HtmlBlock[];
  readonly samples: readonly Sample[];
  /** Its place among the pages of its type: spread over the folds evenly. */
  readonly place: number;
}

interface Looks {
  readonly first: readonly Tree[];
  readonly second: readonly Tree[];
}

const folder = findData();
if (folder === undefined) {
  console.log("No evaluation data (set FOOTNOTE_EVAL_DATA); nothing fitted.");
  process.exit(0);
}

const pages = readPages(folder).filter(({ part }) => part === "tune");
const perType = Map.groupBy(pages, ({ type }) => type);
const judged = pages.map(judge);
console.log(
  `${pages.length} pages, ${judged.reduce((sum, { blocks }) => sum + blocks.length, 0)} blocks, ${judged[0]?.samples[0]?.values.length} numbers each`,
);

if (options.cross) {
  const chances = new Map<Judged, number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const looks = fitBoth(judged.filter(({ place }) => place % FOLDS !== fold));
    for (const one of judged.filter(({ place }) => place % FOLDS === fold))
      chances.set(one, look(one, looks));
  }
  tell("at best", (one) => new Set(one.blocks.filter((_, index) => one.samples[index]!.label > 0.5)));
  tell("fitted", (one) => chooseBlocks(one.blocks, chances.get(one) ?? []));
} else {
  const { first, second } = fitBoth(judged);
  write("html-first-look.ts", "FIRST_LOOK", first);
  write("html-second-look.ts", "SECOND_LOOK", second);
}

function look(one: Judged, { first, second }: Looks): number[] {
  const scores = one.samples.map(({ values }) => scoreOf(first, values));
  return secondSamples(one, scores).map(({ values }, index) =>
    chanceOf((scoreOf(second, values) + scores[index]!) / 2),
  );
}

function fitBoth(those: readonly Judged[]): Looks {
  const first = fitTrees(
    those.flatMap(({ samples }) => samples),
    settings,
  );
  const unseen = unseenScores(those);
  const second = fitTrees(
    those.flatMap((one) => secondSamples(one, unseen.get(one) ?? [])),
    settings,
  );
  return { first, second };
}

/** Scores of pages by trees that were not fitted on them. */
function unseenScores(those: readonly Judged[]): Map<Judged, number[]> {
  const scores = new Map<Judged, number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    // By another digit of the place than the outer folds.
    const isOut = ({ place }: Judged): boolean => Math.floor(place / FOLDS) % FOLDS === fold;
    const trees = fitTrees(
      those.filter((one) => !isOut(one)).flatMap(({ samples }) => samples),
      settings,
    );
    for (const one of those.filter(isOut))
      scores.set(
        one,
        one.samples.map(({ values }) => scoreOf(trees, values)),
      );
  }
  return scores;
}

function secondSamples(one: Judged, scores: readonly number[]): Sample[] {
  const context = contextFeaturesOf(one.blocks, scores.map(chanceOf));
  return one.samples.map((sample, index) => ({
    ...sample,
    values: secondLook(sample.values, context[index]!),
  }));
}

function judge(page: EvalPage, group: number): Judged {
  const { root, blocks, facts } = openPage(page.html);
  const values = featuresOf(root, blocks, facts);
  const ofType = perType.get(page.type) ?? [];
  const words = wordsOf(page.text);
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) shingles.add(words.slice(i, i + SHINGLE).join(" "));
  const all = ` ${words.join(" ")} `;
  const total = Math.max(1, words.length);
  const typeWeight = Math.sqrt(FULL_TYPE / ofType.length);
  const samples = blocks.map((block, index): Sample => {
    const own = wordsOf(block.text);
    let label = 0;
    if (own.length < SHINGLE) label = own.length > 0 && all.includes(` ${own.join(" ")} `) ? 1 : 0;
    else {
      let found = 0;
      for (let i = 0; i + SHINGLE <= own.length; i++)
        if (shingles.has(own.slice(i, i + SHINGLE).join(" "))) found++;
      label = found / (own.length - SHINGLE + 1);
    }
    // What a wrong judgement costs, in words of this page; a word more for each block, so that none is free.
    const cost = (own.length + 1) / (total + 0.3 * Math.max(0, root.words - total));
    return {
      values: values[index]!,
      label,
      group,
      weight: own.length === 0 ? 0 : typeWeight * 30 * Math.min(0.3, cost),
    };
  });
  return { page, blocks, samples, place: ofType.indexOf(page) };
}

function tell(name: string, keep: (one: Judged) => ReadonlySet<HtmlBlock>): void {
  const means = [...perType.keys()].map((type) => {
    const all = judged
      .filter(({ page }) => page.type === type)
      .map((one) => {
        const kept = keep(one);
        const texts = one.blocks.filter((block) => kept.has(block)).map(({ text }) => text);
        return overlap(texts.join("\n"), one.page.text).f1;
      });
    return `${type} ${(all.reduce((sum, one) => sum + one, 0) / all.length).toFixed(3)}`;
  });
  console.log(`${name.padEnd(8)} ${means.join("  ")}`);
}

function write(name: string, constant: string, trees: readonly Tree[]): void {
  const source = `/**
 * One of the two fitted models of html-main-content.ts, as html-trees.ts reads it. Written by evals/extraction/fit.ts
 * from labelled pages; not to be edited by hand.
 */
export const ${constant} = \`
${writeTrees(trees)}
\`;
`;
  writeFileSync(path.join(import.meta.dirname, "../../src/adapters/pages", name), source);
}
