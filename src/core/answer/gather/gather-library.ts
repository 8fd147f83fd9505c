/** The hits of the library, by words and, where there is an embedder, by meaning. */
import { asFootnoteError, type FootnoteError } from "../../domain/errors.ts";
import { type Filters, isWithin } from "../../domain/filters.ts";
import type { Hit } from "../../domain/passage.ts";
import { retrieve, type VectorSearch } from "../../retrieval/retrieve.ts";
import { scriptOf } from "../../../lib/text/script-of.ts";
import type { AskParts } from "../asking/asking.ts";
import { mostHits } from "./in-best-order.ts";

/** Documents of one language, the newest, that are searched by themselves: a filter that names more is slow. */
const MOST_DOCUMENTS = 200;

export interface LibraryHits {
  readonly hits: Hit[];
  readonly failure?: FootnoteError | undefined;
}

/** The hits of the library; where the embedder fails, those that words find, and why there are no others. */
export async function gatherLibrary(
  queries: readonly string[],
  filters: Filters,
  parts: Pick<AskParts, "scope" | "index" | "store" | "vectors" | "reranking">,
): Promise<LibraryHits> {
  const { scope, index, store, vectors } = parts;
  const { since, until } = filters;
  const within = { spaceId: scope.spaceId, ...(since ? { since } : {}), ...(until ? { until } : {}) };
  let failure: FootnoteError | undefined;
  const searchFor: VectorSearch["searchFor"] = (query) => {
    const search = vectors?.searchFor(query);
    return async (limit, only) => {
      try {
        return (await search?.(limit, only)) ?? [];
      } catch (thrown) {
        failure = asFootnoteError(thrown);
        return [];
      }
    };
  };
  const script = scriptOf(queries[0] ?? "");
  const other = script === "han" ? "latin" : "han";
  const options = {
    listOwn: () => store.listIdsIn(script, MOST_DOCUMENTS),
    listForeign: () => store.listIdsIn(other, MOST_DOCUMENTS),
    index,
    store,
    within,
    limit: mostHits(parts),
    ...(vectors ? { vectors: { searchFor } } : {}),
  };
  const found = await retrieve(queries, options);
  // Sites and languages are no matter of an index.
  return { hits: found.filter(({ document }) => isWithin(document, filters)), failure };
}
