/** The SQLite file behind `fts-index.ts`: its tables, and the statements over them. */
import { randomUUID } from "node:crypto";
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { keepPrivate, makePrivateFolder } from "../files/private-files.ts";

/** Files of another version are made anew: what stands in them can be made again. */
const VERSION = 4;

interface Wanted {
  readonly words: string;
  readonly space: string;
  /** A list as JSON; null where any will do. */
  readonly documents: string | null;
  readonly since: string;
  readonly until: string;
  readonly limit: number;
}

interface Match {
  readonly id: number;
  readonly score: number;
}

export interface StoredRow {
  readonly id: number;
  readonly text: string;
  readonly space: string;
  readonly document: string;
  /** Days; empty where none is known, so that one comparison lets them through. */
  readonly published: string;
  readonly latest: string;
}

export interface FtsTables {
  readonly db: Database.Database;
  readonly insertRow: Database.Statement;
  readonly insertBelonging: Database.Statement;
  readonly deleteBelonging: Database.Statement;
  readonly insertWords: Database.Statement;
  readonly deleteRow: Database.Statement;
  readonly deleteWords: Database.Statement;
  readonly match: Database.Statement<[string, number], Match>;
  readonly matchWithin: Database.Statement<[Wanted], Match>;
  readonly spaces: Database.Statement<[], { first: string | null; last: string | null }>;
  readonly generation: Database.Statement<[], { name: string }>;
  readonly countRows: Database.Statement<[], { count: number }>;
  readonly readRows: Database.Statement<[number, number], StoredRow>;
  readonly lastId: Database.Statement<[], { id: number | null }>;
  readonly mark: Database.Statement<[], { value: number }>;
}

/** Opens the file, making it where there is none. Throws SQLite's errors, for `indexFailure`. */
export function openFtsTables(file: string): FtsTables {
  const folder = dirname(file);
  // A file in its place throws EEXIST here, which `reindex` mends; SQLite would call it a folder without rights.
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) mkdirSync(folder);
  makePrivateFolder(folder);
  keepPrivate(folder);
  const db = new Database(file);
  try {
    db.pragma("busy_timeout = 10000");
    db.pragma("journal_mode = WAL");
    // Losing the last rows with the power is no loss: the store says what is missing.
    db.pragma("synchronous = OFF");
    makeTables(db);
    return {
      db,
      insertRow: db.prepare("insert or replace into row (id, text) values (?, ?)"),
      insertBelonging: db.prepare(
        "insert or replace into belonging (id, space, document, published, latest) values (?, ?, ?, ?, ?)",
      ),
      deleteBelonging: db.prepare("delete from belonging where id = ?"),
      insertWords: db.prepare("insert or replace into word (rowid, words) values (?, ?)"),
      deleteRow: db.prepare("delete from row where id = ?"),
      deleteWords: db.prepare("delete from word where rowid = ?"),
      match: db.prepare<[string, number], Match>(
        "select rowid as id, -bm25(word) as score from word where word match ? order by bm25(word), rowid limit ?",
      ),
      matchWithin: db.prepare<[Wanted], Match>(`
        select word.rowid as id, -bm25(word) as score from word join belonging as b on b.id = word.rowid
        where word match @words and b.space = @space
          and (@documents is null or b.document in (select value from json_each(@documents)))
          and (b.latest = '' or b.latest >= @since) and b.published <= @until
        order by bm25(word), word.rowid limit @limit`),
      spaces: db.prepare<[], { first: string | null; last: string | null }>(
        "select (select min(space) from belonging) as first, (select max(space) from belonging) as last",
      ),
      generation: db.prepare<[], { name: string }>("select name from generation"),
      countRows: db.prepare<[], { count: number }>("select count(*) as count from row"),
      readRows: db.prepare<[number, number], StoredRow>(
        "select id, text, space, document, published, latest from row join belonging using (id) where id > ? order by id limit ?",
      ),
      lastId: db.prepare<[], { id: number | null }>("select max(id) as id from row"),
      mark: db.prepare<[], { value: number }>("select value from mark"),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

function makeTables(db: Database.Database): void {
  db.transaction(() => {
    if (db.pragma("user_version", { simple: true }) === VERSION) return;
    db.exec(`
      drop table if exists word;
      drop table if exists row;
      drop table if exists mark;
      create table row (id integer primary key, text text not null);
      create table belonging (
        id integer primary key,
        space text not null,
        document text not null,
        published text not null,
        latest text not null
      );
      create index belonging_space on belonging (space);
      create virtual table word using fts5 (
        words, content = '', contentless_delete = 1,
        tokenize = "unicode61 remove_diacritics 0 tokenchars '.'"
      );
      create table mark (value integer not null);
      create table generation (name text not null);
      pragma user_version = ${VERSION};
    `);
    beginGeneration(db);
  }).immediate();
}

/** Nobody has seen this one before. */
export function beginGeneration(db: Database.Database): void {
  db.exec("delete from generation");
  db.prepare("insert into generation (name) values (?)").run(randomUUID());
}
