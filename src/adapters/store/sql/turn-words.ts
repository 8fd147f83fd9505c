/**
 * By which words turns are found. They are put down when somebody looks for words, for all turns that have none yet: an answer costs nothing
 * more, and a store of an older version, or one that was moved, needs nothing done to it.
 */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Turn } from "../../../core/domain/answer.ts";
import type { SpaceId } from "../../../core/domain/ids.ts";
import { plainWords } from "../../../lib/text/phrases.ts";
import { nextTurn } from "../../next-turn.ts";
import { textOfTurn } from "../found-thread.ts";
import type { SqlDatabase } from "./dialect.ts";
import type { Tables } from "./tables.ts";

/** Some milliseconds of work; between two of them others have their turn. */
const AT_ONCE = 50;
/** Of one turn; far below what PostgreSQL takes. */
const MOST_CHARACTERS = 100_000;

export async function putMissingWords({ db, dialect }: SqlDatabase, spaceId: SpaceId): Promise<void> {
  for (let isMore = true; isMore;) {
    isMore = await db.transaction().execute(async (trx) => {
      const missing = await trx
        .selectFrom("turn")
        .select(["ordinal", "json"])
        .where("space_id", "=", spaceId)
        .where("ordinal", "not in", (eb) => eb.selectFrom("turn_word").select("rowid"))
        .orderBy("ordinal", "desc")
        .limit(AT_ONCE)
        .$call(dialect.held)
        .execute();
      const rows = missing.map(({ ordinal, json }) => ({ rowid: ordinal, words: wordsOf(json) }));
      if (rows.length > 0) await dialect.putTurnWords(trx, rows);
      return rows.length === AT_ONCE;
    });
    if (isMore) await nextTurn();
  }
}

function wordsOf(json: string): string {
  return plainWords(textOfTurn(JSON.parse(json) as Turn).slice(0, MOST_CHARACTERS)).join(" ");
}

/** The first turns with these phrases, of the threads that are given, by thread. */
export async function firstFound(
  db: Kysely<Tables>,
  threadIds: readonly string[],
  match: RawBuilder<boolean>,
): Promise<ReadonlyMap<string, Turn>> {
  if (threadIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("turn")
    .select(["thread_id", "json"])
    .where("ordinal", "in", (eb) =>
      eb
        .selectFrom("turn_word")
        .innerJoin("turn as held", "held.ordinal", "turn_word.rowid")
        .select(sql<number>`min(held.ordinal)`.as("first"))
        .where(match)
        .where("held.thread_id", "in", [...threadIds])
        .groupBy("held.thread_id"),
    )
    .execute();
  return new Map(rows.map((row) => [row.thread_id, JSON.parse(row.json) as Turn]));
}
