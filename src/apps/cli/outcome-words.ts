/** How a round of a site ended, in the language of the terminal: `3 added, 1 gone; stopped at the limit of pages`. */
import { PAGE_OUTCOMES, type PageOutcome, type SiteOutcome } from "../../core/domain/site.ts";
import { say } from "../../core/domain/said/say.ts";
import { listComma, saidInTerminal, terminalLanguage } from "./in-terminal.ts";

const ALWAYS: readonly PageOutcome[] = ["added", "replaced", "unchanged"];

export function outcomeWords({ counts, ended }: Pick<SiteOutcome, "counts" | "ended">): string {
  const pages = PAGE_OUTCOMES.flatMap((outcome) => {
    if (outcome === "listed" || (counts[outcome] === 0 && !ALWAYS.includes(outcome))) return [];
    return [saidInTerminal(say(`progress.page.${outcome}`, { count: counts[outcome] }))];
  }).join(listComma());
  if (ended === "complete") return pages;
  return [pages, saidInTerminal(say(`progress.ended.${ended}`))].join(
    terminalLanguage() === "zh" ? "；" : "; ",
  );
}
