/**
 * The passage index on LanceDB: BM25 with ICU word segmentation, which finds Chinese and English in one index.
 * It never syncs to disk, so it is not the truth: the store is, and the index can always be made again from it.
 */
import type { Connection, Table } from "@lancedb/lancedb";
import { Field, Int32, Schema, Utf8 } from "apache-arrow";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { PassageId } from "../../core/domain/ids.ts";
import type { IndexHit, IndexRow, PassageIndex } from "../../core/ports/passage-index.ts";

const TABLE = "passages";
/** Index builds take seconds; one that takes this long has deadlocked and will not end. */
const BUILD_DEADLINE_MS = 15 * 60_000;
/** Rows that are not folded in are searched one by one: beyond this many a query would feel it. */
const MAX_LOOSE_ROWS = 20_000;
/** Other processes may still read versions this young. */
const KEEP_VERSIONS_MS = 10 * 60_000;
/** Longer queries say nothing more and only cost time. */
const MAX_QUERY_LENGTH = 1_000;

const schema = new Schema([
  new Field("id", new Int32(), false),
  new Field("text", new Utf8(), false),
]);

/**
 * Opens the index in `folder`, making it where there is none.
 * Throws `index-unavailable` where the folder cannot be used.
 */
export async function openLanceIndex(folder: string): Promise<PassageIndex> {
  // With fewer than four threads LanceDB's index build waits for itself for ever on machines of two cores.
  // It reads the variable when its native part loads, hence before the import.
  process.env["LANCE_CPU_THREADS"] ??= "4";
  const lance = await import("@lancedb/lancedb");

  const unavailable = (cause: unknown): FootnoteError =>
    new FootnoteError("index-unavailable", "The passage index cannot be read.", {
      hint: "Run `footnote reindex`: it makes the index again from the documents, which are safe.",
      retryable: true,
      cause,
    });

  const makeTable = async (db: Connection): Promise<Table> => {
    const made = await db.createEmptyTable(TABLE, schema);
    await made.createIndex("text", {
      config: lance.Index.fts({
        // Known to the native part, not yet to the published types.
        baseTokenizer: "icu" as "simple",
        language: "English",
        stem: true,
        removeStopWords: true,
        asciiFolding: true,
        // Positions serve phrase queries only, triple the index and slow its merging.
        withPosition: false,
      }),
    });
    return made;
  };

  const openTable = async (db: Connection): Promise<Table> =>
    (await db.tableNames()).includes(TABLE) ? db.openTable(TABLE) : makeTable(db);

  let db: Connection;
  let table: Table;
  try {
    // One second: a reader sees what another process added within that time, at no cost to most queries.
    db = await lance.connect(folder, { readConsistencyInterval: 1 });
    table = await openTable(db);
  } catch (cause) {
    throw unavailable(cause);
  }

  /** Runs `work`; when it fails, opens the table afresh (another process may have remade it) and tries once more. */
  const onTable = async <T>(work: (table: Table) => Promise<T>): Promise<T> => {
    try {
      return await work(table);
    } catch {
      try {
        table = await openTable(db);
        return await work(table);
      } catch (cause) {
        throw unavailable(cause);
      }
    }
  };

  const looseRows = async (): Promise<number> =>
    (await onTable((t) => t.indexStats("text_idx")))?.numUnindexedRows ?? 0;

  const optimize = async (): Promise<void> => {
    const cleanupOlderThan = new Date(Date.now() - KEEP_VERSIONS_MS);
    await withDeadline(
      onTable((t) => t.optimize({ cleanupOlderThan })),
      BUILD_DEADLINE_MS,
    );
  };

  return {
    async add(rows: readonly IndexRow[]): Promise<void> {
      if (rows.length === 0) return;
      const data = rows.map((row) => ({ id: row.id as number, text: row.text }));
      await onTable((t) => t.add(data));
      if ((await looseRows()) > MAX_LOOSE_ROWS) await optimize();
    },

    async remove(ids: readonly PassageId[]): Promise<void> {
      for (const [first, last] of ranges(ids)) {
        await onTable((t) => t.delete(`id >= ${first} AND id <= ${last}`));
      }
    },

    async search(query: string, limit: number): Promise<IndexHit[]> {
      const words = query.slice(0, MAX_QUERY_LENGTH);
      if (!/[\p{L}\p{N}]/u.test(words)) return [];
      const match = new lance.MatchQuery(words, "text", { operator: lance.Operator.Or });
      const rows = await onTable((t) =>
        t.query().fullTextSearch(match).select(["id", "_score"]).limit(limit).toArray(),
      );
      return rows.map((row: { id: number; _score: number }) => ({
        id: row.id as PassageId,
        score: row._score,
      }));
    },

    count: () => onTable((t) => t.countRows()),

    optimize,

    async clear(): Promise<void> {
      try {
        await db.dropTable(TABLE).catch(() => undefined);
        table = await makeTable(db);
      } catch (cause) {
        throw unavailable(cause);
      }
    },

    async close(): Promise<void> {
      table.close();
      db.close();
    },
  };
}

/** Runs of neighbouring ids as `[first, last]`: a document's passages have ids in a row. */
function ranges(ids: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const id of [...ids].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && id <= last[1] + 1) last[1] = id;
    else found.push([id, id]);
  }
  return found;
}

async function withDeadline<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new FootnoteError("index-unavailable", "Building the passage index did not end in time.", {
          hint: "Set LANCE_CPU_THREADS=4 or more, then run `footnote reindex`.",
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
