/** Files in blocks, so that none is written at once: the program takes turns while a large one is stored. */
import type { Kysely } from "kysely";
import type { DocumentId, SpaceId } from "../../../core/domain/ids.ts";
import type { OriginalStore } from "../../../core/ports/original-store.ts";
import { nextTurn } from "../../next-turn.ts";
import type { Tables } from "./tables.ts";
import { visibleDocument } from "./visible-document.ts";

/** Bytes that are stored at once: some milliseconds. */
const BLOCK_BYTES = 1_000_000;

export function sqlOriginals(db: Kysely<Tables>, spaceId: SpaceId): OriginalStore {
  const ours = (id: DocumentId) => visibleDocument(db, spaceId, id).select("id");
  const keptOf = async (id: DocumentId): Promise<{ readonly size: number; readonly whole: number }> => {
    const row = await db
      .selectFrom("original_block")
      .select((eb) => [eb.fn.sum<number>("size").as("size"), eb.fn.max<number>("whole").as("whole")])
      .where("document_id", "in", ours(id))
      .executeTakeFirst();
    return { size: row?.size ?? 0, whole: row?.whole ?? 0 };
  };
  return {
    async putOriginal(id, bytes) {
      const { size: kept, whole } = await keptOf(id);
      if (kept > 0 && whole !== bytes.length) return;
      // What another call, or a crash in the middle of one, left is gone on with.
      for (let start = kept; start < bytes.length; start += BLOCK_BYTES) {
        const block = Buffer.from(bytes.subarray(start, start + BLOCK_BYTES));
        if ((await ours(id).executeTakeFirst()) === undefined) return;
        await db
          .insertInto("original_block")
          .values({ document_id: id, start, size: block.length, whole: bytes.length, bytes: block })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        await nextTurn();
      }
    },

    async readOriginal(id) {
      const blocks = await db
        .selectFrom("original_block")
        .select(["start", "whole", "bytes"])
        .where("document_id", "in", ours(id))
        .orderBy("start")
        .execute();
      const [first] = blocks;
      const bytes = Buffer.concat(blocks.map((block) => block.bytes));
      // Half a file is none.
      return first === undefined || bytes.length !== first.whole ? undefined : bytes;
    },

    async countOriginals() {
      const row = await db
        .selectFrom("original_block")
        .innerJoin("document", "document.id", "original_block.document_id")
        .where("document.space_id", "=", spaceId)
        .select((eb) => [
          eb.fn.count<number>("original_block.document_id").distinct().as("documents"),
          eb.fn.sum<number>("original_block.size").as("bytes"),
        ])
        .executeTakeFirstOrThrow();
      return { documents: row.documents, bytes: row.bytes ?? 0 };
    },
  };
}
