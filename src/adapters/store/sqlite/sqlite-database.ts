/** Opens the SQLite file of a data folder: WAL, one connection, migrated to the newest schema. */
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { Kysely } from "kysely";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { isDiskFull } from "../../files/disk-is-full.ts";
import { keepPrivate, makePrivateFile, makePrivateFolder } from "../../files/private-files.ts";
import { refuseEmptied } from "./file-in-place.ts";
import { ImmediateDialect } from "./immediate-dialect.ts";
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
      migrate(database, file, MIGRATIONS, (step) => changeSchema(database, step, file));
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

/** Applies each step once, whichever process does it. Throws `data-unusable` where a newer Footnote has applied more. */
export function migrate<Step>(
  database: Database.Database,
  file: string,
  steps: readonly Step[],
  apply: (step: Step) => void,
): void {
  const version = (): number => database.pragma("user_version", { simple: true }) as number;
  if (version() > steps.length) {
    throw new FootnoteError("data-unusable", say("store.newer", { file }), {
      hint: say("store.newer-hint"),
    });
  }
  for (let next = version(); next < steps.length; next++) {
    database
      .transaction(() => {
        // Another process may have been faster.
        if (version() > next) return;
        apply(steps[next] as Step);
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
