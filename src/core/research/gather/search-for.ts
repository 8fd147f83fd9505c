/** One search of a run: the library, the web or the named documents, as for any question. */
import { gather } from "../../answer/gather/gather.ts";
import { inBestOrder } from "../../answer/gather/in-best-order.ts";
import type { AskParts } from "../../answer/asking/asking.ts";
import { understand } from "../../answer/understand/understand.ts";
import { createModelDesk } from "../../models/model-desk.ts";
import { createUsageCounter } from "../../models/usage-counter.ts";
import { isGuide } from "../../domain/document.ts";
import type { ErrorBody } from "../../domain/errors.ts";
import type { DocumentId } from "../../domain/ids.ts";
import type { Hit } from "../../domain/passage.ts";
import type { SourceKind } from "../../domain/source-kind.ts";

export interface Searched {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Of the web, asked for. */
  readonly pages: number;
  readonly notices: readonly ErrorBody[];
}

export interface SearchScope {
  readonly sources: readonly SourceKind[];
  readonly documentIds?: readonly DocumentId[] | undefined;
}

/** Throws `index-unavailable`, `cancelled`. */
export async function searchFor(
  query: string,
  { sources, documentIds }: SearchScope,
  parts: AskParts,
  signal: AbortSignal,
): Promise<Searched> {
  const understood = understand(query, []);
  const notices: ErrorBody[] = [];
  let pages = 0;
  const notice = (error: { toBody(): ErrorBody }) => ({ type: "notice" as const, error: error.toBody() });
  const gathering = gather({ understood, sources, filters: {}, documentIds }, parts, notice, signal);
  let step = await gathering.next();
  for (; step.done !== true; step = await gathering.next()) {
    if (step.value.type === "page-found") pages++;
    else if (step.value.type === "notice") notices.push(step.value.error);
  }
  const desk = createModelDesk(parts, {}, createUsageCounter());
  const ordering = inBestOrder(understood, step.value.hits, parts, desk, notice, signal);
  let ordered = await ordering.next();
  for (; ordered.done !== true; ordered = await ordering.next()) {
    if (ordered.value.type === "notice") notices.push(ordered.value.error);
  }
  // Footnote's own guide is no source of anything but itself.
  return { hits: ordered.value.filter(({ document }) => !isGuide(document)), pages, notices };
}
