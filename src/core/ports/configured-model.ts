/** A model as the program holds it: it answers, it can be probed, and what was found out about it can be told to it. */
import type { ModelFindings } from "../domain/model-probe.ts";
import type { Model, ModelAbility } from "./model.ts";
import type { ProbeSubject } from "./probe-subject.ts";

export interface ConfiguredModel extends Model {
  /** Base URL of its server, fit to be shown; empty where it runs here without one. */
  readonly address: string;
  /** The variable that holds its key, where it has one. */
  readonly keyVariable?: string;
  /** It runs on this machine or in its network: whatever else it is asked holds up the next question. */
  readonly isNear: boolean;
  /** It runs here, and is in memory: then a probe loads nothing. Absent for what runs elsewhere. */
  readonly isLoaded?: () => boolean;
  /** What is absent stays as it is. */
  learn(findings: ModelFindings, contextTokens?: number, ability?: ModelAbility): void;
  /** The same model, to be probed apart from this one. */
  probeSubject(): Promise<ProbeSubject>;
}
