/**
 * Documents on their way in or out, in parts, so that no large one holds up everybody else: the program takes turns, and
 * so do its writers. A hidden document is in no list and found by no search; what a crash leaves of one goes at a later
 * opening of the file.
 */
import { nextTurn } from "../../next-turn.ts";
import { type Kysely, sql } from "kysely";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { NewDocument } from "../../../core/ports/document-store.ts";
import { DOCUMENTS } from "../../../core/ports/news.ts";
import type { SqlDatabase } from "./dialect.ts";
import { documentParts, documentRow } from "./document-rows.ts";
import { HIDDEN, type Tables } from "./tables.ts";

/** Characters of text that are stored at once. */
export const AT_ONCE = 400_000;
/** Rows that are deleted at once. */
const ROWS_AT_ONCE = 500;
/** The largest document is stored in a minute, on a busy machine in some. */
const LEFT_OVER_AFTER_S = 3_600;

/** Throws what the database does; then nothing of it is left. */
export async function putHidden(
  database: SqlDatabase,
  document: NewDocument,
  spaceId: SpaceId,
): Promise<ReturnType<typeof documentRow>> {
  const { db, dialect } = database;
  // It has just come from the thread that read it, which takes a while by itself; so does counting its bytes.
  await nextTurn();
  const row = documentRow(document, spaceId);
  await db
    .insertInto("document")
    .values({ ...row, origin: HIDDEN, passage_count: 0, wanted_at: dialect.instant() })
    .execute();
  await nextTurn();
  try {
    for (const insert of documentParts(document)) {
      await db.transaction().execute(async (trx) => {
        await dialect.inOrder(trx);
        const passages = await insert(trx);
        // An index counts what it should hold by this.
        if (passages > 0)
          await trx
            .updateTable("document")
            .set((eb) => ({ passage_count: eb("passage_count", "+", passages) }))
            .where("id", "=", row.id)
            .execute();
      });
      await nextTurn();
    }
    return row;
  } catch (thrown) {
    // The reason counts; what is left over goes at the next opening.
    await dropHidden(database, row.id).catch(() => undefined);
    throw thrown;
  }
}

/** Of a document that is hidden. */
export async function dropHidden(database: SqlDatabase, id: string): Promise<void> {
  const { db, dialect } = database;
  while (await dropPassages(database, id)) await nextTurn();
  for (const table of ["document_block", "mark"] as const) {
    while (await dropRows(db, table, id)) await nextTurn();
  }
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom("document").where("id", "=", id).execute();
    await dialect.tell(trx, DOCUMENTS);
  });
}

/** False where there are none. */
function dropPassages({ db, dialect }: SqlDatabase, id: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await dialect.inOrder(trx);
    const rows = await trx
      .selectFrom("passage")
      .select("id")
      .where("document_id", "=", id)
      .orderBy("id")
      .limit(ROWS_AT_ONCE)
      .execute();
    if (rows.length === 0) return false;
    await trx
      .insertInto("removed_passage")
      .values(rows.map((row) => ({ passage_id: row.id })))
      .execute();
    await trx
      .deleteFrom("passage")
      .where(
        "id",
        "in",
        rows.map((row) => row.id),
      )
      .execute();
    await trx
      .updateTable("document")
      .set((eb) => ({ passage_count: eb("passage_count", "-", rows.length) }))
      .where("id", "=", id)
      .execute();
    return true;
  });
}

async function dropRows(db: Kysely<Tables>, table: "document_block" | "mark", id: string): Promise<boolean> {
  const first = db
    .selectFrom(table)
    .select("start")
    .where("document_id", "=", id)
    .orderBy("start")
    .limit(ROWS_AT_ONCE);
  const { numDeletedRows } = await db
    .deleteFrom(table)
    .where("document_id", "=", id)
    .where("start", "in", first)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Removes what processes left that ended in the middle. */
export async function dropLeftOver(database: SqlDatabase): Promise<void> {
  const { db, dialect } = database;
  const left = await db
    .selectFrom("document")
    .select("id")
    .where("origin", "=", sql.lit(HIDDEN))
    .where("wanted_at", "<", dialect.instant(LEFT_OVER_AFTER_S))
    .execute();
  for (const { id } of left) await dropHidden(database, id);
}
