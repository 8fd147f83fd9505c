/** What was found out about models, the latest of each model at each address. */
import type { ModelProbe } from "../domain/model-probe.ts";

export interface ProbeStore {
  putProbe(probe: ModelProbe): Promise<void>;
  getProbe(model: string, address: string): Promise<ModelProbe | undefined>;
}
