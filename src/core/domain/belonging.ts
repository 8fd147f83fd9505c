/** What a passage belongs to, as an index keeps it beside the words, and what a search may be limited to. */
import type { Document } from "./document.ts";
import type { DocumentId, SpaceId } from "./ids.ts";

export interface Belonging {
  readonly spaceId: SpaceId;
  readonly documentId: DocumentId;
  /** Days, ISO 8601 dates, of the document; none where it says none. See `daysOf`. */
  readonly published?: string;
  readonly latest?: string;
}

/** Only passages that all of it holds for are found. */
export interface Within {
  readonly spaceId: SpaceId;
  /** Of these documents; none where the list is empty. */
  readonly documentIds?: readonly DocumentId[];
  /** First and last day, ISO 8601 dates: what says no date is let through. */
  readonly since?: string;
  readonly until?: string;
}

export function belongingOf(document: Document, spaceId: SpaceId): Belonging {
  return { spaceId, documentId: document.id, ...daysOf(document) };
}

/** The day of publication, and the last day of all that are told: a page of old that was brought up to date is new. */
export function daysOf({
  publishedAt,
  updatedAt,
}: Pick<Document, "publishedAt" | "updatedAt">): Pick<Belonging, "published" | "latest"> {
  const published = publishedAt?.slice(0, 10);
  const updated = updatedAt?.slice(0, 10);
  const latest =
    published !== undefined && (updated === undefined || updated < published) ? published : updated;
  return { ...(published ? { published } : {}), ...(latest ? { latest } : {}) };
}

/** The one rule of time, for documents and for rows of an index. */
export function isInTime(
  { published, latest }: Pick<Belonging, "published" | "latest">,
  { since, until }: Pick<Within, "since" | "until">,
): boolean {
  if (since !== undefined && latest !== undefined && latest < since) return false;
  return until === undefined || published === undefined || published <= until;
}

export function isWithinScope(row: Belonging, within: Within): boolean {
  return (
    row.spaceId === within.spaceId &&
    (within.documentIds === undefined || within.documentIds.includes(row.documentId)) &&
    isInTime(row, within)
  );
}
