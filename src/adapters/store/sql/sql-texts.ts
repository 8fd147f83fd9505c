/** Reads documents, their texts and their passages by id. */
import type { Kysely } from "kysely";
import type { PlaceMark } from "../../../core/domain/document.ts";
import type { DocumentId, SpaceId } from "../../../core/domain/ids.ts";
import type { TextStore } from "../../../core/ports/text-store.ts";
import { readPassages, toDocument } from "./read-passages.ts";
import type { Tables } from "./tables.ts";
import { BLOCK_LENGTH, sliceBlocks } from "./text-blocks.ts";
import { visibleDocument } from "./visible-document.ts";

export function sqlTexts(db: Kysely<Tables>, spaceId: SpaceId): TextStore {
  const ours = (id: DocumentId) => visibleDocument(db, spaceId, id).select("id");

  return {
    async getDocument(id) {
      const row = await visibleDocument(db, spaceId, id).selectAll().executeTakeFirst();
      return row && toDocument(row);
    },

    async readText(id, start, end) {
      if (end <= start) return "";
      const blocks = await db
        .selectFrom("document_block")
        .select(["start", "text"])
        .where("document_id", "in", ours(id))
        .where("start", "<", end)
        .where("start", ">", start - BLOCK_LENGTH)
        .orderBy("start")
        .execute();
      return sliceBlocks(blocks, start, end);
    },

    async placeAt(id, offset) {
      const row = await db
        .selectFrom("mark")
        .select(["page", "at_ms"])
        .where("document_id", "in", ours(id))
        .where("start", "<=", offset)
        .orderBy("start", "desc")
        .limit(1)
        .executeTakeFirst();
      return {
        ...(row?.page == null ? {} : { page: row.page }),
        ...(row?.at_ms == null ? {} : { atMs: row.at_ms }),
      };
    },

    async placeMarks(id) {
      const rows = await db
        .selectFrom("mark")
        .select(["start", "page", "at_ms"])
        .where("document_id", "in", ours(id))
        .orderBy("start")
        .execute();
      return rows.flatMap(({ start, page, at_ms: atMs }): PlaceMark[] =>
        page !== null
          ? [{ kind: "page", start, page }]
          : atMs !== null
            ? [{ kind: "time", start, atMs }]
            : [],
      );
    },

    async getPassages(ids) {
      const found = await readPassages(db, ids);
      return found
        .filter((one) => one.spaceId === spaceId && !one.isHidden)
        .map(({ passage, document }) => ({ passage, document }));
    },
  };
}
