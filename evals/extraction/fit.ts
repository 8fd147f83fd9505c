/**
 * Fits what tells a page's main content from the rest on all labelled pages, and writes it into the source (minutes):
 *   node evals/extraction/fit.ts
 * How good that is on other sites, run.ts measures by cross-validation, with the settings of fit-looks.ts.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { writeTrees, type Tree } from "../../src/adapters/pages/html-trees.ts";
import { fitLooks, judgePages } from "./fit-looks.ts";
import { findData, readPages } from "./sets.ts";

const folder = findData();
if (folder === undefined) {
  console.log("No evaluation data (set FOOTNOTE_EVAL_DATA); nothing fitted.");
  process.exit(0);
}

const { first, second } = fitLooks(judgePages(readPages(folder)));
write("html-first-look.ts", "FIRST_LOOK", first);
write("html-second-look.ts", "SECOND_LOOK", second);

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
