/** The calls of models, and their sums. */
import { type Kysely, sql } from "kysely";
import type { UsageGrouping } from "../../../core/domain/model-call.ts";
import type { Scope } from "../../../core/domain/scope.ts";
import type { UsageStore } from "../../../core/ports/usage-store.ts";
import type { Tables } from "./tables.ts";

const KEYS: Record<UsageGrouping, ReturnType<typeof sql<string>>> = {
  day: sql<string>`substr(at, 1, 10)`,
  model: sql<string>`model`,
  thread: sql<string>`thread_id`,
};

/** In place of an id, for calls that belong to no question. */
const NONE = "";

export function sqlUsage(db: Kysely<Tables>, { spaceId, userId }: Scope): UsageStore {
  return {
    async addModelCall(call) {
      await db
        .insertInto("model_call")
        .values({
          space_id: spaceId,
          user_id: userId,
          at: call.at,
          run_id: call.runId ?? NONE,
          thread_id: call.threadId ?? NONE,
          role: call.role,
          model: call.model,
          input_tokens: call.inputTokens,
          cached_input_tokens: call.cachedInputTokens,
          output_tokens: call.outputTokens,
          cost_micros: call.costMicros,
        })
        .execute();
    },

    async sumModelCalls({ by, since, until }) {
      const rows = await db
        .selectFrom("model_call")
        .select((eb) => [
          KEYS[by].as("key"),
          eb.fn.countAll<number>().as("calls"),
          eb.fn.sum<number>("input_tokens").as("inputTokens"),
          eb.fn.sum<number>("cached_input_tokens").as("cachedInputTokens"),
          eb.fn.sum<number>("output_tokens").as("outputTokens"),
          eb.fn.coalesce(eb.fn.sum<number>("cost_micros"), sql.lit(0)).as("costMicros"),
          sql<number>`sum(case when cost_micros is null then 1 else 0 end)`.as("unpricedCalls"),
        ])
        .where("space_id", "=", spaceId)
        .$if(since !== undefined, (query) => query.where("at", ">=", since!))
        // Every instant of the day comes before this one.
        .$if(until !== undefined, (query) => query.where("at", "<", `${until!}~`))
        .$if(by === "thread", (query) => query.where("thread_id", "!=", NONE))
        .$if(by === "thread", (query) =>
          query.select((eb) =>
            eb
              .selectFrom("thread")
              .select("title")
              .whereRef("thread.id", "=", "thread_id")
              .where("thread.space_id", "=", spaceId)
              .as("title"),
          ),
        )
        .groupBy(KEYS[by])
        .orderBy(by === "day" ? "key" : "costMicros", "desc")
        .orderBy("key")
        .execute();
      return rows.map(({ title, ...sum }) => (title ? { ...sum, title } : sum));
    },
  };
}
