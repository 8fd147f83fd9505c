/** Puts documents with their text and passages, and finds, lists and counts those of the library. */
import { type Kysely, type Selectable, sql } from "kysely";
import { type Document, GUIDE } from "../../../core/domain/document.ts";
import type { DocumentId, SpaceId } from "../../../core/domain/ids.ts";
import type { DocumentStore, NewDocument } from "../../../core/ports/document-store.ts";
import { DOCUMENTS } from "../../../core/ports/news.ts";
import { likePattern } from "./like-pattern.ts";
import { documentRow, insertDocuments, wantedAt } from "./document-rows.ts";
import type { SqlDatabase } from "./dialect.ts";
import { AT_ONCE, dropHidden, putHidden } from "./hidden-documents.ts";
import { parts, toDocument } from "./read-passages.ts";
import { HIDDEN, type Tables } from "./tables.ts";

export function sqlDocuments(database: SqlDatabase, spaceId: SpaceId): DocumentStore {
  const { db, dialect } = database;
  const inLibrary = (of: Kysely<Tables>) =>
    of.selectFrom("document").where("space_id", "=", spaceId).where("origin", "=", sql.lit("library"));

  /** Takes it out of the library; gives its id, for what is left of it to be dropped. */
  const hideWhere = async (
    of: Kysely<Tables>,
    column: "id" | "url",
    value: string,
  ): Promise<string | undefined> => {
    const old = await inLibrary(of).select("id").where(column, "=", value).executeTakeFirst();
    if (old === undefined) return undefined;
    await of
      .updateTable("document")
      .set({ origin: HIDDEN, wanted_at: dialect.instant() })
      .where("id", "=", old.id)
      .execute();
    return old.id;
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

  /** Gives also the ids of what is replaced, hidden now. */
  const putAll = async (trx: Kysely<Tables>, documents: readonly NewDocument[]) => {
    const known = await findKnown(trx, documents);
    const stored: Document[] = [];
    const old: string[] = [];
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
        const replaced = await hideWhere(trx, "url", document.url);
        if (replaced !== undefined) old.push(replaced);
      }
      const row = documentRow(document, spaceId);
      known.set(key, { ...row, ordinal: 0 });
      fresh.push(document);
      stored.push(toDocument(row));
    }
    await insertFresh();
    return { stored, old };
  };

  const durably = <T>(work: (trx: Kysely<Tables>) => Promise<T>): Promise<T> =>
    dialect.durably(db, async (trx) => {
      await dialect.inOrder(trx);
      return work(trx);
    });

  const putAtOnce = async (documents: readonly NewDocument[]): Promise<Document[]> => {
    const isOfLibrary = documents.some(({ origin = "library" }) => origin === "library");
    const { stored, old } = await durably(async (trx) => {
      if (isOfLibrary) await dialect.tell(trx, DOCUMENTS);
      return putAll(trx, documents);
    });
    for (const id of old) await dropHidden(database, id);
    return stored;
  };

  const putInParts = async (document: NewDocument): Promise<Document> => {
    const { origin = "library", url, contentHash } = document;
    const key = sameKey(origin, url, contentHash);
    // One that is there is looked at as any other.
    if ((await findKnown(db, [document])).has(key)) return (await putAtOnce([document]))[0]!;
    const row = await putHidden(database, document, spaceId);
    const { known, old } = await durably(async (trx) => {
      const faster = (await findKnown(trx, [document])).get(key);
      if (faster !== undefined) return { known: toDocument(faster), old: row.id };
      const replaced = origin === "library" ? await hideWhere(trx, "url", url) : undefined;
      const shown = { origin, wanted_at: row.wanted_at };
      await trx.updateTable("document").set(shown).where("id", "=", row.id).execute();
      if (origin === "library") await dialect.tell(trx, DOCUMENTS);
      return { known: undefined, old: replaced };
    });
    if (old !== undefined) await dropHidden(database, old);
    return known ?? toDocument(row);
  };

  return {
    async putDocuments(documents) {
      const stored: Document[] = [];
      for (const group of groups(documents)) {
        const [first] = group;
        if (first !== undefined && isLarge(first)) stored.push(await putInParts(first));
        else stored.push(...(await putAtOnce(group)));
      }
      return stored;
    },

    async findByUrl(url) {
      const row = await inLibrary(db).selectAll().where("url", "=", url).executeTakeFirst();
      return row && toDocument(row);
    },

    async listDocuments({ offset = 0, limit = 1_000_000, text = "", mediaType, isGuide, order } = {}) {
      const like = sql<string>`${likePattern(text)} escape '!'`;
      const rows = await inLibrary(db)
        .selectAll()
        .$if(mediaType !== undefined, (query) => query.where("media_type", "=", mediaType as string))
        .$if(isGuide !== undefined, (query) =>
          query.where("url", isGuide === true ? "like" : "not like", `${GUIDE}%`),
        )
        .$if(text.trim() !== "", (query) =>
          query.where(
            sql<boolean>`(lower(title) like ${like} or lower(url) like ${like} or lower(coalesce(author, '')) like ${like})`,
          ),
        )
        .$if(order === "title", (query) => query.orderBy(sql`lower(title)`))
        .$if(order === "length", (query) => query.orderBy("length", "desc"))
        .orderBy("ordinal", "desc")
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(toDocument);
    },

    async countKinds() {
      const rows = await inLibrary(db)
        .select(["media_type", (eb) => eb.fn.countAll<number>().as("count")])
        .where("url", "not like", `${GUIDE}%`)
        .groupBy("media_type")
        .orderBy("count", "desc")
        .orderBy("media_type")
        .execute();
      return rows.map((row) => ({ mediaType: row.media_type as Document["mediaType"], count: row.count }));
    },

    async listByUrlPrefix(prefix) {
      const rows = await inLibrary(db)
        .selectAll()
        .where(sql<boolean>`substr(url, 1, length(${prefix})) = ${prefix}`)
        .orderBy("url")
        .execute();
      return rows.map(toDocument);
    },

    async listIdsIn(script, limit) {
      const rows = await inLibrary(db)
        .select("id")
        .where("language", script === "han" ? "=" : "<>", "zh")
        .where("url", "not like", `${GUIDE}%`)
        .orderBy("ordinal", "desc")
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id as DocumentId);
    },

    async listByContent(hashes) {
      const found: Document[] = [];
      for (const part of parts(hashes)) {
        const rows = await inLibrary(db)
          .selectAll()
          .where("content_hash", "in", part)
          .orderBy("ordinal")
          .execute();
        found.push(...rows.map(toDocument));
      }
      return found;
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

    async removeDocument(id) {
      const hidden = await db.transaction().execute((trx) => hideWhere(trx, "id", id));
      if (hidden !== undefined) await dropHidden(database, hidden);
      return hidden !== undefined;
    },
  };
}

const isLarge = ({ text }: NewDocument): boolean => text.length > AT_ONCE;

/** Small documents beside each other go together, as many as are stored in a moment; a large one goes alone. */
function* groups(documents: readonly NewDocument[]): Generator<NewDocument[]> {
  let group: NewDocument[] = [];
  let length = 0;
  for (const document of documents) {
    if (group.length > 0 && length + document.text.length > AT_ONCE) {
      yield group;
      [group, length] = [[], 0];
    }
    group.push(document);
    length += document.text.length;
  }
  if (group.length > 0) yield group;
}

const sameKey = (origin: string, url: string, hash: string): string => JSON.stringify([origin, url, hash]);

async function wantAgain(trx: Kysely<Tables>, id: string, at: string): Promise<void> {
  await trx
    .updateTable("document")
    .set({ wanted_at: at })
    .where("id", "=", id)
    .where("wanted_at", "<", at)
    .execute();
}
