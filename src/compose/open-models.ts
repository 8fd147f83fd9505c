/** The language models that are configured, and how they fare in this process. */
import { configuredModels, configuredReranker } from "../adapters/models/configure-models.ts";
import type { ConfiguredModels } from "../core/answer/asking/configured-models.ts";
import { createModelHealth, type ModelHealth } from "../core/models/model-health.ts";
import type { Reranker } from "../core/ports/reranker.ts";
import type { Config } from "./config.ts";
import { clock } from "./system-clock.ts";

export interface Models {
  readonly models: ConfiguredModels;
  readonly reranker: Reranker | undefined;
  readonly health: ModelHealth;
}

/** Throws `config-invalid`, `unknown-name`. */
export async function openModels(config: Config): Promise<Models> {
  return {
    models: await configuredModels(config.env, config),
    reranker: await configuredReranker(config.env, config),
    health: createModelHealth(clock),
  };
}
