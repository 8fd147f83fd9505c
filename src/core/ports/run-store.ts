/** The events of runs, so that one that was left is followed from where it was. */
import type { RunEvent } from "../domain/event.ts";
import type { RunId } from "../domain/ids.ts";

export interface RunStore {
  appendEvents(runId: RunId, events: readonly RunEvent[]): Promise<void>;
  /** Events with `seq >= from`, in order; `undefined` where there is no such run. */
  readEvents(runId: RunId, from: number): Promise<RunEvent[] | undefined>;
}
