/** What a document is kept as by SQL: its row, and its text, places and passages in parts of some milliseconds each. */
import type { Insertable, Kysely } from "kysely";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { PassageSpan } from "../../../core/domain/passage-span.ts";
import type { NewDocument } from "../../../core/ports/document-store.ts";
import { parts } from "./read-passages.ts";
import type { Tables } from "./tables.ts";
import { cutBlocks } from "./text-blocks.ts";

/** Rows a part: some milliseconds of inserting, and far below SQLite's 32,766 parameters. */
const BLOCKS_A_PART = 40;
const ROWS_A_PART = 250;

/** When a question wanted it. */
export const wantedAt = ({ wantedAt: at, fetchedAt }: NewDocument): string => at ?? fetchedAt;

export function documentRow(document: NewDocument, spaceId: SpaceId) {
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
  } satisfies Insertable<Tables["document"]>;
}

/** Each inserts one part, and gives the number of passages in it. The document's row has to be there. */
export function* documentParts(document: NewDocument): Generator<(db: Kysely<Tables>) => Promise<number>> {
  const ofIt = { document_id: document.id };
  for (const part of parts(cutBlocks(document.text), BLOCKS_A_PART)) {
    const rows = part.map((block) => ({ ...ofIt, ...block }));
    yield async (db) => {
      await db.insertInto("document_block").values(rows).execute();
      return 0;
    };
  }
  for (const rows of parts(placeRows(document), ROWS_A_PART)) {
    yield async (db) => {
      await db
        .insertInto("mark")
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return 0;
    };
  }
  for (const part of parts(document.passages, ROWS_A_PART)) {
    const rows = part.map((span) => passageRow(document, span));
    yield async (db) => {
      await db.insertInto("passage").values(rows).execute();
      return rows.length;
    };
  }
}

/** Several with few statements: an answer from the web stores ten. */
export async function insertDocuments(
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
    document.passages.map((span) => passageRow(document, span)),
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

function passageRow({ id }: NewDocument, span: PassageSpan): Insertable<Tables["passage"]> {
  return {
    document_id: id,
    start: span.start,
    end: span.end,
    heading_path: JSON.stringify(span.headingPath),
    page: span.page ?? null,
    at_ms: span.atMs ?? null,
  };
}
