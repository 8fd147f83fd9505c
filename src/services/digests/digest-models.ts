/** The models that digest, in the order in which they are tried. */
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
