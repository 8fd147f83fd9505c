/** All that a space has stored, for archives, in memory. */
import { citedByResearch, citedDocuments } from "../../../core/domain/cited-documents.ts";
import { isGuide } from "../../../core/domain/document.ts";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { ArchiveStore, NamedKind } from "../../../core/ports/archive-store.ts";
import type { MemoryDatabase } from "./memory-database.ts";

export function memoryArchive(db: MemoryDatabase, spaceId: SpaceId): ArchiveStore {
  const tables: Record<NamedKind, ReadonlyMap<string, { readonly spaceId: SpaceId }>> = {
    document: db.documents,
    thread: db.threads,
    turn: db.turns,
    run: db.runs,
    digest: db.digests,
    research: db.research,
    site: db.sites,
  };
  return {
    async listStored(after, limit) {
      const cited = new Set<string>([
        ...[...db.turns.values()].flatMap(({ turn }) => citedDocuments(turn)),
        ...[...db.research.values()].flatMap(({ record }) => citedByResearch(record)),
      ]);
      const all = [...db.documents.values()].filter((row) => row.spaceId === spaceId);
      const from = after === undefined ? 0 : all.findIndex(({ document }) => document.id === after) + 1;
      return all
        .slice(from)
        .filter(({ document }) => !isGuide(document) || cited.has(document.id))
        .slice(0, limit)
        .map(({ document, given, wantedAt }) => ({ document, origin: given.origin ?? "library", wantedAt }));
    },
    async passageSpans(id, offset, limit) {
      const row = db.documents.get(id);
      return row?.spaceId === spaceId ? row.given.passages.slice(offset, offset + limit) : [];
    },
    async isTakenElsewhere(kind, id) {
      const row = tables[kind].get(id);
      return row !== undefined && row.spaceId !== spaceId;
    },
  };
}
