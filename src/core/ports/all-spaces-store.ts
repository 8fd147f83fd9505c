/** What the machine has to know of all spaces together. */
import type { SpaceId, UserId } from "../domain/ids.ts";

/** In whose space, and for whom. */
export interface DueScope {
  readonly spaceId: SpaceId;
  readonly userId: UserId;
}

export interface AllSpacesStore {
  /** What models have cost since this instant, in micros: of all, or of one person wherever he asked. */
  sumCosts(query: { readonly since: string; readonly userId?: UserId }): Promise<number>;
  /** Where jobs are due by then, but those of people who were removed. */
  dueScopes(dueBy: string): Promise<DueScope[]>;
}
