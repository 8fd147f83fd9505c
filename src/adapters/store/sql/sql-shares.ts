/** Links to what is shared. */
import type { Kysely, Selectable } from "kysely";
import type { ShareId, SpaceId, TurnId, UserId } from "../../../core/domain/ids.ts";
import type { StoredShare } from "../../../core/domain/share.ts";
import type { ShareStore } from "../../../core/ports/share-store.ts";
import type { Tables } from "./tables.ts";

export function sqlShares(db: Kysely<Tables>): ShareStore {
  return {
    async addShare({ id, spaceId, userId, kind, subject, lastTurn, createdAt, endsAt }, secretHash) {
      await db
        .insertInto("share")
        .values({
          id,
          space_id: spaceId,
          user_id: userId,
          secret_hash: secretHash,
          kind,
          subject,
          last_turn: lastTurn ?? null,
          created_at: createdAt,
          ends_at: endsAt,
        })
        .execute();
    },

    async findShare(secretHash) {
      const row = await db
        .selectFrom("share")
        .selectAll()
        .where("secret_hash", "=", secretHash)
        .executeTakeFirst();
      return row && toShare(row);
    },

    async listShares(spaceId) {
      const rows = await db
        .selectFrom("share")
        .selectAll()
        .where("space_id", "=", spaceId)
        .orderBy("ordinal", "desc")
        .execute();
      return rows.map(toShare);
    },

    async removeShare(spaceId, id) {
      const done = await db
        .deleteFrom("share")
        .where("space_id", "=", spaceId)
        .where("id", "=", id)
        .executeTakeFirst();
      return done.numDeletedRows > 0n;
    },
  };
}

function toShare(row: Selectable<Tables["share"]>): StoredShare {
  return {
    id: row.id as ShareId,
    spaceId: row.space_id as SpaceId,
    userId: row.user_id as UserId,
    kind: row.kind,
    subject: row.subject,
    ...(row.last_turn === null ? {} : { lastTurn: row.last_turn as TurnId }),
    createdAt: row.created_at,
    endsAt: row.ends_at,
  };
}
