/** What the models were called for and what that cost. */
import type { ModelCall, UsageGrouping, UsageSum } from "../domain/model-call.ts";

export interface UsageStore {
  addModelCall(call: ModelCall): Promise<void>;
  /**
   * Days newest first, else the dearest first. `since` and `until` are ISO 8601 dates, both included. Calls that belong
   * to no thread are in the sums of days and models only.
   */
  sumModelCalls(query: { by: UsageGrouping; since?: string; until?: string }): Promise<UsageSum[]>;
}
