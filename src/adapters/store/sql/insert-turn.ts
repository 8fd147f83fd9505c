/** Puts a turn into its thread, in a transaction of somebody else's. */
import type { Kysely } from "kysely";
import type { Turn } from "../../../core/domain/answer.ts";
import { citedDocuments } from "../../../core/domain/cited-documents.ts";
import type { Scope } from "../../../core/domain/scope.ts";
import { parts } from "./read-passages.ts";
import type { Tables } from "./tables.ts";

export async function insertTurn(trx: Kysely<Tables>, { spaceId, userId }: Scope, turn: Turn): Promise<void> {
  await trx
    .insertInto("turn")
    .values({
      space_id: spaceId,
      user_id: userId,
      id: turn.turnId,
      thread_id: turn.threadId,
      run_id: turn.runId,
      json: JSON.stringify(turn),
    })
    .execute();
  const cited = citedDocuments(turn).map((id) => ({ document_id: id, turn_id: turn.turnId }));
  for (const part of parts(cited)) await trx.insertInto("cited_document").values(part).execute();
  await trx
    .updateTable("thread")
    .set({ updated_at: turn.createdAt })
    .where("id", "=", turn.threadId)
    .execute();
}
