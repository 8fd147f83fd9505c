/** Leases and small named values, in memory; of a space, or of none: the empty name. */
import type { LeaseStore } from "../../../core/ports/lease-store.ts";
import type { ValueStore } from "../../../core/ports/value-store.ts";
import type { MemoryDatabase } from "./memory-database.ts";

export function memoryNamed(db: MemoryDatabase, spaceId: string): LeaseStore & ValueStore {
  const key = (name: string) => JSON.stringify([spaceId, name]);
  return {
    async tryLease(name, owner, nowMs, untilMs) {
      const held = db.leases.get(key(name));
      if (held && held.owner !== owner && held.untilMs > nowMs) return false;
      db.leases.set(key(name), { owner, untilMs });
      return true;
    },
    async endLease(name, owner) {
      if (db.leases.get(key(name))?.owner === owner) db.leases.delete(key(name));
    },
    leaseOwner: async (name) => db.leases.get(key(name))?.owner,
    getValue: async (name) => db.values.get(key(name)),
    async firstValue(name, value) {
      const kept = db.values.get(key(name)) ?? value;
      db.values.set(key(name), kept);
      return kept;
    },
    async setValue(name, value) {
      db.values.set(key(name), value);
    },
  };
}
