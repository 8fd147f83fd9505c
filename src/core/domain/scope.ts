/**
 * Whose rows are read and written: a space, which one or several people share, and the person in it. A store is opened
 * for a scope and knows no rows of another space. Only programs make one, with `make-scope.ts`.
 */
import type { SpaceId, UserId } from "./ids.ts";

declare const made: unique symbol;

export interface Scope {
  readonly spaceId: SpaceId;
  readonly userId: UserId;
  /** Never there: what is not made by `makeScope` is no scope. */
  readonly [made]: true;
}
