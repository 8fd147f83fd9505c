/** Runs and their events. */
import type { Kysely, Selectable } from "kysely";
import { MOST_OF_TITLE } from "../../../core/domain/answer.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { EventBody, RunEvent } from "../../../core/domain/event.ts";
import type { DocumentId, RunId, SpaceId, ThreadId, TurnId } from "../../../core/domain/ids.ts";
import type { Scope } from "../../../core/domain/scope.ts";
import type { RunRecord } from "../../../core/domain/run.ts";
import type { RunStore } from "../../../core/ports/run-store.ts";
import { insertTurn } from "./insert-turn.ts";
import type { SqlDatabase } from "./dialect.ts";
import type { Tables } from "./tables.ts";

export function sqlRuns({ db, dialect }: SqlDatabase, scope: Scope): RunStore {
  const { spaceId, userId } = scope;
  const openRun = (trx: Kysely<Tables>, runId: RunId) =>
    trx
      .selectFrom("run")
      .selectAll()
      .where("id", "=", runId)
      .where("space_id", "=", spaceId)
      .where("ended", "=", 0)
      .$call(dialect.locked)
      .executeTakeFirst();

  const changeOpen = async (
    runId: RunId,
    change: { until_ms: number } | { stop_wanted: number },
  ): Promise<boolean> => {
    const done = await db
      .updateTable("run")
      .set(change)
      .where("id", "=", runId)
      .where("space_id", "=", spaceId)
      .where("ended", "=", 0)
      .executeTakeFirst();
    return done.numUpdatedRows > 0n;
  };

  return {
    async beginRun({ runId, threadId, turnId, question, askedAt, documentIds }, isNewThread, owner, untilMs) {
      await db.transaction().execute(async (trx) => {
        if (isNewThread) {
          const title = question.trim().slice(0, MOST_OF_TITLE).toWellFormed();
          const times = { created_at: askedAt, updated_at: askedAt };
          await trx
            .insertInto("thread")
            .values({ space_id: spaceId, id: threadId, title, ...times })
            .execute();
        } else {
          const touched = await trx
            .updateTable("thread")
            .set({ updated_at: askedAt, archived: 0 })
            .where("id", "=", threadId)
            .where("space_id", "=", spaceId)
            .executeTakeFirst();
          if (touched.numUpdatedRows === 0n) {
            throw new FootnoteError("not-found", say("request.no-thread", { id: threadId }));
          }
        }
        await trx
          .insertInto("run")
          .values({
            space_id: spaceId,
            user_id: userId,
            id: runId,
            thread_id: threadId,
            turn_id: turnId,
            question: question.toWellFormed(),
            asked_at: askedAt,
            document_ids: documentIds === undefined ? null : JSON.stringify(documentIds),
            owner,
            until_ms: untilMs,
            stop_wanted: 0,
            ended: 0,
          })
          .execute();
      });
    },

    async getRun(runId) {
      const row = await db
        .selectFrom("run")
        .selectAll()
        .where("id", "=", runId)
        .where("space_id", "=", spaceId)
        .executeTakeFirst();
      return row && toRun(row);
    },

    async listRuns(threadId) {
      const rows = await db
        .selectFrom("run")
        .selectAll()
        .where("thread_id", "=", threadId)
        .where("space_id", "=", spaceId)
        .orderBy("ordinal")
        .execute();
      return rows.map(toRun);
    },

    prolongRun: (runId, untilMs) => changeOpen(runId, { until_ms: untilMs }),
    requestStop: (runId) => changeOpen(runId, { stop_wanted: 1 }),

    appendEvents: (runId, events) =>
      db.transaction().execute(async (trx) => {
        if (!(await openRun(trx, runId))) return false;
        await insertEvents(trx, spaceId, runId, events);
        await dialect.tell(trx, runId);
        return true;
      }),

    endRun: (runId, events, turn) =>
      db.transaction().execute(async (trx) => {
        if (!(await openRun(trx, runId))) return false;
        await insertEvents(trx, spaceId, runId, events);
        await trx.updateTable("run").set({ ended: 1 }).where("id", "=", runId).execute();
        if (turn) await insertTurn(trx, scope, turn);
        await dialect.tell(trx, runId);
        return true;
      }),

    async interruptRun(runId, untilMs, last: EventBody) {
      await db.transaction().execute(async (trx) => {
        const run = await openRun(trx, runId);
        if (run?.until_ms !== untilMs) return;
        const { seq } = await trx
          .selectFrom("event")
          .select((eb) => eb.fn.max("seq").as("seq"))
          .where("run_id", "=", runId)
          .executeTakeFirstOrThrow();
        await insertEvents(trx, spaceId, runId, [{ ...last, seq: (seq ?? 0) + 1 }]);
        await trx.updateTable("run").set({ ended: 1 }).where("id", "=", runId).execute();
        await dialect.tell(trx, runId);
      });
    },

    async readEvents(runId, from) {
      const rows = await db
        .selectFrom("event")
        .select("json")
        .where("run_id", "=", runId)
        .where("space_id", "=", spaceId)
        .where("seq", ">=", from)
        .orderBy("seq")
        .execute();
      if (rows.length > 0) return rows.map((row) => JSON.parse(row.json) as RunEvent);
      const any = await db
        .selectFrom("event")
        .select("seq")
        .where("run_id", "=", runId)
        .where("space_id", "=", spaceId)
        .limit(1)
        .executeTakeFirst();
      return any ? [] : undefined;
    },
  };
}

async function insertEvents(
  db: Kysely<Tables>,
  spaceId: SpaceId,
  runId: RunId,
  events: readonly RunEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    space_id: spaceId,
    run_id: runId,
    seq: event.seq,
    json: JSON.stringify(event),
  }));
  await db.insertInto("event").values(rows).execute();
}

function toRun(row: Selectable<Tables["run"]>): RunRecord {
  return {
    runId: row.id as RunId,
    threadId: row.thread_id as ThreadId,
    turnId: row.turn_id as TurnId,
    question: row.question,
    askedAt: row.asked_at,
    ...(row.document_ids === null ? {} : { documentIds: JSON.parse(row.document_ids) as DocumentId[] }),
    owner: row.owner,
    untilMs: row.until_ms,
    isStopWanted: row.stop_wanted === 1,
    hasEnded: row.ended === 1,
  };
}
