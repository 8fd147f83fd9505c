/** A document of a space's own, unless it is on its way in or out. */
import type { Kysely } from "kysely";
import type { DocumentId, SpaceId } from "../../../core/domain/ids.ts";
import { HIDDEN, type Tables } from "./tables.ts";

export function visibleDocument(db: Kysely<Tables>, spaceId: SpaceId, id: DocumentId) {
  return db
    .selectFrom("document")
    .where("id", "=", id)
    .where("space_id", "=", spaceId)
    .where("origin", "<>", HIDDEN);
}
