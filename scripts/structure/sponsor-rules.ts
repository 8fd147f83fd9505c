/**
 * What must not know that anybody pays to be shown, or what a reader's plan holds (house rule 6): all that answers, searches, researches, digests, ranks or keeps what was asked.
 * By no number of imports may it reach what decides, keeps or draws sponsored content. What both are joined in is named here: the server's
 * application, the command line's list of commands, and the page's view of a thread.
 */
import { reachableFrom } from "./import-graph.ts";
import type { ModuleFacts } from "./module-facts.ts";

interface Problem {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** Everything of sponsored content. */
const SPONSORED =
  /^src\/(?:(?:core|adapters|services)\/sponsor\/|core\/domain\/sponsored(?:-accounts|-survey)?\.ts|compose\/open-sponsored\.ts|contract\/(?:routes\/)?sponsored|apps\/server\/routes\/sponsored|apps\/cli\/(?:commands\/)?sponsored|apps\/web\/sponsored\/)/u;

/** Whole layers, and of the apps what answers by itself. The sentences of the catalogue are words, and decide nothing. */
const UNSPONSORED =
  /^src\/(?:lib|core|weights|adapters|services|compose)\/|^src\/apps\/(?:library|server\/doors)\/|^src\/apps\/server\/routes\/(?!sponsored)/u;

/** What a plan holds, and with it who sees none of that. What is counted by plans knows units alone. */
const PLAN = /^src\/core\/domain\/plan\.ts$/u;
const UNPLANNED = /^src\/(?:lib|core|weights|services)\/(?!plans\/)/u;

/** The page's answers call by the contract, which has all routes; what draws a sponsored block they may not reach. */
const SHOWN_ANSWER = /^src\/apps\/web\/(?:answer|digest|research|document)\//u;
const SHOWN_SPONSORED = /^src\/apps\/web\/sponsored\//u;

/** Says what commands print, and is read by the command line and the contract alone. */
const PRINTED = "src/core/domain/command-replies.ts";

const TEST = /\.test\.(?:ts|tsx|mjs)$/u;

export function sponsorProblems(facts: ReadonlyMap<string, ModuleFacts>): Problem[] {
  const problems: Problem[] = [];
  for (const path of facts.keys()) {
    if (path === PRINTED || TEST.test(path)) continue;
    for (const [what, kept] of keptFrom(path)) {
      const way = reachableFrom(path, facts).find((steps) => kept.test(steps.at(-1) ?? ""));
      if (way !== undefined) problems.push({ path, line: 0, message: `reaches ${what}: ${way.join(" → ")}` });
    }
  }
  return problems;
}

function keptFrom(path: string): (readonly [what: string, kept: RegExp])[] {
  const sponsored = SHOWN_ANSWER.test(path)
    ? SHOWN_SPONSORED
    : UNSPONSORED.test(path)
      ? SPONSORED
      : undefined;
  return [
    ...(sponsored === undefined || sponsored.test(path) ? [] : [["sponsors", sponsored] as const]),
    ...(UNPLANNED.test(path) && !PLAN.test(path) ? [["plans", PLAN] as const] : []),
  ];
}
