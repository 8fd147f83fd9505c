/**
 * A passage index on SQLite's FTS5, for small libraries and for what was added lately: rows are found at once and
 * nothing has to be rewritten. Beyond some ten thousand passages its queries cost several times what LanceDB's do
 * (bench/library).
 */
import { rmSync } from "node:fs";
import { nextTurn } from "../next-turn.ts";
import type { Within } from "../../core/domain/belonging.ts";
import type { DocumentId, PassageId, SpaceId } from "../../core/domain/ids.ts";
import type { IndexHit, IndexRow, PassageIndex } from "../../core/ports/passage-index.ts";
import { searchWords } from "../../lib/text/search-words.ts";
import { beginGeneration, openFtsTables, type StoredRow } from "./fts-tables.ts";
import { indexFailure } from "./index-failure.ts";

/** Words of a query that are searched; longer questions say nothing more and only cost time. */
const MAX_QUERY_WORDS = 64;
/** Rows between two turns of the program: some milliseconds. */
const ADD_AT_ONCE = 25;
const REMOVE_AT_ONCE = 200;
/** No day is after this one. */
const LAST_DAY = "~";

export interface FtsIndex extends PassageIndex {
  /** Rows with ids above `after`, in order. */
  rows(after: number, limit: number): IndexRow[];
  /** 0 where there are no rows. */
  lastId(): number;
  /** A number kept beside the rows, 0 at first. */
  readonly mark: { get(): number; set(value: number): void };
}

/**
 * Opens the index in `file`, making it where there is none. Throws `index-unavailable` where it is damaged,
 * `disk-full`, `data-unusable` or `store-busy` where the fault is not its own; so may every method.
 */
export function openFtsIndex(file: string): FtsIndex {
  const typed = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      throw indexFailure(cause, file);
    }
  };

  let tables = typed(() => openFtsTables(file));

  /** A damaged file cannot be emptied by statements. */
  const startAfresh = (): void => {
    tables.db.close();
    for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true });
    tables = openFtsTables(file);
  };

  /** A transaction a part, with a turn of the program in between: what was cut off is begun again by whoever indexes. */
  const inParts = async <T>(items: readonly T[], size: number, work: (item: T) => void): Promise<void> => {
    for (let start = 0; start < items.length; start += size) {
      if (start > 0) await nextTurn();
      const part = items.slice(start, start + size);
      typed(() => tables.db.transaction(() => part.forEach(work))());
    }
  };

  /** Most libraries are of one space, whose rows need not be looked at one by one. */
  const isAllWithin = ({ spaceId, documentIds, since, until }: Within): boolean => {
    if (documentIds !== undefined || since !== undefined || until !== undefined) return false;
    const spaces = tables.spaces.get();
    return spaces?.first === spaceId && spaces.last === spaceId;
  };

  return {
    generation: async () => typed(() => tables.generation.get()?.name ?? ""),

    async add(rows: readonly IndexRow[]): Promise<void> {
      await inParts(rows, ADD_AT_ONCE, (row) => {
        const { spaceId, documentId, published = "", latest = "" } = row;
        tables.insertRow.run(row.id, row.text);
        tables.insertBelonging.run(row.id, spaceId, documentId, published, latest);
        tables.insertWords.run(row.id, searchWords(row.text).join(" "));
      });
    },

    settle: async () => undefined,

    async remove(ids: readonly PassageId[]): Promise<void> {
      await inParts(ids, REMOVE_AT_ONCE, (id) => {
        if (tables.deleteRow.run(id).changes === 0) return;
        tables.deleteBelonging.run(id);
        tables.deleteWords.run(id);
      });
    },

    async search(query: string, limit: number, within: Within): Promise<IndexHit[]> {
      const wanted = [...new Set(searchWords(query))].slice(0, MAX_QUERY_WORDS);
      if (wanted.length === 0) return [];
      // Words hold letters, digits and dots only; the quotes keep AND, OR and NOT from being operators.
      const words = wanted.map((word) => `"${word}"`).join(" OR ");
      const rows = typed(() =>
        isAllWithin(within)
          ? tables.match.all(words, limit)
          : tables.matchWithin.all({
              words,
              limit,
              space: within.spaceId,
              documents: within.documentIds ? JSON.stringify(within.documentIds) : null,
              since: within.since ?? "",
              until: within.until ?? LAST_DAY,
            }),
      );
      return rows.map((row) => ({ id: row.id as PassageId, score: row.score }));
    },

    count: async () => typed(() => tables.countRows.get()?.count ?? 0),
    compact: async () => undefined,

    async clear(): Promise<void> {
      try {
        tables.db.exec("begin immediate; delete from row; delete from belonging; delete from mark");
        tables.db.exec("insert into word (word) values ('delete-all')");
        beginGeneration(tables.db);
        tables.db.exec("commit");
      } catch (cause) {
        if (tables.db.inTransaction) tables.db.exec("rollback");
        const failure = indexFailure(cause, file);
        if (failure.code !== "index-unavailable") throw failure;
        typed(startAfresh);
      }
      try {
        // Nothing of what was in it is left in the file: it may have been cleared for that.
        tables.db.exec("vacuum; pragma wal_checkpoint(truncate)");
      } catch {
        // Another process works at it; room that is free is used again.
      }
    },

    rows: (after, limit) => typed(() => tables.readRows.all(after, limit).map(rowOf)),

    lastId: () => typed(() => tables.lastId.get()?.id ?? 0),

    mark: {
      get: () => typed(() => tables.mark.get()?.value ?? 0),
      set: (value) =>
        typed(() => tables.db.exec(`delete from mark; insert into mark (value) values (${value})`)),
    },

    async close(): Promise<void> {
      tables.db.close();
    },
  };
}

function rowOf({ id, text, space, document, published, latest }: StoredRow): IndexRow {
  return {
    id: id as PassageId,
    text,
    spaceId: space as SpaceId,
    documentId: document as DocumentId,
    ...(published === "" ? {} : { published }),
    ...(latest === "" ? {} : { latest }),
  };
}
