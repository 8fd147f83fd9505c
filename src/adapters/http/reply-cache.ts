/**
 * Replies kept on disk, least recently used first out: one SQLite file that several processes may use and that can be
 * thrown away at any time. Nothing here fails: what cannot be read was not kept, what cannot be written is not kept,
 * and a damaged file is made anew. What may be kept and used is decided in `cached-request.ts`.
 */
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { constants, zstdCompress, zstdDecompress } from "node:zlib";
import Database from "better-sqlite3";
import { keepPrivate, makePrivateFolder } from "../files/private-files.ts";

export interface KeptReply {
  /** As it was given to `keep`, through JSON. */
  readonly policy: unknown;
  readonly body: Uint8Array<ArrayBuffer>;
  /** When the server sent it or last said that it still holds. */
  readonly confirmedMs: number;
}

export interface ReplyCache {
  /** Not found where its body is larger than `maxBytes`. */
  find(key: string, maxBytes: number): Promise<KeptReply | undefined>;
  keep(key: string, policy: object, body: Uint8Array): Promise<void>;
  /** The server says that the reply still holds. */
  confirm(key: string, policy: object): void;
  drop(key: string): void;
  /** Forgets all. */
  empty(): void;
  close(): void;
}

export interface ReplyCacheOptions {
  readonly file: string;
  readonly maxBytes: number;
}

/** Of the whole, for one reply: a few large files must not push out a thousand pages. */
const LARGEST_SHARE = 1 / 32;
/** Of the whole: so much is written before what is too much is taken out. */
const SLACK_SHARE = 1 / 64;
/** What a row takes beside its body: its address, its policy, the rest of its last page. */
const ROW_BYTES = 3_000;
/** A row that was used a minute ago need not be written again to say so. */
const USED_AGAIN_MS = 60_000;
/** The file is waited for on the main thread, and to go without it costs a request at most. */
const BUSY_MS = 50;
/** Another layout of the table needs another number; a file with any other is made anew. */
const VERSION = 1;

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

export function openReplyCache({ file, maxBytes }: ReplyCacheOptions): ReplyCache {
  let tables: Tables | undefined;
  let written = Number.POSITIVE_INFINITY;

  function attempt<T>(work: (tables: Tables) => T): T | undefined {
    try {
      tables ??= openTables(file);
      return work(tables);
    } catch (thrown) {
      if (isDamage(thrown)) startAfresh();
      return undefined;
    }
  }

  /** The next attempt makes the file anew. */
  function startAfresh(): void {
    try {
      tables?.db.close();
      for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true });
    } catch {
      // Nothing can be kept, then.
    }
    tables = undefined;
  }

  const drop = (key: string): void => void attempt((open) => open.drop.run(key));

  return {
    async find(key, largest) {
      const row = attempt((open) => open.find.get(key));
      if (row === undefined || row.size > largest) return undefined;
      const now = Date.now();
      if (row.usedMs < now - USED_AGAIN_MS) attempt((open) => open.use.run(now, key));
      try {
        const body = new Uint8Array(await decompress(row.body, { maxOutputLength: Math.max(1, row.size) }));
        if (body.length === row.size) {
          return { policy: JSON.parse(row.policy), body, confirmedMs: row.confirmedMs };
        }
      } catch {
        // Damaged: its checksum says so.
      }
      drop(key);
      return undefined;
    },

    async keep(key, policy, body) {
      const packed = await compress(body, { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
      const bytes = packed.length + ROW_BYTES;
      if (bytes > maxBytes * LARGEST_SHARE) return drop(key);
      const now = Date.now();
      attempt((open) => {
        open.keep.run({ key, policy: JSON.stringify(policy), body: packed, size: body.length, bytes, now });
        written += bytes;
        if (written < maxBytes * SLACK_SHARE) return;
        open.evict.run(maxBytes * (1 - SLACK_SHARE));
        written = 0;
      });
    },

    confirm(key, policy) {
      attempt((open) => open.confirm.run(JSON.stringify(policy), Date.now(), key));
    },

    drop,
    empty: startAfresh,

    close() {
      attempt((open) => open.db.close());
      tables = undefined;
    },
  };
}

type Tables = ReturnType<typeof openTables>;

interface Row {
  readonly policy: string;
  readonly body: Buffer;
  /** Of the body, unpacked. */
  readonly size: number;
  readonly confirmedMs: number;
  readonly usedMs: number;
}

function openTables(file: string) {
  makePrivateFolder(dirname(file));
  keepPrivate(dirname(file));
  const db = new Database(file);
  try {
    db.pragma(`busy_timeout = ${BUSY_MS}`);
    db.pragma("journal_mode = WAL");
    // What the power takes is fetched again.
    db.pragma("synchronous = OFF");
    db.pragma("journal_size_limit = 8000000");
    const version = db.pragma("user_version", { simple: true });
    if (version !== 0 && version !== VERSION) throw new AnotherVersion();
    db.exec(`
      create table if not exists reply (
        key text primary key, policy text not null, body blob not null, size integer not null,
        bytes integer not null, confirmed_ms integer not null, used_ms integer not null
      );
      create index if not exists reply_by_use on reply (used_ms, bytes);
      pragma user_version = ${VERSION};
    `);
    return {
      db,
      find: db.prepare<[string], Row>(
        "select policy, body, size, confirmed_ms as confirmedMs, used_ms as usedMs from reply where key = ?",
      ),
      keep: db.prepare(
        "insert or replace into reply values (@key, @policy, @body, @size, @bytes, @now, @now)",
      ),
      use: db.prepare("update reply set used_ms = ? where key = ?"),
      confirm: db.prepare("update reply set policy = ?, confirmed_ms = ? where key = ?"),
      drop: db.prepare("delete from reply where key = ?"),
      evict: db.prepare(`
        delete from reply where rowid in (
          select rowid from (
            select rowid, sum(bytes) over (order by used_ms desc, rowid desc) as total from reply
          ) where total > ?
        )`),
    };
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

class AnotherVersion extends Error {}

/** SQLite's result codes, https://sqlite.org/rescode.html; the plain error is a table that is not ours. */
function isDamage(thrown: unknown): boolean {
  if (thrown instanceof AnotherVersion) return true;
  const code: unknown = Reflect.get(Object(thrown), "code");
  return typeof code === "string" && /^SQLITE_(?:CORRUPT|NOTADB|ERROR)/.test(code);
}
