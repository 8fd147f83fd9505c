/** Jobs and their steps; of a space, or of none: see `SHARED`. */
import { expressionBuilder, type Selectable } from "kysely";
import type { ErrorBody } from "../../../core/domain/errors.ts";
import type { JobName, JobRecord } from "../../../core/domain/job.ts";
import type { JobStepStore, JobStore } from "../../../core/ports/job-store.ts";
import type { SqlDatabase } from "./dialect.ts";
import type { Tables } from "./tables.ts";

export function sqlJobs(
  { db, dialect }: SqlDatabase,
  spaceId: string,
  userId: string,
): JobStore & JobStepStore {
  const isNamed = ({ kind, key }: JobName) =>
    expressionBuilder<Tables, "job">().and({ space_id: spaceId, kind, key });

  /** Changes the job while it is this owner's. */
  const changeOwn = async (
    name: JobName,
    owner: string,
    change: Partial<Omit<Selectable<Tables["job"]>, "ordinal">>,
  ): Promise<boolean> => {
    const done = await db
      .updateTable("job")
      .set(change)
      .where(isNamed(name))
      .where("owner", "=", owner)
      .executeTakeFirst();
    return done.numUpdatedRows > 0n;
  };

  return {
    async putJob({ kind, key, payload, dueAt }) {
      const due = { due_at: dueAt ?? null, stop_wanted: 0 };
      await db
        .insertInto("job")
        .values({
          space_id: spaceId,
          user_id: userId,
          kind,
          key,
          payload: payload ?? "{}",
          ...due,
          owner: null,
          until_ms: null,
          progress: null,
          error: null,
          failures: 0,
        })
        .onConflict((conflict) =>
          conflict.columns(["space_id", "kind", "key"]).doUpdateSet({
            ...due,
            user_id: userId,
            ...(payload === undefined ? {} : { payload }),
          }),
        )
        .execute();
    },

    async getJob(name) {
      const row = await db.selectFrom("job").selectAll().where(isNamed(name)).executeTakeFirst();
      return row && toJob(row);
    },

    async listJobs(kind, dueBy) {
      let query = db
        .selectFrom("job")
        .selectAll()
        .where("space_id", "=", spaceId)
        .where("kind", "=", kind)
        .orderBy("ordinal");
      if (dueBy !== undefined) {
        // Each does what he wanted himself, so that it is his doing.
        query = query.where("due_at", "<=", dueBy).where("user_id", "=", userId);
      }
      const rows = await query.execute();
      return rows.map(toJob);
    },

    async removeJob(name) {
      const done = await db.deleteFrom("job").where(isNamed(name)).executeTakeFirst();
      return done.numDeletedRows > 0n;
    },

    async claimJob(name, owner, nowMs, untilMs) {
      const done = await db
        .updateTable("job")
        .set({ owner, until_ms: untilMs, stop_wanted: 0 })
        .where("ordinal", "=", (eb) =>
          eb
            .selectFrom("job")
            .select("ordinal")
            .where(isNamed(name))
            .where(eb.or([eb("owner", "is", null), eb("until_ms", "<=", nowMs)]))
            .$call(dialect.unlocked),
        )
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },

    prolongJob: (name, owner, untilMs) => changeOwn(name, owner, { until_ms: untilMs }),
    setProgress: (name, owner, progress) => changeOwn(name, owner, { progress }),

    async releaseJob(name, owner, end, claimedDueAt) {
      const free = { owner: null, until_ms: null, stop_wanted: 0, progress: null };
      if (end === undefined) {
        await changeOwn(name, owner, free);
        return;
      }
      await db.transaction().execute(async (trx) => {
        await trx
          .updateTable("job")
          .set((eb) => ({
            ...free,
            due_at:
              end.yieldsToPut === true
                ? eb
                    .case()
                    .when("due_at", "is not distinct from", claimedDueAt ?? null)
                    .then(end.dueAt ?? null)
                    .else(eb.ref("due_at"))
                    .end()
                : (end.dueAt ?? null),
            error: end.error === undefined ? null : JSON.stringify(end.error),
            failures: end.error === undefined ? 0 : eb("failures", "+", 1),
          }))
          .where(isNamed(name))
          .where("owner", "=", owner)
          .execute();
      });
    },

    async requestJobStop(name) {
      const done = await db
        .updateTable("job")
        .set({ stop_wanted: 1 })
        .where(isNamed(name))
        .where("owner", "is not", null)
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },

    async putJobStep(name, step, json, at) {
      await db
        .insertInto("job_step")
        .columns(["job", "step", "json", "at"])
        .expression((eb) =>
          eb
            .selectFrom("job")
            .select(["ordinal", eb.val(step).as("step"), eb.val(json).as("json"), eb.val(at).as("at")])
            .where(isNamed(name))
            .$call(dialect.held),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async getJobStep(name, step) {
      const row = await db
        .selectFrom("job_step")
        .innerJoin("job", "job.ordinal", "job_step.job")
        .select("json")
        .where(isNamed(name))
        .where("step", "=", step)
        .executeTakeFirst();
      return row?.json;
    },

    async removeOldJobs(kind, before) {
      await db
        .deleteFrom("job")
        .where("space_id", "=", spaceId)
        .where("kind", "=", kind)
        .where("owner", "is", null)
        .where("due_at", "is", null)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom("job_step")
                .select("step")
                .whereRef("job_step.job", "=", "job.ordinal")
                .where("at", ">=", before),
            ),
          ),
        )
        .execute();
    },
  };
}

function toJob(row: Selectable<Tables["job"]>): JobRecord {
  return {
    kind: row.kind,
    key: row.key,
    payload: row.payload,
    ...(row.due_at === null ? {} : { dueAt: row.due_at }),
    ...(row.owner === null ? {} : { owner: row.owner }),
    ...(row.until_ms === null ? {} : { untilMs: row.until_ms }),
    isStopWanted: row.stop_wanted === 1,
    ...(row.progress === null ? {} : { progress: row.progress }),
    ...(row.error === null ? {} : { error: JSON.parse(row.error) as ErrorBody }),
    failures: row.failures,
  };
}
