/** How a round of a site ended, counted. */
import { PAGE_OUTCOMES, type PageCounts } from "../domain/site.ts";

export function pageCounts(some: Partial<PageCounts> = {}): PageCounts {
  return Object.fromEntries(PAGE_OUTCOMES.map((outcome) => [outcome, some[outcome] ?? 0])) as PageCounts;
}

/** Pages that a round has asked for: what was refused or only names pages counts for nothing. */
export function pagesRead(counts: PageCounts): number {
  return counts.added + counts.replaced + counts.unchanged + counts.failed + counts.gone;
}
