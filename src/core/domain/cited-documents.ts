/** The documents that a turn names: what it may be asked to show again, and what may not go from the store before it. */
import type { Turn } from "./answer.ts";
import type { DocumentId } from "./ids.ts";
import type { ResearchRecord } from "./research.ts";

/** Each once: what it was asked of, its sources, those that came nearest, and all that it quotes. */
export function citedDocuments({ documentIds = [], answer }: Turn): DocumentId[] {
  const quoted = answer.claims.flatMap(({ citations, elsewhere }) =>
    [...citations, ...(elsewhere ? [elsewhere] : [])].map(({ quote }) => quote.documentId),
  );
  const shown = [...answer.sources, ...answer.nearest].map((source) => source.documentId);
  return [...new Set([...documentIds, ...shown, ...quoted])];
}

/** Those that research cites, and those that it was asked of. */
export function citedByResearch({
  found,
  documentIds = [],
}: Pick<ResearchRecord, "found" | "documentIds">): DocumentId[] {
  return [...new Set([...found.map(({ documentId }) => documentId), ...documentIds])];
}
