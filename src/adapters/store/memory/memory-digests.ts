/** Digests and repairs with the steps of their runs, in memory. */
import type { DigestRecord, DigestSummary } from "../../../core/domain/digest.ts";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { DigestStore } from "../../../core/ports/digest-store.ts";
import type { RepairStore } from "../../../core/ports/repair-store.ts";
import { dropDocument, type MemoryDatabase } from "./memory-database.ts";

export function memoryDigests(db: MemoryDatabase, spaceId: SpaceId): DigestStore {
  const ours = (id: string) => {
    const row = db.digests.get(id);
    return row?.spaceId === spaceId ? row : undefined;
  };
  return {
    async putDigest(record) {
      const known = db.digests.get(record.id);
      if (known && known.spaceId !== spaceId) return;
      const steps = known?.steps ?? new Map<string, string>();
      db.digests.set(record.id, { spaceId, record: structuredClone(record), steps });
    },
    getDigest: async (id) => ours(id)?.record,
    async listDigests({ status, documentId, offset = 0, limit = Infinity } = {}) {
      return [...db.digests.values()]
        .filter(
          ({ spaceId: of, record }) =>
            of === spaceId &&
            (status === undefined || record.status === status) &&
            (documentId === undefined || record.source.documentId === documentId),
        )
        .reverse()
        .slice(offset, offset + limit)
        .map(({ record }) => summaryOf(record));
    },
    async removeDigest(id) {
      const row = ours(id);
      if (row === undefined) return false;
      db.digests.delete(id);
      const { documentId } = row.record.source;
      const isLast = ![...db.digests.values()].some(({ record }) => record.source.documentId === documentId);
      if (isLast && db.documents.get(documentId)?.given.origin === "digest") dropDocument(db, documentId);
      return true;
    },
    async putDigestStep(id, key, json) {
      const steps = ours(id)?.steps;
      if (steps && !steps.has(key)) steps.set(key, json);
    },
    getDigestStep: async (id, key) => ours(id)?.steps.get(key),
  };
}

function summaryOf({ digest: _digest, notices: _notices, ...summary }: DigestRecord): DigestSummary {
  return summary;
}

export function memoryRepairs(db: MemoryDatabase, spaceId: SpaceId): RepairStore {
  const find = (contentHash: string, key: string) =>
    db.repairs.find((row) => row.spaceId === spaceId && row.contentHash === contentHash && row.key === key);
  return {
    async putRepairStep(step) {
      if (!find(step.contentHash, step.key)) db.repairs.push({ ...step, spaceId });
    },
    getRepairStep: async (contentHash, key) => find(contentHash, key)?.json,
    async removeRepairSteps(which) {
      db.repairs = db.repairs.filter(
        (row) =>
          row.spaceId !== spaceId ||
          ("before" in which ? row.at >= which.before : row.contentHash !== which.contentHash),
      );
    },
  };
}
