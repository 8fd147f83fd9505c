/** Puts documents into SQLite with their text and passages, and finds, lists and counts those of the library. */
import { type Kysely, sql } from "kysely";
import type { Document } from "../../../core/domain/document.ts";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { DocumentStore, NewDocument } from "../../../core/ports/document-store.ts";
import { parts, toDocument } from "./read-passages.ts";
import type { Tables } from "./tables.ts";
import { cutBlocks } from "./text-blocks.ts";

export function sqliteDocuments(db: Kysely<Tables>, spaceId: SpaceId): DocumentStore {
  const inLibrary = (of: Kysely<Tables>) =>
    of.selectFrom("document").where("space_id", "=", spaceId).where("origin", "=", sql.lit("library"));

  const removeWhere = async (trx: Kysely<Tables>, column: "id" | "url", value: string): Promise<boolean> => {
    const old = await inLibrary(trx).select("id").where(column, "=", value).executeTakeFirst();
    if (!old) return false;
    await trx
      .insertInto("removed_passage")
      .columns(["passage_id"])
      .expression((eb) =>
        eb.selectFrom("passage").select("id").where("document_id", "=", old.id).orderBy("id"),
      )
      .execute();
    await trx.deleteFrom("document").where("id", "=", old.id).execute();
    return true;
  };

  const putDocument = async (trx: Kysely<Tables>, document: NewDocument): Promise<Document> => {
    const origin = document.origin ?? "library";
    const known = await trx
      .selectFrom("document")
      .selectAll()
      .where("space_id", "=", spaceId)
      .where("url", "=", document.url)
      .where("content_hash", "=", document.contentHash)
      .where("origin", "=", sql.lit(origin))
      .executeTakeFirst();
    // Another process stored it meanwhile, and its id may be known to somebody.
    if (known) return toDocument(known);
    if (origin === "library") await removeWhere(trx, "url", document.url);
    const row = {
      space_id: spaceId,
      id: document.id,
      url: document.url,
      origin,
      title: document.title,
      media_type: document.mediaType,
      language: document.language,
      content_hash: document.contentHash,
      fetched_at: document.fetchedAt,
      published_at: document.publishedAt ?? null,
      updated_at: document.updatedAt ?? null,
      author: document.author ?? null,
      canonical_url: document.canonicalUrl ?? null,
      published_in: document.publishedIn ?? null,
      doi: document.doi ?? null,
      work_kind: document.workKind ?? null,
      unread: document.unread === undefined ? null : JSON.stringify(document.unread),
      length: document.text.length,
      passage_count: document.passages.length,
    };
    await trx.insertInto("document").values(row).execute();
    const blocks = cutBlocks(document.text).map((block) => ({ document_id: document.id, ...block }));
    for (const part of parts(blocks)) await trx.insertInto("document_block").values(part).execute();
    for (const part of parts(placeRows(document))) {
      await trx
        .insertInto("mark")
        .values(part)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    const passages = document.passages.map((span) => ({
      document_id: document.id,
      start: span.start,
      end: span.end,
      heading_path: JSON.stringify(span.headingPath),
      page: span.page ?? null,
      at_ms: span.atMs ?? null,
    }));
    for (const part of parts(passages)) await trx.insertInto("passage").values(part).execute();
    return toDocument(row);
  };

  return {
    async putDocuments(documents) {
      // One connection for all three, so that nothing else runs under the wrong setting.
      return db.connection().execute(async (connection) => {
        await sql`pragma synchronous = FULL`.execute(connection);
        try {
          return await connection.transaction().execute(async (trx) => {
            const stored: Document[] = [];
            for (const document of documents) stored.push(await putDocument(trx, document));
            return stored;
          });
        } finally {
          await sql`pragma synchronous = NORMAL`.execute(connection);
        }
      });
    },

    async findByUrl(url) {
      const row = await inLibrary(db).selectAll().where("url", "=", url).executeTakeFirst();
      return row && toDocument(row);
    },

    async listDocuments({ offset = 0, limit = 1_000_000 } = {}) {
      const rows = await inLibrary(db)
        .selectAll()
        .orderBy("ordinal", "desc")
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(toDocument);
    },

    async listByUrlPrefix(prefix) {
      const rows = await inLibrary(db)
        .selectAll()
        .where(sql<boolean>`substr(url, 1, length(${prefix})) = ${prefix}`)
        .orderBy("url")
        .execute();
      return rows.map(toDocument);
    },

    async countDocuments() {
      const row = await inLibrary(db)
        .select((eb) => [
          eb.fn.countAll<number>().as("documents"),
          eb.fn.sum<number>("passage_count").as("passages"),
        ])
        .executeTakeFirstOrThrow();
      return { documents: row.documents, passages: row.passages ?? 0 };
    },

    removeDocument: (id) => db.transaction().execute((trx) => removeWhere(trx, "id", id)),
  };
}

/** Headings are kept with the passages; pages and times are asked for by offset. */
function placeRows({ id, marks }: NewDocument): Tables["mark"][] {
  const rows: Tables["mark"][] = [];
  for (const mark of marks) {
    if (mark.kind === "heading") continue;
    const place = mark.kind === "page" ? { page: mark.page, at_ms: null } : { page: null, at_ms: mark.atMs };
    rows.push({ document_id: id, start: mark.start, ...place });
  }
  return rows;
}
