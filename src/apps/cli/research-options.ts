/** What commands read in the same way: budgets, sources, minutes, and options that may be given again. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { ResearchBudget } from "../../core/domain/research.ts";
import { SOURCE_KINDS, type SourceKind } from "../../core/domain/source-kind.ts";

const MICROS = 1_000_000;
const LIMITS = ["searches", "pages", "minutes", "tokens"] as const;

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

/** Throws `bad-request`. */
export function readMinutes(given: string): number {
  const minutes = Number(given);
  if (minutes > 0) return minutes;
  throw new FootnoteError("bad-request", say("cli.no-minutes", { given }));
}

/** Of an option that may be given again. */
export function another(given: string, before: readonly string[] = []): string[] {
  return [...before, given];
}

/** Throws `unknown-name`. */
export function readSources(names: string): SourceKind[] {
  return names.split(",").map((name) => {
    const source = SOURCE_KINDS.find((known) => known === name.trim());
    if (source) return source;
    throw new FootnoteError("unknown-name", say("cli.no-source", { name }), {
      hint: say("export.known-formats", { known: SOURCE_KINDS }),
    });
  });
}
