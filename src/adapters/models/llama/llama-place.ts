/** Where models and their runtime are in a data folder, and whether one of them can be run on this machine. */
import { stat } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import { findModelFile } from "../pull/model-folder.ts";
import { readGgufFacts } from "./gguf-facts.ts";
import type { LoadMessage } from "./llama-messages.ts";
import { modelUnusable } from "./llama-error.ts";
import { isRuntimeInstalled, runtimesFolder } from "../../runtimes/install-runtime.ts";
import { LLAMA_RUNTIME } from "./llama-runtime.ts";
import { say } from "../../../core/domain/said/say.ts";

export function modelsFolder(dataFolder: string): string {
  return join(dataFolder, "models");
}

/**
 * The path of the file that `name` means: a pulled model's short name, or a path. One that is to write must know what a
 * conversation is. Throws `model-unusable`.
 */
export async function examineModel(
  dataFolder: string,
  name: string,
  memoryBytes: number = usableMemory(),
  use: LoadMessage["use"] = "write",
): Promise<string> {
  const path = await findModelFile(modelsFolder(dataFolder), name);
  const { hasChatTemplate } = await readGgufFacts(path);
  if (use === "write" && !hasChatTemplate) {
    throw modelUnusable(say("local.base-model", { name }), { hint: say("local.choose-instruct") });
  }
  const { size } = await stat(path);
  if (size > memoryBytes) {
    throw modelUnusable(
      say("local.needs-memory", { name, needed: gigabytes(size), there: gigabytes(memoryBytes) }),
      { hint: say("local.pull-smaller") },
    );
  }
  if (!isRuntimeInstalled(LLAMA_RUNTIME, runtimesFolder(dataFolder))) {
    throw modelUnusable(say("local.no-runtime"), {
      hint: say("local.install-it", { size: LLAMA_RUNTIME.installedMb }),
    });
  }
  return path;
}

/** What the system has, or what a container may use of it. */
function usableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

export function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(bytes < 1e8 ? 3 : 1)} GB`;
}
