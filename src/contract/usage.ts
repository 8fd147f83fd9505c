/** What the models were called for, and what that cost. */
import { z } from "@hono/zod-openapi";
import { USAGE_GROUPINGS, type UsageSum } from "../core/domain/model-call.ts";
import type { UsageReply } from "../core/domain/replies.ts";
import { count } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";

export const usageGrouping = z.enum(USAGE_GROUPINGS);

export const usageSumSchema = schemaOf<UsageSum>()(
  z.object({
    key: z.string(),
    title: z.string().optional(),
    calls: count,
    inputTokens: count,
    cachedInputTokens: count,
    outputTokens: count,
    costMicros: count,
    unpricedCalls: count,
  }),
  "UsageSum",
);

export const usageReplySchema = schemaOf<UsageReply>()(
  z.object({
    sums: z.array(usageSumSchema),
    caps: z.object({ perQuestionMicros: count.optional(), perDayMicros: count.optional() }),
    spentTodayMicros: count,
  }),
  "UsageReply",
);
