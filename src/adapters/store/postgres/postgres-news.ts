/**
 * News between processes by NOTIFY and LISTEN, on a connection of its own, which is made when somebody first listens and made again
 * where it ends. News is a hint to look: what was said while there was no connection is lost, and the listeners are told so.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { type Kysely, sql } from "kysely";
import type { News } from "../../../core/ports/news.ts";
import type { Tables } from "../sql/tables.ts";
import { connectionTo } from "./postgres-database.ts";

const CHANNEL = "footnote";
const AGAIN_MS = 1_000;

/** To be called in the transaction that makes the news: others hear of it when that is there to be read. */
export async function notify(trx: Kysely<Tables>, self: string, of: string): Promise<void> {
  await sql`select pg_notify(${sql.lit(CHANNEL)}, ${`${self} ${of}`})`.execute(trx);
}

/** `self` names this process in what it tells others. */
export function listenForNews(address: string, self: string): News & { close(): Promise<void> } {
  const listeners = new Set<(of: string | undefined) => void>();
  const closing = new AbortController();
  let client: Client | undefined;
  let listening: Promise<void> | undefined;

  const tell = (of: string | undefined): void => {
    for (const listener of listeners) listener(of);
  };

  /** Resolves when the connection has ended, or was not made. */
  const listenOnce = async (): Promise<void> => {
    const own = new Client(connectionTo(address));
    client = own;
    const ended = Promise.withResolvers<void>();
    own.on("end", () => ended.resolve());
    own.on("error", () => ended.resolve());
    own.on("notification", ({ payload = "" }) => {
      const [from, of] = payload.split(" ", 2);
      if (from !== self) tell(of);
    });
    try {
      await own.connect();
      await own.query(`listen ${CHANNEL}`);
      if (closing.signal.aborted) return;
      tell(undefined);
      await ended.promise;
    } finally {
      client = undefined;
      own.end().catch(() => undefined);
    }
  };

  const listenOn = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await listenOnce().catch(() => undefined);
      await sleep(AGAIN_MS, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };

  return {
    listen(listener) {
      listeners.add(listener);
      listening ??= listenOn();
    },
    async close() {
      closing.abort();
      await client?.end().catch(() => undefined);
      await listening;
    },
  };
}
