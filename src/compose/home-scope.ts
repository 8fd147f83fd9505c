/** The one space and the one person that there are so far; a data folder of before there were spaces is theirs. */
import type { SpaceId, UserId } from "../core/domain/ids.ts";
import { makeScope } from "../core/domain/make-scope.ts";

/** The schema's ninth step gives the rows of older data folders to these. */
export const HOME = makeScope("spc_home" as SpaceId, "usr_home" as UserId);
