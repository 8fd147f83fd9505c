/** What plans are counted by: units of a month, plans that people were given, and what a payment service has told. */
import type { SpaceId, UserId } from "../domain/ids.ts";
import type { Metered, PlanGrant } from "../domain/metered.ts";

/** What one run takes of its person's month; the key is the run's, so that a run takes it once. */
export interface PlanUnit {
  readonly key: string;
  readonly spaceId: SpaceId;
  readonly userId: UserId;
  readonly of: Metered;
  /** `2026-12`. */
  readonly month: string;
  readonly at: string;
}

/** `used`: for good. `released`: given back, and may be taken again. */
export type UnitEnd = "used" | "released";

export interface PlanStore {
  /**
   * One transaction: true where the unit is taken, by this call or before; false where so many are taken in its month already. Nobody else can
   * take the last one meanwhile. `most`: no limit where there is none.
   */
  takeUnit(unit: PlanUnit, most: number | undefined): Promise<boolean>;
  /** False where nothing was reserved under the key: then nothing changes. */
  endUnit(key: string, end: UnitEnd, at: string): Promise<boolean>;
  /** Reserved or used. */
  countUnits(userId: UserId, month: string): Promise<ReadonlyMap<Metered, number>>;
  /** Reserved ones that nobody has looked at since, the longest first. */
  listReserved(before: string, limit: number): Promise<PlanUnit[]>;
  /** It was looked at, and stays as it is. */
  seeReserved(key: string, at: string): Promise<void>;
  /**
   * Kept under its id, in place of what was there, unless that is known from a later look (`asOf`, an instant). False where it is.
   */
  putGrant(grant: PlanGrant, asOf: string): Promise<boolean>;
  /** Newest first; ended ones too. */
  listGrants(userId?: UserId): Promise<PlanGrant[]>;
  hasBillingEvent(id: string): Promise<boolean>;
  addBillingEvent(id: string, at: string): Promise<void>;
}
