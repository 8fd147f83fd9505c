/** Documents, their text and their passages in SQLite. */
import { type Kysely, type Selectable, sql } from "kysely";
import type { Document, MediaType } from "../../../core/domain/document.ts";
import type { DocumentId, PassageId } from "../../../core/domain/ids.ts";
import type { Passage } from "../../../core/domain/passage.ts";
import type { DocumentStore, NewDocument } from "../../../core/ports/store.ts";
import type { Tables } from "./schema.ts";
import { BLOCK_LENGTH, cutBlocks, sliceBlocks } from "./text-blocks.ts";

/** Rows a statement; with eight columns this stays far below SQLite's 32,766 parameters. */
const ROWS_PER_INSERT = 500;

export type SqliteDocuments = Omit<
  DocumentStore,
  "getValue" | "setValue" | "tryLease" | "endLease"
>;

export function sqliteDocuments(db: Kysely<Tables>): SqliteDocuments {
  const findBy = async (column: "id" | "url", value: string) => {
    const row = await db.selectFrom("document").selectAll().where(column, "=", value).executeTakeFirst();
    return row && toDocument(row);
  };

  const removeWhere = async (trx: Kysely<Tables>, column: "id" | "url", value: string): Promise<boolean> => {
    const old = await trx.selectFrom("document").select("id").where(column, "=", value).executeTakeFirst();
    if (!old) return false;
    await trx
      .insertInto("removal")
      .columns(["passage_id"])
      .expression((eb) => eb.selectFrom("passage").select("id").where("document_id", "=", old.id))
      .execute();
    await trx.deleteFrom("document").where("id", "=", old.id).execute();
    return true;
  };

  const putDocument = async (trx: Kysely<Tables>, document: NewDocument): Promise<Document> => {
    await removeWhere(trx, "url", document.url);
    const row = {
      id: document.id,
      url: document.url,
      title: document.title,
      media_type: document.mediaType,
      language: document.language,
      content_hash: document.contentHash,
      fetched_at: document.fetchedAt,
      published_at: document.publishedAt ?? null,
      length: document.text.length,
      passage_count: document.passages.length,
    };
    await trx.insertInto("document").values(row).execute();
    const blocks = cutBlocks(document.text).map((block) => ({ document_id: document.id, ...block }));
    for (const part of parts(blocks)) await trx.insertInto("document_block").values(part).execute();
    const passages = document.passages.map((span) => ({
      document_id: document.id,
      start: span.start,
      end: span.end,
      heading_path: JSON.stringify(span.headingPath),
      page: span.page ?? null,
      at_ms: span.atMs ?? null,
      indexed: 0,
    }));
    for (const part of parts(passages)) await trx.insertInto("passage").values(part).execute();
    return toDocument(row);
  };

  /** Reads passages with their documents; the texts come in the same query, as the blocks that overlap. */
  const readPassages = async (ids: readonly number[]): Promise<{ passage: Passage; document: Document }[]> => {
    if (ids.length === 0) return [];
    const rows = await db
      .selectFrom("passage as p")
      .innerJoin("document_block as b", (join) =>
        join
          .onRef("b.document_id", "=", "p.document_id")
          .on("b.start", "<", sql.ref("p.end"))
          .on("b.start", ">", sql`p.start - ${sql.lit(BLOCK_LENGTH)}`),
      )
      .select(["p.id", "p.document_id", "p.start", "p.end", "p.heading_path", "p.page", "p.at_ms"])
      .select(["b.start as block_start", "b.text as block_text"])
      .where("p.id", "in", ids)
      .orderBy("p.id")
      .orderBy("b.start")
      .execute();
    const documentIds = [...new Set(rows.map((row) => row.document_id))];
    const documents = new Map<string, Document>();
    for (const part of parts(documentIds)) {
      const found = await db.selectFrom("document").selectAll().where("id", "in", part).execute();
      for (const row of found) documents.set(row.id, toDocument(row));
    }
    const byId = new Map<number, typeof rows>();
    for (const row of rows) {
      const group = byId.get(row.id);
      if (group) group.push(row);
      else byId.set(row.id, [row]);
    }
    const found: { passage: Passage; document: Document }[] = [];
    for (const id of ids) {
      const group = byId.get(id);
      const row = group?.[0];
      const document = row && documents.get(row.document_id);
      if (!group || !row || !document) continue;
      const blocks = group.map((one) => ({ start: one.block_start, text: one.block_text }));
      const passage: Passage = {
        id: row.id as PassageId,
        documentId: document.id,
        start: row.start,
        end: row.end,
        headingPath: JSON.parse(row.heading_path) as string[],
        ...(row.page === null ? {} : { page: row.page }),
        ...(row.at_ms === null ? {} : { atMs: row.at_ms }),
        text: sliceBlocks(blocks, row.start, row.end),
      };
      found.push({ passage, document });
    }
    return found;
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

    getDocument: (id) => findBy("id", id),
    findByUrl: (url) => findBy("url", url),

    async listDocuments({ offset = 0, limit = 1_000_000 } = {}) {
      const rows = await db
        .selectFrom("document")
        .selectAll()
        .orderBy("ordinal", "desc")
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(toDocument);
    },

    async listByUrlPrefix(prefix) {
      const rows = await db
        .selectFrom("document")
        .selectAll()
        .where(sql<boolean>`substr(url, 1, length(${prefix})) = ${prefix}`)
        .orderBy("url")
        .execute();
      return rows.map(toDocument);
    },

    async countDocuments() {
      const row = await db
        .selectFrom("document")
        .select((eb) => [eb.fn.countAll<number>().as("documents"), eb.fn.sum<number>("passage_count").as("passages")])
        .executeTakeFirstOrThrow();
      return { documents: row.documents, passages: row.passages ?? 0 };
    },

    removeDocument: (id) => db.transaction().execute((trx) => removeWhere(trx, "id", id)),

    async readText(id, start, end) {
      if (end <= start) return "";
      const blocks = await db
        .selectFrom("document_block")
        .select(["start", "text"])
        .where("document_id", "=", id)
        .where("start", "<", end)
        .where("start", ">", start - BLOCK_LENGTH)
        .orderBy("start")
        .execute();
      return sliceBlocks(blocks, start, end);
    },

    getPassages: readPassages,

    async pendingPassages(limit) {
      const rows = await db
        .selectFrom("passage")
        .select("id")
        .where("indexed", "=", sql.lit(0))
        .orderBy("id")
        .limit(limit)
        .execute();
      return readPassages(rows.map((row) => row.id));
    },

    async markIndexed(ids) {
      for (const part of parts(ids)) {
        await db.updateTable("passage").set({ indexed: 1 }).where("id", "in", part).execute();
      }
    },

    async pendingRemovals(limit) {
      const rows = await db.selectFrom("removal").select("passage_id").orderBy("passage_id").limit(limit).execute();
      return rows.map((row) => row.passage_id as PassageId);
    },

    async forgetRemovals(ids) {
      for (const part of parts(ids)) {
        await db.deleteFrom("removal").where("passage_id", "in", part).execute();
      }
    },

    async countIndexed() {
      const row = await db
        .selectFrom("passage")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("indexed", "=", 1)
        .executeTakeFirstOrThrow();
      return row.count;
    },

    async resetIndexed() {
      await db.transaction().execute(async (trx) => {
        await trx.updateTable("passage").set({ indexed: 0 }).where("indexed", "=", 1).execute();
        await trx.deleteFrom("removal").execute();
      });
    },
  };
}

function toDocument(row: Omit<Selectable<Tables["document"]>, "ordinal">): Document {
  return {
    id: row.id as DocumentId,
    title: row.title,
    url: row.url,
    mediaType: row.media_type as MediaType,
    language: row.language,
    contentHash: row.content_hash,
    fetchedAt: row.fetched_at,
    ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
    length: row.length,
    passageCount: row.passage_count,
  };
}

function* parts<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += ROWS_PER_INSERT) {
    yield items.slice(start, start + ROWS_PER_INSERT);
  }
}
