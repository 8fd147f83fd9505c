/**
 * Fits the two looks of html-main-content.ts on labelled pages. A block is right as far as its words are the labelled
 * text's (block-labels.ts). A mistake weighs what it costs in F1, so that each page weighs the same, but those of rare
 * types more. The second look is fitted on first looks at pages that those were not fitted on.
 * Deterministic.
 */
import { contextFeaturesOf } from "../../src/adapters/pages/html-context-features.ts";
import { featuresOf } from "../../src/adapters/pages/html-features.ts";
import { likenessOf } from "../../src/adapters/pages/html-likeness.ts";
import { secondLook, type Looks } from "../../src/adapters/pages/html-main-content.ts";
import { openPage, type OpenPage } from "../../src/adapters/pages/html-open-page.ts";
import { chanceOf, scoreOf, type Tree } from "../../src/adapters/pages/html-trees.ts";
import { blockLabels } from "./block-labels.ts";
import { fitTrees, mixed, type Sample } from "./fit-trees.ts";
import { wordsOf } from "./score.ts";
import { FOLDS, type EvalPage } from "./sets.ts";

const SETTINGS = { trees: 220, depth: 4, step: 0.07, ridge: 8 };

/** Types with fewer pages than this weigh more, by the root of what they lack. */
const FULL_TYPE = 60;
/** Words beside the labelled text weigh less: most pages hold far more of them than anything would take. */
const BESIDE = 0.3;
/** One block must not be all that is learned from a page. */
const MAX_COST = 0.3;
/** Of blocks that weigh next to nothing some stand for all: this much of them is left out. */
const THINNED = 0.8;

export interface Judged {
  readonly page: EvalPage;
  readonly opened: OpenPage;
  readonly samples: readonly Sample[];
}

export function judgePages(pages: readonly EvalPage[]): Judged[] {
  const ofType = Map.groupBy(pages, ({ type }) => type);
  return pages.map((page, group) => {
    const opened = openPage(page.html);
    const { root, blocks, facts } = opened;
    const values = featuresOf(root, blocks, facts);
    const words = blocks.map(({ text }) => wordsOf(text));
    const labels = blockLabels(words, page.text);
    const total = Math.max(1, wordsOf(page.text).length);
    const typeWeight = Math.sqrt(FULL_TYPE / (ofType.get(page.type)?.length ?? 1));
    const samples = words.map((own, index): Sample => {
      const cost = (own.length + 1) / (total + BESIDE * Math.max(0, root.words - total));
      return {
        values: values[index]!,
        label: labels[index]!,
        group,
        weight: own.length === 0 ? 0 : typeWeight * 30 * Math.min(MAX_COST, cost),
      };
    });
    return { page, opened, samples };
  });
}

export function fitLooks(those: readonly Judged[]): Looks {
  const first = fitThinned(those, (one) => one.samples);
  const unseen = new Map<Judged, number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = those.filter(({ page }) => page.fold === fold);
    if (out.length === 0) continue;
    const trees = fitThinned(
      those.filter(({ page }) => page.fold !== fold),
      (one) => one.samples,
    );
    for (const one of out)
      unseen.set(
        one,
        one.samples.map(({ values }) => scoreOf(trees, values)),
      );
  }
  return { first, second: fitThinned(those, (one) => secondSamples(one, unseen.get(one) ?? [])) };
}

function secondSamples({ opened, samples }: Judged, scores: readonly number[]): Sample[] {
  const { blocks } = opened;
  const context = contextFeaturesOf(blocks, scores.map(chanceOf), likenessOf(blocks));
  return samples.map((sample, index) => ({
    ...sample,
    values: secondLook(sample.values, context[index]!),
  }));
}

function fitThinned(those: readonly Judged[], samplesOf: (one: Judged) => readonly Sample[]): Tree[] {
  const samples = those.flatMap(samplesOf);
  const sorted = Float64Array.from(samples, ({ weight }) => weight).toSorted();
  const full = sorted[Math.floor(sorted.length * THINNED)] ?? 0;
  const stays = (weight: number, index: number): boolean =>
    weight > 0 && (mixed(index, 5, 5) % 10_000) / 10_000 < weight / full;
  return fitTrees(
    samples
      .filter(({ weight }, index) => stays(weight, index))
      .map((sample) => ({ ...sample, weight: Math.max(sample.weight, full) })),
    SETTINGS,
  );
}
