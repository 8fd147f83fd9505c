/** Reads rows of passages and documents, and makes of them what the domain knows. */
import { type Kysely, type Selectable, sql } from "kysely";
import type { Document, MediaType } from "../../../core/domain/document.ts";
import type { DocumentId, PassageId, SpaceId } from "../../../core/domain/ids.ts";
import type { Passage } from "../../../core/domain/passage.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import type { StoredPassage } from "../../../core/ports/index-queue.ts";
import { HIDDEN, type Tables } from "./tables.ts";
import { BLOCK_LENGTH, sliceBlocks } from "./text-blocks.ts";

/** Rows a statement; with eight columns this stays far below SQLite's 32,766 parameters. */
const ROWS_PER_STATEMENT = 500;

/**
 * Reads passages with their documents, also of documents that are hidden: they are indexed in the order of their ids. The
 * texts come in the same query, as the blocks that overlap.
 */
export async function readPassages(
  db: Kysely<Tables>,
  ids: readonly number[],
): Promise<(StoredPassage & { readonly isHidden: boolean })[]> {
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
  const documents = new Map<string, Pick<StoredPassage, "document" | "spaceId"> & { isHidden: boolean }>();
  for (const part of parts(documentIds)) {
    const found = await db.selectFrom("document").selectAll().where("id", "in", part).execute();
    for (const row of found) {
      const isHidden = row.origin === HIDDEN;
      documents.set(row.id, { document: toDocument(row), spaceId: row.space_id as SpaceId, isHidden });
    }
  }
  const byId = new Map<number, typeof rows>();
  for (const row of rows) {
    const group = byId.get(row.id);
    if (group) group.push(row);
    else byId.set(row.id, [row]);
  }
  const found: (StoredPassage & { isHidden: boolean })[] = [];
  for (const id of ids) {
    const group = byId.get(id);
    const row = group?.[0];
    const of = row && documents.get(row.document_id);
    if (!group || !row || !of) continue;
    const blocks = group.map((one) => ({ start: one.block_start, text: one.block_text }));
    const passage: Passage = {
      id: row.id as PassageId,
      documentId: of.document.id,
      start: row.start,
      end: row.end,
      headingPath: JSON.parse(row.heading_path) as string[],
      ...(row.page === null ? {} : { page: row.page }),
      ...(row.at_ms === null ? {} : { atMs: row.at_ms }),
      text: sliceBlocks(blocks, row.start, row.end),
    };
    found.push({ passage, ...of });
  }
  return found;
}

export function toDocument(row: Omit<Selectable<Tables["document"]>, "ordinal" | "space_id">): Document {
  return {
    id: row.id as DocumentId,
    title: row.title,
    url: row.url,
    mediaType: row.media_type as MediaType,
    language: row.language,
    contentHash: row.content_hash,
    fetchedAt: row.fetched_at,
    ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
    ...(row.updated_at === null ? {} : { updatedAt: row.updated_at }),
    ...(row.author === null ? {} : { author: row.author }),
    ...(row.canonical_url === null ? {} : { canonicalUrl: row.canonical_url }),
    ...(row.published_in === null ? {} : { publishedIn: row.published_in }),
    ...(row.doi === null ? {} : { doi: row.doi }),
    ...(row.work_kind === null ? {} : { workKind: row.work_kind }),
    ...(row.unread === null ? {} : { unread: JSON.parse(row.unread) as Sentence[] }),
    length: row.length,
    passageCount: row.passage_count,
  };
}

export function* parts<T>(items: readonly T[], size = ROWS_PER_STATEMENT): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
