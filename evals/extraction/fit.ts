/**
 * Fits what tells a page's main content from the rest on all labelled pages, and writes
 * `src/weights/html-*-look.json` (minutes): npm run fit -- html-looks.
 * How good that is on other sites, run.ts measures by cross-validation, with the settings of fit-looks.ts.
 */
import { LOOK_FEATURES } from "../../src/adapters/pages/html-main-content.ts";
import { writeTrees } from "../../src/adapters/pages/html-trees.ts";
import { writeWeights } from "../write-weights.ts";
import { fitLooks, judgePages } from "./fit-looks.ts";
import { findData, readPages } from "./sets.ts";

const folder = findData();
if (folder === undefined) {
  console.error("No evaluation data (set FOOTNOTE_EVAL_DATA); nothing fitted.");
  process.exit(1);
}

const { first, second } = fitLooks(judgePages(readPages(folder)));
writeWeights("html-first-look", { features: LOOK_FEATURES.first, trees: writeTrees(first) });
writeWeights("html-second-look", { features: LOOK_FEATURES.second, trees: writeTrees(second) });
