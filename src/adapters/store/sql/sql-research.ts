/** Research. */
import type { Kysely } from "kysely";
import { citedByResearch } from "../../../core/domain/cited-documents.ts";
import { type ResearchRecord, researchSummary, type ResearchSummary } from "../../../core/domain/research.ts";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { ResearchStore } from "../../../core/ports/research-store.ts";
import type { Tables } from "./tables.ts";

export function sqlResearch(db: Kysely<Tables>, spaceId: SpaceId): ResearchStore {
  return {
    async putResearch(record) {
      const row = { summary: JSON.stringify(researchSummary(record)), json: JSON.stringify(record) };
      await db.transaction().execute(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto("research")
          .values({ space_id: spaceId, id: record.id, ...row })
          .onConflict((conflict) =>
            conflict.column("id").doUpdateSet(row).where("research.space_id", "=", spaceId),
          )
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows === 0n) return;
        const cited = citedByResearch(record).map((id) => ({ document_id: id, research_id: record.id }));
        await trx.deleteFrom("research_document").where("research_id", "=", record.id).execute();
        if (cited.length > 0) await trx.insertInto("research_document").values(cited).execute();
      });
    },

    async getResearch(id) {
      const row = await db
        .selectFrom("research")
        .select("json")
        .where("id", "=", id)
        .where("space_id", "=", spaceId)
        .executeTakeFirst();
      return row && (JSON.parse(row.json) as ResearchRecord);
    },

    async listResearch({ offset = 0, limit = 1_000_000 } = {}) {
      const rows = await db
        .selectFrom("research")
        .select("summary")
        .where("space_id", "=", spaceId)
        .orderBy("ordinal", "desc")
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(({ summary }) => JSON.parse(summary) as ResearchSummary);
    },

    async removeResearch(id) {
      const { numDeletedRows } = await db
        .deleteFrom("research")
        .where("id", "=", id)
        .where("space_id", "=", spaceId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
