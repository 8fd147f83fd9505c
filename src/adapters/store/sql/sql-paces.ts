/** Paces that all processes keep: a row of `lease` each, which holds when nothing would be counted any more. */
import { type Kysely, sql } from "kysely";
import { type PaceStore, waitOf } from "../../../core/ports/pace-store.ts";
import type { Tables } from "./tables.ts";

/** In place of a space's id, among the leases. */
const PACE = "pace";
/** What is over is swept away no oftener. */
const SWEEP_MS = 600_000;

export function sqlPaces(db: Kysely<Tables>): PaceStore {
  let sweptMs = 0;
  const fullAt = async (name: string): Promise<number> => {
    const row = await db
      .selectFrom("lease")
      .select("until_ms")
      .where("space_id", "=", PACE)
      .where("name", "=", name)
      .executeTakeFirst();
    return row?.until_ms ?? 0;
  };
  return {
    async takePace(name, pace, nowMs) {
      const { everyMs, burst } = pace;
      if (nowMs - sweptMs > SWEEP_MS) {
        sweptMs = nowMs;
        await db.deleteFrom("lease").where("space_id", "=", PACE).where("until_ms", "<", nowMs).execute();
      }
      // The later of both, which each database calls by another name.
      const later = sql<number>`case when lease.until_ms > ${nowMs} then lease.until_ms else ${nowMs} end`;
      const done = await db
        .insertInto("lease")
        .values({ space_id: PACE, name, owner: "", until_ms: nowMs + everyMs })
        .onConflict((conflict) =>
          conflict
            .columns(["space_id", "name"])
            .doUpdateSet({ until_ms: sql<number>`${later} + ${everyMs}` })
            .where("lease.until_ms", "<=", nowMs + (burst - 1) * everyMs),
        )
        .executeTakeFirst();
      if ((done.numInsertedOrUpdatedRows ?? 0n) > 0n) return 0;
      // Whoever was first a moment ago may have been the last for whom there was room.
      return Math.max(1, waitOf(await fullAt(name), pace, nowMs));
    },

    paceWaitMs: async (name, pace, nowMs) => waitOf(await fullAt(name), pace, nowMs),
  };
}
