/**
 * A passage index on SQLite's FTS5, for small libraries and for what was added lately: rows are found at once and
 * nothing has to be rewritten. Beyond some ten thousand passages its queries cost several times what LanceDB's do
 * (bench/library).
 */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import type { PassageId } from "../../core/domain/ids.ts";
import type { IndexHit, IndexRow, PassageIndex } from "../../core/ports/passage-index.ts";
import { searchWords } from "../../lib/text/search-words.ts";
import { indexUnavailable } from "./lance-connection.ts";

/** Words of a query that are searched; longer questions say nothing more and only cost time. */
const MAX_QUERY_WORDS = 64;

export interface FtsIndex extends PassageIndex {
  /** Rows with ids above `after`, in order. */
  rows(after: number, limit: number): IndexRow[];
  /** 0 where there are no rows. */
  lastId(): number;
  /** A number kept beside the rows, 0 at first. */
  readonly mark: { get(): number; set(value: number): void };
}

/** Opens the index in `file`, making it where there is none. Throws `index-unavailable`. */
export function openFtsIndex(file: string): FtsIndex {
  let db: Database.Database;
  try {
    mkdirSync(dirname(file), { recursive: true });
    db = new Database(file);
    db.pragma("busy_timeout = 10000");
    db.pragma("journal_mode = WAL");
    // Losing the last rows with the power is no loss: the store says what is missing.
    db.pragma("synchronous = OFF");
    db.exec(`
      create table if not exists row (id integer primary key, text text not null);
      create virtual table if not exists word using fts5 (
        words, content = '', contentless_delete = 1,
        tokenize = "unicode61 remove_diacritics 0 tokenchars '.'"
      );
      create table if not exists mark (value integer not null);
    `);
  } catch (cause) {
    throw indexUnavailable(cause);
  }
  const insertRow = db.prepare("insert or replace into row (id, text) values (?, ?)");
  const insertWords = db.prepare("insert or replace into word (rowid, words) values (?, ?)");
  const deleteRow = db.prepare("delete from row where id = ?");
  const deleteWords = db.prepare("delete from word where rowid = ?");
  const match = db.prepare<[string, number], { id: number; score: number }>(
    "select rowid as id, -bm25(word) as score from word where word match ? order by bm25(word), rowid limit ?",
  );
  const countRows = db.prepare<[], { count: number }>("select count(*) as count from row");
  const readRows = db.prepare<[number, number], IndexRow>(
    "select id, text from row where id > ? order by id limit ?",
  );

  const typed = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      throw indexUnavailable(cause);
    }
  };

  return {
    async add(rows: readonly IndexRow[]): Promise<void> {
      typed(() =>
        db.transaction(() => {
          for (const row of rows) {
            insertRow.run(row.id, row.text);
            insertWords.run(row.id, searchWords(row.text).join(" "));
          }
        })(),
      );
    },

    settle: async () => undefined,

    async remove(ids: readonly PassageId[]): Promise<void> {
      typed(() =>
        db.transaction(() => {
          for (const id of ids) if (deleteRow.run(id).changes > 0) deleteWords.run(id);
        })(),
      );
    },

    async search(query: string, limit: number): Promise<IndexHit[]> {
      const wanted = [...new Set(searchWords(query))].slice(0, MAX_QUERY_WORDS);
      if (wanted.length === 0) return [];
      // Words hold letters, digits and dots only; the quotes keep AND, OR and NOT from being operators.
      const rows = typed(() => match.all(wanted.map((word) => `"${word}"`).join(" OR "), limit));
      return rows.map((row) => ({ id: row.id as PassageId, score: row.score }));
    },

    count: async () => typed(() => countRows.get()?.count ?? 0),
    compact: async () => undefined,

    async clear(): Promise<void> {
      typed(() =>
        db.transaction(() => {
          db.exec("delete from row; delete from mark; insert into word (word) values ('delete-all')");
        })(),
      );
    },

    rows: (after, limit) => typed(() => readRows.all(after, limit)),

    lastId: () => typed(() => (db.prepare("select max(id) as id from row").get() as { id: number | null }).id ?? 0),

    mark: {
      get: () => typed(() => (db.prepare("select value from mark").get() as { value: number } | undefined)?.value ?? 0),
      set: (value) => typed(() => db.exec(`delete from mark; insert into mark (value) values (${Number(value)})`)),
    },

    async close(): Promise<void> {
      db.close();
    },
  };
}
