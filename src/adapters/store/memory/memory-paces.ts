/** Paces, in memory. */
import { type PaceStore, waitOf } from "../../../core/ports/pace-store.ts";
import type { MemoryDatabase } from "./memory-database.ts";

export function memoryPaces({ paces }: MemoryDatabase): PaceStore {
  return {
    async takePace(name, pace, nowMs) {
      const fullAtMs = paces.get(name) ?? 0;
      const waitMs = waitOf(fullAtMs, pace, nowMs);
      if (waitMs === 0) paces.set(name, Math.max(fullAtMs, nowMs) + pace.everyMs);
      return waitMs;
    },
    paceWaitMs: async (name, pace, nowMs) => waitOf(paces.get(name) ?? 0, pace, nowMs),
  };
}
