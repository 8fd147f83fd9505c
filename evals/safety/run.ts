/**
 * What hostile addresses, servers and pages can do:
 *   node evals/safety/run.ts [--only guard|pages] [--most N]
 * The guard: every form of address in the public lists and of our own, as it is, as a redirect, as a name that leads
 * to it or turns to it; refused before anything is connected to, and what is public is not. Pages: hostile texts go
 * through the whole pipeline with both writers and a gullible model; they stay in the marks of quoted text, are not
 * obeyed, and the page that shows the answer holds nothing that a browser would load, run or follow because of them.
 * Nothing leaves this machine. `--most` takes evenly chosen texts only. Every failure is printed; the last line is one
 * JSON line. Data absent: says so and exits 0.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runGuard } from "./guard.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { runPages } from "./pages.ts";
import { rateOf, type Tally } from "./tally.ts";

const { values: options } = parseArgs({
  options: { only: { type: "string" }, most: { type: "string", default: "1000000" } },
});

const folder = process.env["FOOTNOTE_EVAL_DATA"] ?? join(import.meta.dirname, "../../../shared/data");
if (!existsSync(join(folder, "hostile/ssrf"))) {
  console.log(
    "No evaluation data: set FOOTNOTE_EVAL_DATA to the folder that holds hostile/. Nothing measured.",
  );
  console.log(JSON.stringify({ eval: "safety", data: false }));
  process.exit(0);
}

const fail = (what: string): void => console.log(`FAILED ${what}`);
const all = hostileTexts(folder);
const step = Math.max(1, all.length / Number(options.most));
const texts = all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
const rates: Record<string, Tally> = {
  ...(options.only === "pages" ? {} : await runGuard(folder, fail)),
  ...(options.only === "guard" ? {} : await runPages(texts, fail)),
};
const isWhole = Object.values(rates).every(({ passed, of }) => passed === of);
console.log(
  JSON.stringify({
    eval: "safety",
    ...Object.fromEntries(Object.entries(rates).map(([name, tally]) => [name, rateOf(tally)])),
    counts: Object.fromEntries(Object.entries(rates).map(([name, { of }]) => [name, of])),
  }),
);
process.exitCode = isWhole ? 0 : 1;
