/** One call of a model, as it is kept for the sums of use: append-only, and kept when its thread is removed. */
import type { RunId, ThreadId } from "./ids.ts";
import type { ModelTokens } from "./price.ts";

/** What a model is called for. */
export type ModelRole =
  | "answer"
  | "fast"
  | "escalation"
  | "rerank"
  | "judge"
  | "probe"
  | "digest"
  | "research";

export interface ModelCall extends Required<ModelTokens> {
  /** ISO 8601 instant at which it ended. */
  readonly at: string;
  /** Absent where no question was asked. */
  readonly runId?: RunId;
  readonly threadId?: ThreadId;
  readonly role: ModelRole;
  /** `provider/model`. */
  readonly model: string;
  /** `null` where the price is not known. */
  readonly costMicros: number | null;
}

/** The calls of one day, model or thread, added up. */
export interface UsageSum extends Required<ModelTokens> {
  /** The day (ISO 8601 date, UTC), the model's name, or the thread's id. */
  readonly key: string;
  readonly calls: number;
  /** The thread's, where it is still there; only in sums by thread. */
  readonly title?: string;
  /** Of the calls whose price was known. */
  readonly costMicros: number;
  /** Calls whose price was not known. */
  readonly unpricedCalls: number;
}

export const USAGE_GROUPINGS = ["day", "model", "thread"] as const;
export type UsageGrouping = (typeof USAGE_GROUPINGS)[number];
