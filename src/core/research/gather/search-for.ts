/** One search of a run: the library, the web or the named documents, as for any question. */
import { drained } from "../../../lib/drained.ts";
import { gather } from "../../answer/gather/gather.ts";
import { inBestOrder } from "../../answer/gather/in-best-order.ts";
import type { AskParts } from "../../answer/asking/asking.ts";
import { understand } from "../../answer/understand/understand.ts";
import { createModelDesk } from "../../models/model-desk.ts";
import { createUsageCounter } from "../../models/usage-counter.ts";
import { isGuide } from "../../domain/document.ts";
import type { ErrorBody } from "../../domain/errors.ts";
import type { EventBody } from "../../domain/event.ts";
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
  const desk = createModelDesk(parts, {}, createUsageCounter());
  const searching = async function* (): AsyncGenerator<EventBody, readonly Hit[]> {
    const { hits } = yield* gather({ understood, sources, filters: {}, documentIds }, parts, notice, signal);
    return yield* inBestOrder(understood, hits, parts, desk, notice, signal);
  };
  const ordered = await drained(searching(), (event) => {
    if (event.type === "page-found") pages++;
    else if (event.type === "notice") notices.push(event.error);
  });
  // Footnote's own guide is no source of anything but itself.
  return { hits: ordered.filter(({ document }) => !isGuide(document)), pages, notices };
}
