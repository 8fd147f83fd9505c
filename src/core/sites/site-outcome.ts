/** How a round of a site ended, counted and in words. */
import { PAGE_OUTCOMES, type PageCounts, type PageOutcome, type SiteOutcome } from "../domain/site.ts";

export function pageCounts(some: Partial<PageCounts> = {}): PageCounts {
  return Object.fromEntries(PAGE_OUTCOMES.map((outcome) => [outcome, some[outcome] ?? 0])) as PageCounts;
}

/** Pages that a round has asked for: what was refused or only names pages counts for nothing. */
export function pagesRead(counts: PageCounts): number {
  return counts.added + counts.replaced + counts.unchanged + counts.failed + counts.gone;
}

const ENDS: Readonly<Record<SiteOutcome["ended"], string>> = {
  complete: "",
  "page-limit": "; stopped at the limit of pages",
  "given-up": "; given up for now, the rest comes with the next round",
  stopped: "; stopped, the rest comes with the next round",
};

/** `3 added, 1 gone; stopped at the limit of pages`. */
export function describeOutcome({ counts, ended }: Pick<SiteOutcome, "counts" | "ended">): string {
  const always: readonly PageOutcome[] = ["added", "replaced", "unchanged"];
  const said = PAGE_OUTCOMES.filter(
    (outcome) => outcome !== "listed" && (always.includes(outcome) || counts[outcome] > 0),
  );
  const words = said.map((outcome) => `${counts[outcome]} ${outcome.replace("-", " ")}`);
  return words.join(", ") + ENDS[ended];
}
