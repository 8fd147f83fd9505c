/** What the stores in memory hold of plans. */
import type { PlanGrant } from "../../../core/domain/metered.ts";
import type { PlanUnit, UnitEnd } from "../../../core/ports/plan-store.ts";

export interface MemoryPlanRows {
  /** By key. */
  readonly units: Map<string, { readonly unit: PlanUnit; readonly state: "reserved" | UnitEnd }>;
  readonly grants: Map<string, { readonly grant: PlanGrant; readonly asOf: string }>;
  /** When each was told. */
  readonly events: Map<string, string>;
}

export const createMemoryPlanRows = (): MemoryPlanRows => ({
  units: new Map(),
  grants: new Map(),
  events: new Map(),
});
