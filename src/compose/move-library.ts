/** Carries the whole library over into another store: from the data folder to a PostgreSQL database, or back. */
import { resolve } from "node:path";
import { moveRows } from "../adapters/store/move/move-rows.ts";
import type { Movable } from "../adapters/store/move/movable.ts";
import { movableSqlite } from "../adapters/store/sqlite/movable-sqlite.ts";
import type { MovedLibrary } from "../core/domain/replies.ts";
import { FootnoteError } from "../core/domain/errors.ts";
import { say } from "../core/domain/said/say.ts";
import type { Config } from "./config.ts";
import { databaseFile } from "./kept-in.ts";

/**
 * `to`: `postgres://…`, `sqlite:FILE`, or a data folder. Throws `bad-request` where that is where the library is; as `moveRows`; and what is
 * wrong with either store.
 */
export async function moveLibrary(
  { databaseUrl, dataFolder }: Pick<Config, "databaseUrl" | "dataFolder">,
  to: string,
  onProgress: (rows: number) => void,
  signal: AbortSignal,
): Promise<MovedLibrary> {
  const here = databaseUrl ?? databaseFile(dataFolder);
  const there = placeOf(to);
  if (here === there) throw new FootnoteError("bad-request", say("database.same-place"));
  const from = await openMovable(here);
  try {
    const target = await openMovable(there);
    try {
      const { counts, hash } = await moveRows(from, target, onProgress, signal);
      return { from: from.at, to: target.at, counts: { ...counts }, hash };
    } finally {
      await target.close();
    }
  } finally {
    await from.close();
  }
}

const isServer = (place: string): boolean => /^postgres(?:ql)?:/iu.test(place);

function placeOf(to: string): string {
  if (isServer(to)) return to;
  const file = /^sqlite:(?:\/\/)?(?<path>.+)$/u.exec(to)?.groups?.["path"];
  return file === undefined ? databaseFile(resolve(to)) : resolve(file);
}

async function openMovable(place: string): Promise<Movable> {
  if (!isServer(place)) return movableSqlite(place);
  const { movablePostgres } = await import("../adapters/store/postgres/movable-postgres.ts");
  return movablePostgres(place);
}
