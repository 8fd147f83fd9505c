/** Models of this machine, as GGUF files in the data folder, and the runtime that they need. */
import { readGgufFacts } from "../adapters/models/llama/gguf-facts.ts";
import { modelsFolder } from "../adapters/models/llama/llama-place.ts";
import { LLAMA_PACKAGE, LLAMA_RUNTIME } from "../adapters/models/llama/llama-runtime.ts";
import { listModelFiles, removeModelFile } from "../adapters/models/pull/model-folder.ts";
import type { FetchProgress } from "../adapters/models/pull/resumable-file.ts";
import type { ListedModel, ModelFile, PulledModel } from "../core/domain/local-model.ts";
import type { Config } from "./config.ts";
import { type InstallableRuntime, installable } from "./installable.ts";

export interface LocalModels {
  /** Goes on where it was cut off. Throws what `pullModel` throws. */
  pull(
    model: string,
    onProgress: (progress: FetchProgress) => void,
    signal: AbortSignal,
  ): Promise<PulledModel>;
  list(): Promise<ListedModel[]>;
  /** False where there was none. */
  remove(name: string): Promise<boolean>;
  readonly runtime: InstallableRuntime;
}

export function openLocalModels({ dataFolder, allowHosts, env }: Config): LocalModels {
  const folder = modelsFolder(dataFolder);
  return {
    async pull(model, onProgress, signal) {
      // Loaded here: the others fetch nothing.
      const { pullModel } = await import("../adapters/models/pull/pull-model.ts");
      const token = env["HF_TOKEN"]?.trim() || undefined;
      return pullModel(model, {
        folder,
        allowHosts,
        endpoint: env["HF_ENDPOINT"],
        token,
        signal,
        onProgress,
      });
    },
    list: async () => Promise.all((await listModelFiles(folder)).map(withFacts)),
    remove: (name) => removeModelFile(folder, name),
    runtime: installable(LLAMA_RUNTIME, LLAMA_PACKAGE, dataFolder),
  };
}

async function withFacts(model: ModelFile): Promise<ListedModel> {
  if (model.isPartial) return model;
  return readGgufFacts(model.path).then(
    (facts) => ({ ...model, facts }),
    () => model,
  );
}
