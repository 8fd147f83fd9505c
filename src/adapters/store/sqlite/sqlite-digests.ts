/** Digests and the steps of their runs, in SQLite. */
import { type Kysely, sql } from "kysely";
import type { DigestRecord, DigestSummary } from "../../../core/domain/digest.ts";
import type { DigestStore } from "../../../core/ports/digest-store.ts";
import type { Tables } from "./schema.ts";

export function sqliteDigests(db: Kysely<Tables>): DigestStore {
  return {
    async putDigest(record) {
      const { digest, notices, ...summary } = record;
      const row = {
        status: record.status,
        summary: JSON.stringify(summary),
        rest: JSON.stringify({ digest, notices }),
      };
      await db
        .insertInto("digest")
        .values({ id: record.id, document_id: record.source.documentId, ...row })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
    },

    async getDigest(id) {
      const row = await db
        .selectFrom("digest")
        .select(["summary", "rest"])
        .where("id", "=", id)
        .executeTakeFirst();
      return row && ({ ...JSON.parse(row.summary), ...JSON.parse(row.rest) } as DigestRecord);
    },

    async listDigests({ status, documentId, offset = 0, limit = 1_000_000 } = {}) {
      let query = db.selectFrom("digest").select("summary").orderBy("ordinal", "desc");
      if (status !== undefined) query = query.where("status", "=", status);
      if (documentId !== undefined) query = query.where("document_id", "=", documentId);
      const rows = await query.limit(limit).offset(offset).execute();
      return rows.map(({ summary }) => JSON.parse(summary) as DigestSummary);
    },

    removeDigest: (id) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .deleteFrom("digest")
          .where("id", "=", id)
          .returning("document_id")
          .executeTakeFirst();
        if (!row) return false;
        await trx
          .deleteFrom("document")
          .where("id", "=", row.document_id)
          .where("origin", "=", sql.lit("digest"))
          .where((eb) =>
            eb.not(
              eb.exists(eb.selectFrom("digest").select("id").where("document_id", "=", row.document_id)),
            ),
          )
          .execute();
        return true;
      }),
  };
}
