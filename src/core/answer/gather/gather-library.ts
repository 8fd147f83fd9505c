/** The hits of the library, by words and, where there is an embedder, by meaning. */
import { asFootnoteError, type FootnoteError } from "../../domain/errors.ts";
import type { Hit } from "../../domain/passage.ts";
import { retrieve, type VectorSearch } from "../../retrieval/retrieve.ts";
import type { AskParts } from "../asking/asking.ts";
import { mostHits } from "./in-best-order.ts";

export interface LibraryHits {
  readonly hits: Hit[];
  readonly failure?: FootnoteError | undefined;
}

/** The hits of the library; where the embedder fails, those that words find, and why there are no others. */
export async function gatherLibrary(
  queries: readonly string[],
  parts: Pick<AskParts, "index" | "store" | "vectors" | "reranking">,
): Promise<LibraryHits> {
  const { index, store, vectors } = parts;
  let failure: FootnoteError | undefined;
  const search: VectorSearch["search"] = async (query, limit) => {
    try {
      return (await vectors?.search(query, limit)) ?? [];
    } catch (thrown) {
      failure = asFootnoteError(thrown);
      return [];
    }
  };
  const options = { index, store, limit: mostHits(parts), ...(vectors ? { vectors: { search } } : {}) };
  return { hits: await retrieve(queries, options), failure };
}
