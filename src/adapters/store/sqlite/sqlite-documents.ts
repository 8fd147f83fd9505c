/** Puts documents into SQLite with their text and passages, and finds, lists and counts those of the library. */
import { type Kysely, sql } from "kysely";
import type { Document } from "../../../core/domain/document.ts";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { DocumentStore, NewDocument } from "../../../core/ports/document-store.ts";
import { documentParts, documentRow } from "./document-rows.ts";
import { AT_ONCE, dropHidden, NOW, putHidden } from "./hidden-documents.ts";
import { toDocument } from "./read-passages.ts";
import { HIDDEN, type Tables } from "./tables.ts";

export function sqliteDocuments(db: Kysely<Tables>, spaceId: SpaceId): DocumentStore {
  const inLibrary = (of: Kysely<Tables>) =>
    of.selectFrom("document").where("space_id", "=", spaceId).where("origin", "=", sql.lit("library"));

  /** The same that is there already: another process stored it meanwhile, and its id may be known to somebody. */
  const knownAs = async (
    of: Kysely<Tables>,
    { url, contentHash, origin = "library", fetchedAt, wantedAt = fetchedAt }: NewDocument,
  ): Promise<Document | undefined> => {
    const known = await of
      .selectFrom("document")
      .selectAll()
      .where("space_id", "=", spaceId)
      .where("url", "=", url)
      .where("content_hash", "=", contentHash)
      .where("origin", "=", sql.lit(origin))
      .executeTakeFirst();
    if (known === undefined) return undefined;
    if (origin === "web") {
      await of
        .updateTable("document")
        .set({ wanted_at: wantedAt })
        .where("id", "=", known.id)
        .where("wanted_at", "<", wantedAt)
        .execute();
    }
    return toDocument(known);
  };

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
      .set({ origin: HIDDEN, wanted_at: NOW })
      .where("id", "=", old.id)
      .execute();
    return old.id;
  };

  /** Commits to the disk. Nothing else runs under this setting, since the connection is held. */
  const durably = <T>(work: (trx: Kysely<Tables>) => Promise<T>): Promise<T> =>
    db.connection().execute(async (connection) => {
      await sql`pragma synchronous = FULL`.execute(connection);
      try {
        return await connection.transaction().execute(work);
      } finally {
        await sql`pragma synchronous = NORMAL`.execute(connection);
      }
    });

  const putAtOnce = async (documents: readonly NewDocument[]): Promise<Document[]> => {
    const old: string[] = [];
    const stored = await durably(async (trx) => {
      const put: Document[] = [];
      for (const document of documents) {
        const known = await knownAs(trx, document);
        if (known === undefined) {
          old.push(...(await replaced(trx, document)));
          const row = documentRow(document, spaceId);
          await trx.insertInto("document").values(row).execute();
          for (const insert of documentParts(document)) await insert(trx);
          put.push(toDocument(row));
        } else put.push(known);
      }
      return put;
    });
    for (const id of old) await dropHidden(db, id);
    return stored;
  };

  const putInParts = async (document: NewDocument): Promise<Document> => {
    const before = await knownAs(db, document);
    if (before !== undefined) return before;
    const row = await putHidden(db, document, spaceId);
    const { known, old } = await durably(async (trx) => {
      const faster = await knownAs(trx, document);
      if (faster !== undefined) return { known: faster, old: [row.id] };
      const gone = await replaced(trx, document);
      const shown = { origin: row.origin, wanted_at: row.wanted_at };
      await trx.updateTable("document").set(shown).where("id", "=", row.id).execute();
      return { known: undefined, old: gone };
    });
    for (const id of old) await dropHidden(db, id);
    return known ?? toDocument(row);
  };

  /** Ids of what it takes the place of, hidden now. */
  const replaced = async (
    trx: Kysely<Tables>,
    { url, origin = "library" }: NewDocument,
  ): Promise<string[]> => {
    const old = origin === "library" ? await hideWhere(trx, "url", url) : undefined;
    return old === undefined ? [] : [old];
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

    async removeDocument(id) {
      const hidden = await db.transaction().execute((trx) => hideWhere(trx, "id", id));
      if (hidden !== undefined) await dropHidden(db, hidden);
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
