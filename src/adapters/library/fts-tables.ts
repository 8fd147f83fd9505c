/** The SQLite file behind `fts-index.ts`: its tables, the statements over them, and its failures in our words. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { IndexRow } from "../../core/ports/passage-index.ts";
import { indexUnavailable } from "./lance-connection.ts";

export type FtsTables = ReturnType<typeof openFtsTables>;

/** Opens the file, making it where there is none. Throws SQLite's errors, for `ftsFailure`. */
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

/** `disk-full`, `data-unusable` and `store-busy` are no fault of the index; all else is `index-unavailable`. */
export function ftsFailure(cause: unknown, file: string): FootnoteError {
  const thrown = (cause as { code?: unknown } | null)?.code;
  const code = typeof thrown === "string" ? thrown : "";
  const is = (...known: string[]): boolean => known.some((one) => code.startsWith(one));
  if (is("SQLITE_FULL", "ENOSPC", "EDQUOT")) {
    return new FootnoteError("disk-full", `The disk that holds ${file} is full.`, {
      hint: "Free some space and run it again; nothing that was added before is lost.",
      cause,
    });
  }
  if (is("SQLITE_BUSY", "SQLITE_LOCKED")) {
    return new FootnoteError("store-busy", "Another Footnote process is writing to the index.", {
      hint: "Try again in a moment.",
      retryable: true,
      cause,
    });
  }
  if (
    is("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST")
  ) {
    return new FootnoteError("data-unusable", `The index folder ${dirname(file)} cannot be written to.`, {
      hint: "Make it writable, or choose another data folder with --data DIR or FOOTNOTE_DATA.",
      cause,
    });
  }
  return indexUnavailable(cause);
}
