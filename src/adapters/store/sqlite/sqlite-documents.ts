/** Puts documents into SQLite with their text and passages, and finds, lists and counts those of the library. */
import { type Kysely, type Selectable, sql } from "kysely";
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

  /** All that is there under one of these addresses, by what makes two the same. */
  const findKnown = async (trx: Kysely<Tables>, documents: readonly NewDocument[]) => {
    const known = new Map<string, Selectable<Tables["document"]>>();
    for (const part of parts([...new Set(documents.map(({ url }) => url))])) {
      const rows = await trx
        .selectFrom("document")
        .selectAll()
        .where("space_id", "=", spaceId)
        .where("url", "in", part)
        .execute();
      for (const row of rows) known.set(sameKey(row.origin, row.url, row.content_hash), row);
    }
    return known;
  };

  const putAll = async (trx: Kysely<Tables>, documents: readonly NewDocument[]): Promise<Document[]> => {
    const known = await findKnown(trx, documents);
    const stored: Document[] = [];
    let fresh: NewDocument[] = [];
    const insertFresh = async (): Promise<void> => {
      await insertDocuments(trx, spaceId, fresh);
      fresh = [];
    };
    for (const document of documents) {
      const origin = document.origin ?? "library";
      const key = sameKey(origin, document.url, document.contentHash);
      const same = known.get(key);
      // Another process stored it meanwhile, and its id may be known to somebody.
      if (same) {
        if (origin === "web") await wantAgain(trx, same.id, wantedAt(document));
        stored.push(toDocument(same));
        continue;
      }
      if (origin === "library") {
        // One of the same call may be the one that is replaced.
        await insertFresh();
        await removeWhere(trx, "url", document.url);
      }
      const row = documentRow(document, spaceId);
      known.set(key, { ...row, ordinal: 0 });
      fresh.push(document);
      stored.push(toDocument(row));
    }
    await insertFresh();
    return stored;
  };

  return {
    async putDocuments(documents) {
      // One connection for all three, so that nothing else runs under the wrong setting.
      return db.connection().execute(async (connection) => {
        await sql`pragma synchronous = FULL`.execute(connection);
        try {
          return await connection.transaction().execute((trx) => putAll(trx, documents));
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

    async listByContent(hashes) {
      const rows = await inLibrary(db)
        .selectAll()
        .where("content_hash", "in", hashes)
        .orderBy("ordinal")
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

const sameKey = (origin: string, url: string, hash: string): string => JSON.stringify([origin, url, hash]);
const wantedAt = ({ wantedAt: at, fetchedAt }: NewDocument): string => at ?? fetchedAt;

async function wantAgain(trx: Kysely<Tables>, id: string, at: string): Promise<void> {
  await trx
    .updateTable("document")
    .set({ wanted_at: at })
    .where("id", "=", id)
    .where("wanted_at", "<", at)
    .execute();
}

function documentRow(document: NewDocument, spaceId: SpaceId) {
  return {
    space_id: spaceId,
    id: document.id,
    url: document.url,
    origin: document.origin ?? "library",
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
    wanted_at: wantedAt(document),
    bytes: Buffer.byteLength(document.text),
  };
}

/** Several with few statements: an answer from the web stores ten. */
async function insertDocuments(
  trx: Kysely<Tables>,
  spaceId: SpaceId,
  documents: readonly NewDocument[],
): Promise<void> {
  for (const part of parts(documents.map((document) => documentRow(document, spaceId))))
    await trx.insertInto("document").values(part).execute();
  const blocks = documents.flatMap(({ id, text }) =>
    cutBlocks(text).map((block) => ({ document_id: id, ...block })),
  );
  for (const part of parts(blocks)) await trx.insertInto("document_block").values(part).execute();
  for (const part of parts(documents.flatMap(placeRows))) {
    await trx
      .insertInto("mark")
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const passages = documents.flatMap((document) =>
    document.passages.map((span) => ({
      document_id: document.id,
      start: span.start,
      end: span.end,
      heading_path: JSON.stringify(span.headingPath),
      page: span.page ?? null,
      at_ms: span.atMs ?? null,
    })),
  );
  for (const part of parts(passages)) await trx.insertInto("passage").values(part).execute();
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
