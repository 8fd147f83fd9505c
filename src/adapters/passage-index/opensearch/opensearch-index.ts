/**
 * The passage index on OpenSearch, which the servers and workers of one Footnote share. Words are cut here, by ICU's dictionaries as for the
 * other indexes, and lie there as they are: so that a question finds the same in all of them, and that any OpenSearch will do, without
 * plugins for Chinese.
 */
import { nextTurn } from "../../next-turn.ts";
import type { Within } from "../../../core/domain/belonging.ts";
import type { PassageId } from "../../../core/domain/ids.ts";
import type { IndexHit, IndexRow, PassageIndex } from "../../../core/ports/passage-index.ts";
import { searchWords } from "../../../lib/text/search-words.ts";
import { type BulkDeed, type OpensearchServer, SEARCH_MS } from "./opensearch-server.ts";
import { BELONGING, belongingFields, SETTINGS, withinFilters } from "./opensearch-rows.ts";
import { rebuiltIndex } from "./rebuilt-index.ts";

/** Of the mappings below: another number is another index. */
const VERSION = 1;
/** Words of a query that are searched; longer questions say nothing more and only cost time. */
const MAX_QUERY_WORDS = 64;
/** Rows between two turns of the program: some milliseconds. */
const ROWS_AT_ONCE = 50;

const MAPPINGS = {
  dynamic: "strict",
  // The store is the truth; nothing is ever read back.
  _source: { enabled: false },
  properties: {
    // Positions serve phrase queries only.
    words: { type: "text", analyzer: "words", index_options: "freqs" },
    id: { type: "long" },
    ...BELONGING,
  },
};
const ANALYSIS = { analyzer: { words: { type: "custom", tokenizer: "whitespace" } } };

/** `prefix` begins the names of what is kept there. Asks nothing yet. */
export function openOpensearchIndex(server: OpensearchServer, prefix: string, shards = 1): PassageIndex {
  const kept = rebuiltIndex(server, `${prefix}-passages-${VERSION}`, () => ({
    settings: { index: { ...SETTINGS, number_of_shards: shards, analysis: ANALYSIS } },
    mappings: MAPPINGS,
  }));
  /** Made once; what is removed later is made by who fills it. */
  let made: Promise<unknown> | undefined;
  const isMade = (): Promise<unknown> => {
    made ??= kept.written().catch((thrown: unknown) => {
      made = undefined;
      throw thrown;
    });
    return made;
  };

  return {
    generation: () => kept.written(),

    async add(rows: readonly IndexRow[]): Promise<void> {
      if (rows.length === 0) return;
      const index = await kept.written();
      const deeds: BulkDeed[] = [];
      for (const [nth, row] of rows.entries()) {
        if (nth % ROWS_AT_ONCE === 0 && nth > 0) await nextTurn();
        const words = searchWords(row.text).join(" ");
        deeds.push({ index, id: row.id, row: { id: row.id, words, ...belongingFields(row) } });
      }
      await server.bulk(deeds);
    },

    settle: () => kept.exchange(),

    remove: (ids) => kept.removeRows(ids),

    async search(query: string, limit: number, within: Within): Promise<IndexHit[]> {
      const words = [...new Set(searchWords(query))].slice(0, MAX_QUERY_WORDS).join(" ");
      if (words === "") return [];
      await isMade();
      const body = {
        size: limit,
        query: { bool: { must: [{ match: { words } }], filter: withinFilters(within) } },
        sort: [{ _score: { order: "desc" as const } }, { id: { order: "asc" as const } }],
        track_total_hits: false,
      };
      const asked = { index: kept.name, body, allow_partial_search_results: false };
      const { hits } = (await server.run((c) => c.search(asked, { requestTimeout: SEARCH_MS }))).body;
      return hits.hits.map(({ _id, _score }) => ({
        id: Number(_id) as PassageId,
        score: _score ?? 0,
      }));
    },

    async count(): Promise<number> {
      await isMade();
      return (await server.run((client) => client.count({ index: kept.name }))).body.count;
    },

    // The server keeps house itself.
    compact: async () => undefined,
    clear: () => kept.renew(),
    close: () => server.close(),
  };
}
