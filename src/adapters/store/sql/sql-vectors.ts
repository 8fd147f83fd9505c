/** The vectors of passages: made by an embedder at a price, so they are kept where the truth is. */
import { nextTurn } from "../../next-turn.ts";
import { GUIDE } from "../../../core/domain/document.ts";
import { daysOf } from "../../../core/domain/belonging.ts";
import type { DocumentId, PassageId, SpaceId } from "../../../core/domain/ids.ts";
import { VECTORS } from "../../../core/ports/news.ts";
import type { VectorStore } from "../../../core/ports/vector-store.ts";
import type { SqlDatabase } from "./dialect.ts";
import { parts, readPassages } from "./read-passages.ts";

/** Some 4 MB, in a moment. */
const REMOVED_AT_ONCE = 500;

export function sqlVectors({ db, dialect }: SqlDatabase): VectorStore {
  return {
    async passagesWithoutVector(embedder, limit) {
      const rows = await db
        .selectFrom("passage as p")
        .innerJoin("document as d", "d.id", "p.document_id")
        .select("p.id")
        .where("d.url", "not like", `${GUIDE}%`)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom("vector as v")
                .select("v.passage_id")
                .where("v.embedder", "=", embedder)
                .whereRef("v.passage_id", "=", "p.id"),
            ),
          ),
        )
        .orderBy("p.id")
        .limit(limit)
        .execute();
      return readPassages(
        db,
        rows.map((row) => row.id),
      );
    },

    async putVectors(embedder, rows) {
      const values = rows.map(({ id, vector }) => ({
        embedder,
        passage_id: id,
        bytes: Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
      }));
      await db.transaction().execute(async (trx) => {
        for (const part of parts(values)) {
          const ids = part.map((row) => row.passage_id);
          const found = await trx
            .selectFrom("passage")
            .select("id")
            .where("id", "in", ids)
            .$call(dialect.held)
            .execute();
          const there = new Set(found.map((row) => row.id));
          const kept = part.filter((row) => there.has(row.passage_id));
          if (kept.length === 0) continue;
          await trx
            .insertInto("vector")
            .values(kept)
            .onConflict((conflict) => conflict.columns(["embedder", "passage_id"]).doNothing())
            .execute();
        }
        await dialect.tell(trx, VECTORS);
      });
    },

    async readVectors(embedder, after, limit) {
      const rows = await db
        .selectFrom("vector as v")
        .innerJoin("passage as p", "p.id", "v.passage_id")
        .innerJoin("document as d", "d.id", "p.document_id")
        .select(["v.passage_id", "v.bytes", "d.id", "d.space_id", "d.published_at", "d.updated_at"])
        .where("v.embedder", "=", embedder)
        .where("v.passage_id", ">", after)
        .orderBy("v.passage_id")
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        id: row.passage_id as PassageId,
        vector: floats(row.bytes),
        spaceId: row.space_id as SpaceId,
        documentId: row.id as DocumentId,
        ...daysOf({
          ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
          ...(row.updated_at === null ? {} : { updatedAt: row.updated_at }),
        }),
      }));
    },

    async sampleVector(embedder) {
      const row = await db
        .selectFrom("vector")
        .select(["passage_id", "bytes"])
        .where("embedder", "=", embedder)
        .orderBy("passage_id")
        .limit(1)
        .executeTakeFirst();
      const [stored] = row ? await readPassages(db, [row.passage_id]) : [];
      return row && stored && { ...stored, vector: floats(row.bytes) };
    },

    async countVectors(embedder) {
      return db
        .selectNoFrom((eb) => [
          eb.fn
            .coalesce(
              eb
                .selectFrom("document")
                .select((all) => all.fn.sum<number>("passage_count").as("sum"))
                .where("url", "not like", `${GUIDE}%`),
              eb.lit(0),
            )
            .as("passages"),
          eb.fn
            .coalesce(
              eb
                .selectFrom("vector")
                .select((all) => all.fn.countAll<number>().as("count"))
                .where("embedder", "=", embedder),
              eb.lit(0),
            )
            .as("vectors"),
        ])
        .executeTakeFirstOrThrow();
    },

    async removeVectors(embedder) {
      for (;;) {
        const rows = await db
          .selectFrom("vector")
          .select("passage_id")
          .where("embedder", "=", embedder)
          .limit(REMOVED_AT_ONCE)
          .execute();
        if (rows.length === 0) return;
        const ids = rows.map((row) => row.passage_id);
        await db
          .deleteFrom("vector")
          .where("embedder", "=", embedder)
          .where("passage_id", "in", ids)
          .execute();
        // Others that ask this process for something get their turn.
        await nextTurn();
      }
    },
  };
}

/** Copied: the driver's buffers need not lie on the four-byte boundary that floats ask for. */
function floats(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}
