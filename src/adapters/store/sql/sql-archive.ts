/** All that a space has stored, for archives. */
import { type Kysely, sql } from "kysely";
import { GUIDE } from "../../../core/domain/document.ts";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { ArchiveStore } from "../../../core/ports/archive-store.ts";
import type { DocumentOrigin } from "../../../core/ports/document-store.ts";
import { toDocument } from "./read-passages.ts";
import { HIDDEN, type Tables } from "./tables.ts";
import { visibleDocument } from "./visible-document.ts";

export function sqlArchive(db: Kysely<Tables>, spaceId: SpaceId): ArchiveStore {
  return {
    async listStored(after, limit) {
      const rows = await db
        .selectFrom("document")
        .selectAll()
        .where("space_id", "=", spaceId)
        .where("origin", "<>", sql.lit(HIDDEN))
        .where((eb) =>
          eb.or([
            eb("url", "not like", `${GUIDE}%`),
            eb("id", "in", eb.selectFrom("cited_document").select("document_id")),
            eb("id", "in", eb.selectFrom("research_document").select("document_id")),
          ]),
        )
        .$if(after !== undefined, (query) =>
          query.where("ordinal", ">", (eb) =>
            eb.selectFrom("document as last").select("last.ordinal").where("last.id", "=", after!),
          ),
        )
        .orderBy("ordinal")
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        document: toDocument(row),
        origin: row.origin as DocumentOrigin,
        wantedAt: row.wanted_at,
      }));
    },

    async passageSpans(id, offset, limit) {
      const rows = await db
        .selectFrom("passage")
        .select(["start", "end", "heading_path", "page", "at_ms"])
        .where("document_id", "in", visibleDocument(db, spaceId, id).select("id"))
        .orderBy("id")
        .offset(offset)
        .limit(limit)
        .execute();
      return rows.map(({ start, end, heading_path: path, page, at_ms: atMs }) => ({
        start,
        end,
        headingPath: JSON.parse(path) as string[],
        ...(page === null ? {} : { page }),
        ...(atMs === null ? {} : { atMs }),
      }));
    },

    async isTakenElsewhere(kind, id) {
      const row = await db
        .selectFrom(kind)
        .select("space_id")
        .$if(kind === "document", (query) => query.select(sql<string>`origin`.as("origin")))
        .where("id", "=", id)
        .executeTakeFirst();
      return row !== undefined && (row.space_id !== spaceId || Reflect.get(row, "origin") === HIDDEN);
    },
  };
}
