/** Makes scopes; for programs alone, who know who asks. `npm run structure` refuses any other importer. */
import type { SpaceId, UserId } from "./ids.ts";
import type { Scope } from "./scope.ts";

export function makeScope(spaceId: SpaceId, userId: UserId): Scope {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that gives the brand
  return { spaceId, userId } as Scope;
}
