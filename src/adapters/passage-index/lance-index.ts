/**
 * The passage index on LanceDB: BM25 with ICU word segmentation, which finds Chinese and English in one index.
 * It never syncs to disk, so it is not the truth: the store is, and the index can always be made again from it.
 * Folding in what was added costs seconds from 20,000 passages on; `tiered-index.ts` keeps small additions from it.
 */
import { nextTurn } from "../next-turn.ts";
import type { Connection, Table } from "@lancedb/lancedb";
import type { Table as ArrowTable } from "apache-arrow";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { Within } from "../../core/domain/belonging.ts";
import { say } from "../../core/domain/said/say.ts";
import type { PassageId } from "../../core/domain/ids.ts";
import type { IndexHit, IndexRow, PassageIndex } from "../../core/ports/passage-index.ts";
import { searchText } from "../../lib/text/search-words.ts";
import { indexFailure } from "./index-failure.ts";
import { connectLance } from "./lance-connection.ts";
import {
  belongingColumns,
  belongingFields,
  hasBelonging,
  hasColumn,
  idFilters,
  spaceCounter,
  withinFilter,
} from "./lance-filters.ts";

/** The table's name ends in a generation: one that was remade must not be taken for the one that was there before. */
const TABLE = /^passages_(\d+)$/;
/**
 * The column of the texts, in simplified characters, by which a question in either script finds them. Older tables have
 * one of another name, with texts as they stand, and are made anew.
 */
const WORDS = "words";
/** Rows between two turns of the program: some milliseconds. */
const ROWS_AT_ONCE = 200;
/** Index builds take seconds; one that takes this long has deadlocked and will not end. */
const BUILD_DEADLINE_MS = 15 * 60_000;
/**
 * Rows not folded in yet are searched one by one, and badly: words that most of them hold are not found. Folding in
 * rewrites the index, so it waits until there are so many, and as many as are in.
 */
const MAX_LOOSE_ROWS = 20_000;
const MAX_LOOSE_SHARE = 1;
/** Another process may be reading a version this young: a query takes far less, and then sees the newest. */
const KEEP_VERSIONS_MS = 60_000;
/** Longer queries say nothing more and only cost time. */
const MAX_QUERY_LENGTH = 1_000;

/**
 * Opens the index in `folder`, making it where there is none.
 * Throws `index-unavailable` where the folder cannot be used.
 */
export async function openLanceIndex(folder: string): Promise<PassageIndex> {
  const { lance, arrow, db } = await connectLance(folder);
  const schema = new arrow.Schema([
    new arrow.Field("id", new arrow.Int32(), false),
    new arrow.Field(WORDS, new arrow.Utf8(), false),
    ...belongingFields(arrow),
  ]);
  const isOnlySpace = spaceCounter();

  const makeTable = async (db: Connection, generation: number): Promise<Table> => {
    const made = await db.createEmptyTable(`passages_${generation}`, schema);
    await made.createIndex(WORDS, {
      config: lance.Index.fts({
        // Known to the native part, not yet to the published types.
        baseTokenizer: "icu" as "simple",
        language: "English",
        stem: true,
        // With ICU, LanceDB drops the stop words of all languages at once: "sea", "man", "war" and "die" among them.
        removeStopWords: false,
        asciiFolding: true,
        // Positions serve phrase queries only, triple the index and slow its merging.
        withPosition: false,
      }),
    });
    return made;
  };

  const generations = async (): Promise<number[]> => {
    const found = (await db.tableNames()).map((name) => Number(TABLE.exec(name)?.[1] ?? 0));
    return found.filter((generation) => generation > 0).sort((a, b) => b - a);
  };

  const openTable = async (): Promise<Table> => {
    const [newest] = await generations();
    if (newest === undefined) return makeTable(db, 1);
    const found = await db.openTable(`passages_${newest}`);
    if ((await hasBelonging(found)) && (await hasColumn(found, WORDS))) return found;
    const made = await makeTable(db, newest + 1);
    await db.dropTable(`passages_${newest}`);
    return made;
  };

  let table: Table;
  try {
    table = await openTable();
  } catch (cause) {
    throw indexFailure(cause, folder);
  }

  /** Runs `work`; when it fails, opens the table afresh (another process may have remade it) and tries once more. */
  const onTable = async <T>(work: (table: Table) => Promise<T>): Promise<T> => {
    try {
      return await work(table);
    } catch {
      try {
        table = await openTable();
        return await work(table);
      } catch (cause) {
        throw indexFailure(cause, folder);
      }
    }
  };

  const rowCounts = async (): Promise<{ loose: number; folded: number }> => {
    const stats = await onTable((t) => t.indexStats(`${WORDS}_idx`));
    return { loose: stats?.numUnindexedRows ?? 0, folded: stats?.numIndexedRows ?? 0 };
  };

  const foldIn = async (): Promise<void> => {
    const cleanupOlderThan = new Date(Date.now() - KEEP_VERSIONS_MS);
    await withDeadline(
      onTable((t) => t.optimize({ cleanupOlderThan })),
      BUILD_DEADLINE_MS,
    );
  };

  return {
    generation: () => onTable(async () => `passages_${(await generations())[0] ?? 0}`),

    async add(rows: readonly IndexRow[]): Promise<void> {
      if (rows.length === 0) return;
      const parts: ArrowTable[] = [];
      for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
        if (start > 0) await nextTurn();
        const part = rows.slice(start, start + ROWS_AT_ONCE).map((row) => ({
          id: row.id as number,
          [WORDS]: searchText(row.text),
          ...belongingColumns(row),
        }));
        parts.push(lance.makeArrowTable(part, { schema }));
      }
      const [first, ...others] = parts;
      const data = first!.concat(...others);
      await onTable((t) => t.add(data));
      const { loose, folded } = await rowCounts();
      if (loose > MAX_LOOSE_ROWS && loose > folded * MAX_LOOSE_SHARE) await foldIn();
    },

    async settle(): Promise<void> {
      if ((await rowCounts()).loose > 0) await foldIn();
    },

    async remove(ids: readonly PassageId[]): Promise<void> {
      for (const filter of idFilters(ids)) await onTable((t) => t.delete(filter));
    },

    async search(query: string, limit: number, within: Within): Promise<IndexHit[]> {
      const words = searchText(query.slice(0, MAX_QUERY_LENGTH));
      if (!/[\p{L}\p{N}]/u.test(words)) return [];
      const match = new lance.MatchQuery(words, WORDS, { operator: lance.Operator.Or });
      const rows = await onTable(async (t) => {
        const filter = withinFilter(within, await isOnlySpace(t, within.spaceId));
        const found = t.query().fullTextSearch(match).select(["id", "_score"]).limit(limit);
        return (filter === undefined ? found : found.where(filter)).toArray();
      });
      return rows.map((row: { id: number; _score: number }) => ({
        id: row.id as PassageId,
        score: row._score,
      }));
    },

    count: () => onTable((t) => t.countRows()),

    // Also takes away the versions that the last folding in left, as large as the index each.
    compact: foldIn,

    async clear(): Promise<void> {
      try {
        const old = await generations();
        table = await makeTable(db, (old[0] ?? 0) + 1);
        for (const generation of old) await db.dropTable(`passages_${generation}`);
      } catch (cause) {
        throw indexFailure(cause, folder);
      }
    },

    async close(): Promise<void> {
      table.close();
      db.close();
    },
  };
}

async function withDeadline<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new FootnoteError("index-unavailable", say("store.index-late"), {
          hint: say("store.index-late-hint"),
        }),
      );
    }, deadlineMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
