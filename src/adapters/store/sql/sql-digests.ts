/** Digests and the steps of their runs. */
import { sql } from "kysely";
import type { DigestRecord, DigestSummary } from "../../../core/domain/digest.ts";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { DigestStore } from "../../../core/ports/digest-store.ts";
import type { SqlDatabase } from "./dialect.ts";

export function sqlDigests({ db, dialect }: SqlDatabase, spaceId: SpaceId): DigestStore {
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
        .values({ space_id: spaceId, id: record.id, document_id: record.source.documentId, ...row })
        .onConflict((conflict) =>
          conflict.column("id").doUpdateSet(row).where("digest.space_id", "=", spaceId),
        )
        .execute();
    },

    async getDigest(id) {
      const row = await db
        .selectFrom("digest")
        .select(["summary", "rest"])
        .where("id", "=", id)
        .where("space_id", "=", spaceId)
        .executeTakeFirst();
      return row && ({ ...JSON.parse(row.summary), ...JSON.parse(row.rest) } as DigestRecord);
    },

    async listDigests({ status, documentId, offset = 0, limit = 1_000_000 } = {}) {
      let query = db
        .selectFrom("digest")
        .select("summary")
        .where("space_id", "=", spaceId)
        .orderBy("ordinal", "desc");
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
          .where("space_id", "=", spaceId)
          .returning("document_id")
          .executeTakeFirst();
        if (!row) return false;
        // Whoever removes another digest of it looks once this is done.
        await trx
          .selectFrom("document")
          .select("id")
          .where("id", "=", row.document_id)
          .$call(dialect.locked)
          .execute();
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
