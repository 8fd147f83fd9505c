/** The SQLite file behind `fts-index.ts`: its tables, and the statements over them. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import type { IndexRow } from "../../core/ports/passage-index.ts";

/** Opens the file, making it where there is none. Throws SQLite's errors, for `indexFailure`. */
export function openFtsTables(file: string) {
  mkdirSync(dirname(file), { recursive: true });
  const db = new Database(file);
  try {
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
    return {
      db,
      insertRow: db.prepare("insert or replace into row (id, text) values (?, ?)"),
      insertWords: db.prepare("insert or replace into word (rowid, words) values (?, ?)"),
      deleteRow: db.prepare("delete from row where id = ?"),
      deleteWords: db.prepare("delete from word where rowid = ?"),
      match: db.prepare<[string, number], { id: number; score: number }>(
        "select rowid as id, -bm25(word) as score from word where word match ? order by bm25(word), rowid limit ?",
      ),
      countRows: db.prepare<[], { count: number }>("select count(*) as count from row"),
      readRows: db.prepare<[number, number], IndexRow>(
        "select id, text from row where id > ? order by id limit ?",
      ),
      lastId: db.prepare<[], { id: number | null }>("select max(id) as id from row"),
      mark: db.prepare<[], { value: number }>("select value from mark"),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
