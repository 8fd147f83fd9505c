/** Of whoever asks for something that plans count: takes it of his month. Without plans nothing is counted. */
import type { Metered } from "../domain/metered.ts";
import type { UnitEnd } from "./plan-store.ts";

export interface Units {
  /** Before a run begins, or goes on after it was given back; once for a key. Throws `plan-limit`. */
  take(of: Metered, key: string): Promise<void>;
  /** The run has ended: it is used, or given back. What has not been taken is none's. */
  end(key: string, end: UnitEnd): Promise<void>;
}

export const NO_UNITS: Units = { take: async () => undefined, end: async () => undefined };
