/** The vectors of one embedder on OpenSearch, which servers and workers share: a graph in Lucene, searched within a space and its documents. */
import { createHash } from "node:crypto";
import type { Belonging, Within } from "../../../core/domain/belonging.ts";
import type { PassageId } from "../../../core/domain/ids.ts";
import type { IndexHit } from "../../../core/ports/passage-index.ts";
import type { VectorIndex, VectorRow } from "../../../core/ports/vector-index.ts";
import { BELONGING, belongingFields, SETTINGS, withinFilters } from "./opensearch-rows.ts";
import { type OpensearchServer, SEARCH_MS } from "./opensearch-server.ts";
import { rebuiltIndex } from "./rebuilt-index.ts";

/** Of the mappings below: another number is another index. */
const VERSION = 1;
/** The graph is followed with so many in hand, so that the nearest are hardly ever missed. */
const LEAST_IN_HAND = 100;

/** `embedder` is `provider/model`: each has an index of its own. Asks nothing yet. */
export function openOpensearchVectors(
  server: OpensearchServer,
  prefix: string,
  embedder: string,
  shards = 1,
): VectorIndex {
  const suffix = createHash("sha256").update(embedder).digest("hex").slice(0, 16);
  let dimension = 0;
  const kept = rebuiltIndex(server, `${prefix}-vectors-${VERSION}-${suffix}`, () => ({
    settings: { index: { ...SETTINGS, number_of_shards: shards, knn: true } },
    mappings: {
      dynamic: "strict",
      _source: { enabled: false },
      properties: {
        vector: {
          type: "knn_vector",
          dimension,
          method: { name: "hnsw", engine: "lucene", space_type: "cosinesimil" },
        },
        ...BELONGING,
      },
    },
  }));

  return {
    async add(rows: readonly (VectorRow & Belonging)[]): Promise<void> {
      const [first] = rows;
      if (!first) return;
      dimension = first.vector.length;
      const index = await kept.written();
      await server.bulk(
        rows.map((row) => ({
          index,
          id: row.id,
          row: { vector: Array.from(row.vector), ...belongingFields(row) },
        })),
      );
    },

    remove: (ids) => kept.removeRows(ids),

    async search(vector: Float32Array, limit: number, within: Within): Promise<IndexHit[]> {
      const k = Math.max(limit, LEAST_IN_HAND);
      const filter = { bool: { filter: withinFilters(within) } };
      const body = { size: limit, query: { knn: { vector: { vector: Array.from(vector), k, filter } } } };
      const asked = {
        index: kept.name,
        body,
        allow_partial_search_results: false,
        // Nothing is there before the first vectors are.
        ignore_unavailable: true,
        allow_no_indices: true,
      };
      const { hits } = (await server.run((c) => c.search(asked, { requestTimeout: SEARCH_MS }))).body;
      // The server's score is half of one more than the cosine.
      return hits.hits.map(({ _id, _score }) => ({
        id: Number(_id) as PassageId,
        score: 2 * (_score ?? 0) - 1,
      }));
    },

    async count(): Promise<number> {
      if ((await kept.all()).length === 0) return 0;
      await server.run((client) => client.indices.refresh({ index: kept.name }));
      return (await server.run((client) => client.count({ index: kept.name }))).body.count;
    },

    clear: () => kept.remove(),
    // The passage index ends the connection of both.
    close: async () => undefined,
  };
}
