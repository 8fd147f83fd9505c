/** What settings name, opened: the executor and the foundation. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Executor } from "../execute/executor.ts";
import { kernelExecutor } from "../execute/kernel-executor.ts";
import { onnxExecutor } from "../execute/onnx-executor.ts";
import { ownKernels } from "../execute/own-kernels.ts";
import { parseReaderFile } from "../../src/core/reader/reader-file.ts";
import { embedderFoundation, hashedFoundation, type Foundation } from "../model/foundation.ts";
import type { Settings } from "./settings.ts";

export function executorFor({ executor }: Settings): Executor {
  if (executor.kind === "onnxruntime") return onnxExecutor(resolve(executor.folder), executor.threads);
  return kernelExecutor(ownKernels());
}

export function foundationFor({ foundation, shape, seed }: Settings): Foundation {
  if (foundation.kind === "hashed") return hashedFoundation(shape.width, seed);
  return embedderFoundation(parseReaderFile(readFileSync(foundation.file)));
}
