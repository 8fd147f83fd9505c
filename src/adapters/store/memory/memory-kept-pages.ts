/** What was read for answers, in memory: see `KeptPageStore`. */
import { citedByResearch, citedDocuments } from "../../../core/domain/cited-documents.ts";
import type { DocumentId, SpaceId } from "../../../core/domain/ids.ts";
import type { KeptPages, KeptPageStore } from "../../../core/ports/kept-page-store.ts";
import { dropDocument, type MemoryDatabase } from "./memory-database.ts";

interface Kept {
  readonly id: DocumentId;
  readonly bytes: number;
  readonly wantedAt: string;
}

export function memoryKeptPages(db: MemoryDatabase, spaceId: SpaceId): KeptPageStore {
  const kept = (isCited: boolean): Kept[] => {
    const named = new Set<DocumentId>([
      ...[...db.turns.values()].flatMap(({ turn }) => citedDocuments(turn)),
      ...[...db.research.values()].flatMap(({ record }) => citedByResearch(record)),
      ...[...db.digests.values()].map(({ record }) => record.source.documentId),
    ]);
    return [...db.documents.values()]
      .filter((row) => row.spaceId === spaceId && row.given.origin === "web")
      .map(({ given, wantedAt }) => ({ id: given.id, bytes: Buffer.byteLength(given.text), wantedAt }))
      .filter(({ id }) => named.has(id) === isCited);
  };
  return {
    countKeptPages: async () => ({ cited: sum(kept(true)), uncited: sum(kept(false)) }),
    async removeUncited({ before, mostBytes, spared, runsSince, atOnce }) {
      const begun = [
        ...[...db.runs.values()]
          .filter((row) => row.spaceId === spaceId && !row.run.hasEnded)
          .map(({ run }) => run.askedAt),
        ...[...db.research.values()]
          .filter((row) => row.spaceId === spaceId && row.record.status === "running")
          .map(({ record }) => record.createdAt),
      ];
      const since = begun
        .filter((at) => at >= runsSince)
        .reduce((first, at) => (at < first ? at : first), spared);
      let left = 0;
      const gone = kept(false)
        .reverse()
        .toSorted((a, b) => (a.wantedAt < b.wantedAt ? 1 : a.wantedAt > b.wantedAt ? -1 : 0))
        .filter(({ bytes, wantedAt }) => {
          left += bytes;
          return wantedAt < since && (wantedAt < before || left > mostBytes);
        })
        .reverse()
        .slice(0, atOnce);
      for (const { id } of gone) dropDocument(db, id);
      return sum(gone);
    },
  };
}

function sum(kept: readonly Kept[]): KeptPages {
  return { pages: kept.length, bytes: kept.reduce((total, { bytes }) => total + bytes, 0) };
}
