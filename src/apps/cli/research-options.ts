/** What the commands of research read in the same way: budgets and sources. */
import { InvalidArgumentError } from "commander";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { ResearchBudget } from "../../core/domain/research.ts";
import { SOURCE_KINDS, type SourceKind } from "../../core/domain/source-kind.ts";

const MICROS = 1_000_000;
const LIMITS = ["searches", "pages", "minutes", "tokens"] as const;

export const BUDGET_HELP =
  "what it may use at most, separated by commas: searches=12, pages=60, minutes=20, tokens=300000, cost=1.00 (US dollars)";

/** `searches=6,cost=0.20`. Throws `bad-request`. */
export function readBudget(given: string | undefined): Partial<ResearchBudget> {
  const budget: { -readonly [Key in keyof ResearchBudget]?: number } = {};
  for (const part of (given ?? "").split(",").map((one) => one.trim())) {
    if (part === "") continue;
    const [name = "", written = ""] = part.split("=").map((one) => one.trim());
    const amount = Number(written.replace(/^\$/u, ""));
    const known = LIMITS.find((one) => one === name);
    if (
      written === "" ||
      !Number.isFinite(amount) ||
      amount < 0 ||
      (known === undefined && name !== "cost")
    ) {
      throw new FootnoteError("bad-request", say("research.budget-form", { part }), {
        hint: say("research.budget-form-hint"),
      });
    }
    if (known === undefined) budget.costMicros = Math.round(amount * MICROS);
    else budget[known] = known === "minutes" ? amount : Math.floor(amount);
  }
  return budget;
}

export function readSources(names: string): SourceKind[] {
  return names.split(",").map((name) => {
    const source = SOURCE_KINDS.find((known) => known === name.trim());
    if (source) return source;
    throw new InvalidArgumentError(`"${name}" is no source; there are ${SOURCE_KINDS.join(", ")}.`);
  });
}
