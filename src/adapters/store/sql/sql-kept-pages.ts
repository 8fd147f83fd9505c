/** What was read for answers: a page goes when no turn names it and it is old, or too many are kept. */
import { type Kysely, sql } from "kysely";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { KeptPages, KeptPageStore } from "../../../core/ports/kept-page-store.ts";
import type { SqlDatabase } from "./dialect.ts";
import type { Tables } from "./tables.ts";

export function sqlKeptPages({ db, dialect }: SqlDatabase, spaceId: SpaceId): KeptPageStore {
  const createdAt = dialect.jsonString("summary", "createdAt");
  const kept = (of: Kysely<Tables>) =>
    of.selectFrom("document").where("space_id", "=", spaceId).where("origin", "=", sql.lit("web"));

  const count = async (isCited: boolean): Promise<KeptPages> => {
    const row = await kept(db)
      .select((eb) => [eb.fn.countAll<number>().as("pages"), eb.fn.sum<number | null>("bytes").as("bytes")])
      .where(isCited ? NAMED : sql<boolean>`not ${NAMED}`)
      .executeTakeFirstOrThrow();
    return { pages: row.pages, bytes: row.bytes ?? 0 };
  };

  return {
    countKeptPages: async () => ({ cited: await count(true), uncited: await count(false) }),

    removeUncited: ({ before, mostBytes, spared, runsSince, atOnce }) =>
      db.transaction().execute(async (trx) => {
        const open = await trx
          .selectFrom("run")
          .select((eb) => eb.fn.min("asked_at").as("first"))
          .where("space_id", "=", spaceId)
          .where("ended", "=", 0)
          .where("asked_at", ">=", runsSince)
          .executeTakeFirst();
        const research = await trx
          .selectFrom("research")
          .select(sql<string | null>`min(${createdAt})`.as("first"))
          .where("space_id", "=", spaceId)
          .where(dialect.jsonString("summary", "status"), "=", sql.lit("running"))
          .where(createdAt, ">=", runsSince)
          .executeTakeFirst();
        const since = [open?.first, research?.first].reduce<string>(
          (first, one) => (one != null && one < first ? one : first),
          spared,
        );
        const newestFirst = kept(trx)
          .select(["id", "bytes", "wanted_at", "ordinal"])
          .select(sql<number>`sum(bytes) over (order by wanted_at desc, ordinal desc)`.as("left"))
          .where(sql<boolean>`not ${NAMED}`);
        const gone = await trx
          .selectFrom(newestFirst.as("page"))
          .select(["id", "bytes"])
          .where("wanted_at", "<", since)
          .where((eb) => eb.or([eb("wanted_at", "<", before), eb("left", ">", mostBytes)]))
          .orderBy("wanted_at")
          .orderBy("ordinal")
          .limit(atOnce)
          .execute();
        for (const { id } of gone) await trx.deleteFrom("document").where("id", "=", id).execute();
        return { pages: gone.length, bytes: gone.reduce((sum, { bytes }) => sum + bytes, 0) };
      }),
  };
}

/** A turn or research names the document, or a digest was made of it. */
const NAMED = sql<boolean>`(
  exists (select 1 from cited_document where cited_document.document_id = document.id)
  or exists (select 1 from research_document where research_document.document_id = document.id)
  or exists (select 1 from digest where digest.document_id = document.id)
)`;
