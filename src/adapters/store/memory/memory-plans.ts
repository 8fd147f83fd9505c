/** What plans are counted by, in memory. */
import type { Metered } from "../../../core/domain/metered.ts";
import type { PlanStore } from "../../../core/ports/plan-store.ts";
import type { MemoryDatabase } from "./memory-database.ts";

export function memoryPlans({ plans: { units, grants, events } }: MemoryDatabase): PlanStore {
  const taken = (userId: string, month: string, of: Metered): number =>
    [...units.values()].filter(
      ({ unit, state }) =>
        state !== "released" && unit.userId === userId && unit.month === month && unit.of === of,
    ).length;
  return {
    async takeUnit(unit, most) {
      const known = units.get(unit.key);
      if (known !== undefined && known.state !== "released") return true;
      if (most !== undefined && taken(unit.userId, unit.month, unit.of) >= most) return false;
      units.set(unit.key, { unit, state: "reserved" });
      return true;
    },
    async endUnit(key, end, at) {
      const known = units.get(key);
      if (known?.state !== "reserved") return false;
      units.set(key, { unit: { ...known.unit, at }, state: end });
      return true;
    },
    async countUnits(userId, month) {
      const own = [...units.values()].filter(({ unit }) => unit.userId === userId && unit.month === month);
      return new Map(own.map(({ unit: { of } }) => [of, taken(userId, month, of)]));
    },
    listReserved: async (before, limit) =>
      [...units.values()]
        .filter(({ unit, state }) => state === "reserved" && unit.at < before)
        .map(({ unit }) => unit)
        .toSorted((one, other) => one.at.localeCompare(other.at))
        .slice(0, limit),
    async seeReserved(key, at) {
      const known = units.get(key);
      if (known?.state === "reserved") units.set(key, { ...known, unit: { ...known.unit, at } });
    },
    async putGrant(grant, asOf) {
      const known = grants.get(grant.id);
      if (known !== undefined && known.asOf > asOf) return false;
      grants.set(grant.id, { grant, asOf });
      return true;
    },
    listGrants: async (userId) =>
      [...grants.values()]
        .map(({ grant }) => grant)
        .filter((grant) => userId === undefined || grant.userId === userId)
        .reverse(),
    hasBillingEvent: async (id) => events.has(id),
    async addBillingEvent(id, at) {
      if (!events.has(id)) events.set(id, at);
    },
  };
}
