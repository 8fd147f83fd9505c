/** Spaces and their members. */
import type { Kysely } from "kysely";
import type { SpaceOf } from "../../../core/domain/account.ts";
import type { SpaceId, UserId } from "../../../core/domain/ids.ts";
import type { SpaceStore } from "../../../core/ports/space-store.ts";
import type { SqlDatabase } from "./dialect.ts";
import { leaveSpace } from "./leave-spaces.ts";
import type { Tables } from "./tables.ts";

export function sqlSpaces({ db, dialect }: SqlDatabase): SpaceStore {
  const spacesOf = (userId: UserId) =>
    db
      .selectFrom("member")
      .innerJoin("space", "space.id", "member.space_id")
      .select(["space.id", "space.name", "space.created_at", "member.role"])
      .where("member.user_id", "=", userId);

  /** Of the space, and nobody else changes them meanwhile. */
  const ownersOf = async (trx: Kysely<Tables>, id: SpaceId): Promise<string[]> => {
    const rows = await trx
      .selectFrom("member")
      .selectAll()
      .where("space_id", "=", id)
      .where("role", "=", "owner")
      .$call(dialect.locked)
      .execute();
    return rows.map((row) => row.user_id);
  };
  const isLast = (owners: readonly string[], userId: UserId): boolean =>
    owners.length === 1 && owners[0] === userId;

  return {
    addSpace: ({ id, name, createdAt }, ownerId) =>
      db.transaction().execute(async (trx) => {
        await trx.insertInto("space").values({ id, name, created_at: createdAt }).execute();
        await trx
          .insertInto("member")
          .values({ space_id: id, user_id: ownerId, role: "owner", since: createdAt })
          .execute();
      }),

    async listSpacesOf(userId) {
      const rows = await spacesOf(userId).orderBy("space.ordinal").execute();
      return rows.map(toSpaceOf);
    },

    async getSpaceOf(userId, id) {
      const row = await spacesOf(userId).where("space.id", "=", id).executeTakeFirst();
      return row && toSpaceOf(row);
    },

    async renameSpace(id, name) {
      const done = await db.updateTable("space").set({ name }).where("id", "=", id).executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },

    async listMembers(id) {
      const rows = await db
        .selectFrom("member")
        .innerJoin("account", "account.id", "member.user_id")
        .select(["account.id", "account.email", "member.role"])
        .where("member.space_id", "=", id)
        .orderBy("account.email")
        .execute();
      return rows.map((row) => ({ id: row.id as UserId, email: row.email, role: row.role }));
    },

    putMember: (id, userId, role, since) =>
      db.transaction().execute(async (trx) => {
        if (role !== "owner" && isLast(await ownersOf(trx, id), userId)) return false;
        await trx
          .insertInto("member")
          .values({ space_id: id, user_id: userId, role, since })
          .onConflict((conflict) => conflict.columns(["space_id", "user_id"]).doUpdateSet({ role }))
          .execute();
        return true;
      }),

    removeMember: (id, userId) =>
      db.transaction().execute(async (trx) => {
        const owners = await ownersOf(trx, id);
        if (isLast(owners, userId)) return false;
        const [heir] = owners.filter((owner) => owner !== userId);
        return leaveSpace(trx, id, userId, heir ?? userId);
      }),
  };
}

function toSpaceOf(row: {
  id: string;
  name: string;
  created_at: string;
  role: Tables["member"]["role"];
}): SpaceOf {
  return { id: row.id as SpaceId, name: row.name, createdAt: row.created_at, role: row.role };
}
