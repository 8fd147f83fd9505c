/** Puts a turn into its thread, in a transaction of somebody else's. */
import type { Kysely } from "kysely";
import type { Turn } from "../../../core/domain/answer.ts";
import type { Tables } from "./schema.ts";

export async function insertTurn(trx: Kysely<Tables>, turn: Turn): Promise<void> {
  await trx
    .insertInto("turn")
    .values({ id: turn.turnId, thread_id: turn.threadId, run_id: turn.runId, json: JSON.stringify(turn) })
    .execute();
  await trx
    .updateTable("thread")
    .set({ updated_at: turn.createdAt })
    .where("id", "=", turn.threadId)
    .execute();
}
