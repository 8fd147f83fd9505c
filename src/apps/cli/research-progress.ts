/** Lines while research goes on in a terminal: what it may take before it begins, then each step with what was used so far. */
import type { ResearchRecord, ResearchStep } from "../../core/domain/research.ts";
import { say } from "../../core/domain/said/say.ts";
import { dollars } from "../../lib/money.ts";
import { costWords } from "../../services/digests/digest-cost.ts";
import { listComma, saidInTerminal } from "./in-terminal.ts";
import { printable } from "./output.ts";

const MINUTE_MS = 60_000;
/** Characters of what a step is about. */
const ABOUT = 60;

/** `At most 12 searches, 60 pages and 20 minutes, may cost up to $0.02: …`. */
export function estimateLine({
  budget,
  estimate,
  model,
}: Pick<ResearchRecord, "budget" | "estimate" | "model">): string {
  const { searches, pages, minutes } = budget;
  const most = saidInTerminal(say("research.at-most", { searches, pages, minutes }));
  const cost = saidInTerminal(model === undefined ? say("terminal.no-model") : costWords(estimate));
  return most + listComma() + cost;
}

/** `search Where was she born?: 5 (3/12 searches, …)`. */
export function stepLine(
  { kind, about, found }: Pick<ResearchStep, "kind" | "about" | "found">,
  record: Pick<ResearchRecord, "spent" | "budget" | "model">,
): string {
  const name = saidInTerminal(say(`progress.research.${kind}`));
  return `${name} ${printable(about).slice(0, ABOUT)}: ${found} (${usedSoFar(record)})`;
}

function usedSoFar({ spent, budget, model }: Pick<ResearchRecord, "spent" | "budget" | "model">): string {
  const { searches, pages, elapsedMs, modelCalls, tokens, costMicros } = spent;
  const used = say("research.used-so-far", {
    searches,
    mostSearches: budget.searches,
    pages,
    mostPages: budget.pages,
    minutes: (elapsedMs / MINUTE_MS).toFixed(1),
    mostMinutes: budget.minutes,
  });
  if (model === undefined) return saidInTerminal(used);
  const paid = say("research.paid-so-far", {
    calls: modelCalls,
    tokens,
    mostTokens: budget.tokens,
    cost: costMicros === null ? saidInTerminal(say("terminal.price-unknown")) : dollars(costMicros),
    mostCost: dollars(budget.costMicros),
  });
  return saidInTerminal(used) + listComma() + saidInTerminal(paid);
}
