/** Opens the SQLite file of a data folder: WAL, one connection, migrated to the newest schema. */
import { dirname } from "node:path";
import Database from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from "kysely";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { isDiskFull } from "../../files/disk-is-full.ts";
import { keepPrivate, makePrivateFile, makePrivateFolder } from "../../files/private-files.ts";
import { refuseEmptied } from "./file-in-place.ts";
import { MIGRATIONS } from "./migrations.ts";
import type { Tables } from "../sql/tables.ts";

/**
 * Throws `data-unusable` (read-only, not a database, made by a newer Footnote), `disk-full` or `store-busy`.
 */
export function openSqliteDatabase(file: string): Kysely<Tables> {
  try {
    makePrivateFolder(dirname(file));
    refuseEmptied(file);
    makePrivateFile(file);
    for (const ours of [file, `${file}-wal`, `${file}-shm`]) keepPrivate(ours);
    const database = new Database(file);
    try {
      database.pragma("busy_timeout = 10000");
      database.pragma("journal_mode = WAL");
      // A commit survives the end of the process; documents, which are a promise, are committed with FULL.
      database.pragma("synchronous = NORMAL");
      database.pragma("cache_size = -32000");
      // Off while tables are made anew: to drop one would take what refers to it along.
      database.pragma("foreign_keys = OFF");
      migrate(database, file);
      database.pragma("foreign_keys = ON");
    } catch (error) {
      database.close();
      throw error;
    }
    return new Kysely<Tables>({ dialect: new ImmediateDialect(database) });
  } catch (error) {
    throw asStoreError(error, file);
  }
}

/**
 * Transactions take the write lock when they begin: one that reads first and writes later would fail at once,
 * without waiting, whenever another process wrote in between.
 */
class ImmediateDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#database);
  }
}

/** Those of an answer are some forty, all told some hundreds; lists of values of many lengths must not grow it for ever. */
const MOST_STATEMENTS = 200;

/** Prepares each statement once: to prepare one takes longer than to run it. */
function preparing(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, Database.Statement>();
  return {
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql);
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
    close() {
      statements.clear();
      database.close();
    },
  };
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database: preparing(database) });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** On a full disk SQLite has rolled back by itself; to do it again would fail, and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

function migrate(database: Database.Database, file: string): void {
  const version = database.pragma("user_version", { simple: true }) as number;
  if (version > MIGRATIONS.length) {
    throw new FootnoteError("data-unusable", say("store.newer", { file }), {
      hint: say("store.newer-hint"),
    });
  }
  for (let next = version; next < MIGRATIONS.length; next++) {
    database
      .transaction(() => {
        // Another process may have been faster.
        if ((database.pragma("user_version", { simple: true }) as number) > next) return;
        changeSchema(database, MIGRATIONS[next] as string, file);
        database.pragma(`user_version = ${next + 1}`);
      })
      .immediate();
  }
}

/** What fits no version of ours is no library, or one of a version that was never released. */
function changeSchema(database: Database.Database, change: string, file: string): void {
  try {
    database.exec(change);
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== "SQLITE_ERROR") throw cause;
    throw damaged(file, cause);
  }
}

/** SQLite's result codes (https://sqlite.org/rescode.html) as our errors; anything else as it is. */
export function asStoreError(error: unknown, file: string): unknown {
  if (error instanceof FootnoteError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string") return error;
  const is = (...codes: string[]): boolean => codes.some((known) => code.startsWith(known));
  // On a full disk SQLite also fails to make its shared memory, which it calls an I/O error.
  if (is("SQLITE_FULL", "ENOSPC", "EDQUOT") || (is("SQLITE_IOERR") && isDiskFull(file))) {
    return new FootnoteError("disk-full", say("store.disk-full", { path: file }), {
      hint: say("common.free-space-nothing-lost"),
      cause: error,
    });
  }
  if (is("SQLITE_BUSY", "SQLITE_LOCKED")) {
    return new FootnoteError("store-busy", say("store.busy"), {
      hint: say("common.try-in-a-moment"),
      retryable: true,
      cause: error,
    });
  }
  if (is("SQLITE_READONLY", "SQLITE_CANTOPEN", "EACCES", "EPERM", "EROFS", "ENOTDIR", "ENOENT")) {
    return new FootnoteError("data-unusable", say("store.unwritable", { folder: dirname(file) }), {
      hint: say("store.unwritable-hint"),
      cause: error,
    });
  }
  if (is("SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_IOERR")) {
    return damaged(file, error);
  }
  return error;
}

function damaged(file: string, cause: unknown): FootnoteError {
  return new FootnoteError("data-unusable", say("store.damaged", { file }), {
    hint: say("store.damaged-hint"),
    cause,
  });
}
