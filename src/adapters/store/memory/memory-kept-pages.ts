/** What was read for answers, in memory: see `KeptPageStore`. */
import { citedDocuments } from "../../../core/domain/cited-documents.ts";
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
      const since = [...db.runs.values()]
        .filter((row) => row.spaceId === spaceId && !row.run.hasEnded && row.run.askedAt >= runsSince)
        .reduce((first, { run }) => (run.askedAt < first ? run.askedAt : first), spared);
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
