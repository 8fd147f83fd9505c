/** The models that digest, in the order in which they are tried, and how many calls of each may be under way. */
import type { DigestLimits } from "./digest-limits.ts";
import { createSlots, type Slots } from "../../lib/slots.ts";
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import type { ConfiguredModels } from "../../core/answer/asking/configured-models.ts";

/** That of research, and where it fails or there is none, those that answer; each once. */
export function digestModels({ research, answer }: ConfiguredModels): ConfiguredModel[] {
  const named = new Map<string, ConfiguredModel>();
  for (const model of [...(research ? [research] : []), ...answer]) {
    if (!named.has(model.name)) named.set(model.name, model);
  }
  return [...named.values()];
}

/** Of each model, for all digests of this process: several at once ask no more of a provider than one does. */
export function digestSlots(
  models: readonly ConfiguredModel[],
  { parallel }: Pick<DigestLimits, "parallel">,
): ReadonlyMap<ConfiguredModel, Slots> {
  return new Map(models.map((model) => [model, createSlots(parallel[model.isNear ? "near" : "far"])]));
}
