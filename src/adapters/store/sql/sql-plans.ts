/**
 * What plans are counted by. A unit is one row, whose state lets it through once; then comes the row of its month, which all units of a person
 * wait for, and which refuses the one too many.
 */
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { SpaceId, UserId } from "../../../core/domain/ids.ts";
import type { PlanGrant } from "../../../core/domain/metered.ts";
import type { PlanStore, PlanUnit } from "../../../core/ports/plan-store.ts";
import type { Tables } from "./tables.ts";

/** Rolls back, and is no failure. */
const NONE_LEFT = Symbol("none left");

export function sqlPlans(db: Kysely<Tables>): PlanStore {
  return {
    async takeUnit(unit, most) {
      try {
        await db.transaction().execute((trx) => take(trx, unit, most));
        return true;
      } catch (thrown) {
        if (thrown === NONE_LEFT) return false;
        throw thrown;
      }
    },

    endUnit: (key, end, at) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable("plan_unit")
          .set({ state: end, at })
          .where("key", "=", key)
          .where("state", "=", "reserved")
          .returning(["user_id", "entitlement", "month"])
          .executeTakeFirst();
        if (row === undefined) return false;
        if (end === "used") return true;
        await trx
          .updateTable("plan_month")
          .set({ taken: sql<number>`taken - 1` })
          .where("user_id", "=", row.user_id)
          .where("entitlement", "=", row.entitlement)
          .where("month", "=", row.month)
          .execute();
        return true;
      }),

    async countUnits(userId, month) {
      const rows = await db
        .selectFrom("plan_month")
        .select(["entitlement", "taken"])
        .where("user_id", "=", userId)
        .where("month", "=", month)
        .execute();
      return new Map(rows.map(({ entitlement, taken }) => [entitlement, taken]));
    },

    async listReserved(before, limit) {
      const rows = await db
        .selectFrom("plan_unit")
        .selectAll()
        .where("state", "=", "reserved")
        .where("at", "<", before)
        .orderBy("at")
        .limit(limit)
        .execute();
      return rows.map(toUnit);
    },

    async seeReserved(key, at) {
      await db
        .updateTable("plan_unit")
        .set({ at })
        .where("key", "=", key)
        .where("state", "=", "reserved")
        .execute();
    },

    async putGrant({ id, userId, plan, source, startsAt, endsAt, customer }, asOf) {
      const changed = {
        plan,
        starts_at: startsAt,
        ends_at: endsAt ?? null,
        customer: customer ?? null,
        as_of: asOf,
      };
      const done = await db
        .insertInto("plan_grant")
        .values({ id, user_id: userId, source, ...changed })
        .onConflict((conflict) =>
          conflict.column("id").doUpdateSet(changed).where("plan_grant.as_of", "<=", asOf),
        )
        .executeTakeFirst();
      return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async listGrants(userId) {
      const rows = await db
        .selectFrom("plan_grant")
        .selectAll()
        .$if(userId !== undefined, (query) => query.where("user_id", "=", userId as string))
        .orderBy("ordinal", "desc")
        .execute();
      return rows.map(toGrant);
    },

    async hasBillingEvent(id) {
      const row = await db.selectFrom("billing_event").select("id").where("id", "=", id).executeTakeFirst();
      return row !== undefined;
    },

    async addBillingEvent(id, at) {
      await db
        .insertInto("billing_event")
        .values({ id, at })
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
    },
  };
}

async function take(trx: Transaction<Tables>, unit: PlanUnit, most: number | undefined): Promise<void> {
  const { key, spaceId, userId, of, month, at } = unit;
  const whose = { space_id: spaceId, user_id: userId, entitlement: of, month, at };
  await trx
    .insertInto("plan_unit")
    .values({ key, ...whose, state: "released" })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  const taken = await trx
    .updateTable("plan_unit")
    .set({ ...whose, state: "reserved" })
    .where("key", "=", key)
    .where("state", "=", "released")
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) return;
  await trx
    .insertInto("plan_month")
    .values({ user_id: userId, entitlement: of, month, taken: 0 })
    .onConflict((conflict) => conflict.columns(["user_id", "entitlement", "month"]).doNothing())
    .execute();
  const counted = await trx
    .updateTable("plan_month")
    .set({ taken: sql<number>`taken + 1` })
    .where("user_id", "=", userId)
    .where("entitlement", "=", of)
    .where("month", "=", month)
    .$if(most !== undefined, (query) => query.where("taken", "<", most as number))
    .executeTakeFirst();
  // oxlint-disable-next-line typescript/only-throw-error -- it ends the transaction, and is caught beside it
  if (counted.numUpdatedRows === 0n) throw NONE_LEFT;
}

function toUnit(row: Selectable<Tables["plan_unit"]>): PlanUnit {
  return {
    key: row.key,
    spaceId: row.space_id as SpaceId,
    userId: row.user_id as UserId,
    of: row.entitlement,
    month: row.month,
    at: row.at,
  };
}

function toGrant(row: Selectable<Tables["plan_grant"]>): PlanGrant {
  return {
    id: row.id,
    userId: row.user_id as UserId,
    plan: row.plan,
    source: row.source,
    startsAt: row.starts_at,
    ...(row.ends_at === null ? {} : { endsAt: row.ends_at }),
    ...(row.customer === null ? {} : { customer: row.customer }),
  };
}
