/** Gathers what an answer may rest on, for any question: of the library and the web, or of named documents. */
import type { EventBody } from "../../domain/event.ts";
import type { Hit } from "../../domain/passage.ts";
import { isWebSource } from "../../domain/source-kind.ts";
import { dropNearDuplicates } from "../../retrieval/near-duplicates.ts";
import { rank } from "../../retrieval/rank.ts";
import { spread } from "../../retrieval/spread.ts";
import type { Asking, AskParts, WebState } from "../asking/asking.ts";
import { gatherDocuments, type GatheredDocuments } from "./gather-documents.ts";
import { gatherLibrary, type LibraryHits } from "./gather-library.ts";
import { gatherWeb } from "./gather-web.ts";
import { mostHits, type Notice } from "./in-best-order.ts";

export interface Gathered {
  readonly hits: Hit[];
  readonly web: WebState;
  /** Where the gathering knows more of pages and times than the store does. */
  readonly placeAt?: GatheredDocuments["placeAt"];
}

/** The best passages of the library and of the web, ranked together; both are asked at once. Or of the named documents. */
export async function* gather(
  {
    understood,
    sources,
    filters,
    documentIds,
  }: Pick<Asking, "understood" | "sources" | "filters" | "documentIds">,
  parts: AskParts,
  notice: Notice,
  signal: AbortSignal,
): AsyncGenerator<EventBody, Gathered> {
  if (documentIds !== undefined) {
    const named = await gatherDocuments(understood.standalone, documentIds, parts, mostHits(parts));
    return { ...named, web: "not-asked" };
  }
  const isLibrary = sources.includes("library");
  const library = isLibrary
    ? gatherLibrary(understood.queries, filters, parts)
    : Promise.resolve({ hits: [] });
  // It is awaited below; until then a failure of it must not count as nobody's.
  library.catch(() => undefined);
  const { web } = parts;
  const kinds = sources.filter(isWebSource);
  const pages =
    web && kinds.length > 0
      ? yield* gatherWeb({ understood, kinds, filters }, { ...parts, web }, notice, signal)
      : undefined;
  const { hits, failure }: LibraryHits = await library;
  if (failure) yield notice(failure);
  if (pages === undefined) return { hits, web: "not-asked" };
  const webState = pages.isReached ? "reached" : "unreached";
  if (pages.hits.length === 0) return { hits, web: webState };
  const ranked = rank(understood.standalone, [...hits, ...pages.hits]);
  return { hits: spread(dropNearDuplicates(ranked), mostHits(parts)), web: webState };
}
