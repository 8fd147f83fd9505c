/**
 * Trains a reader: `node bin/run.mjs trainer/train.ts SETTINGS.json FOLDER`. A folder that holds checkpoints is gone on
 * with. Without arguments it is the tiny run (`tiny/tiny-run.ts`), which needs nothing but the repository.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Arena, createMemory } from "../src/lib/tensor/arena.ts";
import { plainKernels } from "../src/lib/tensor/plain-kernels.ts";
import type { Executor } from "./execute/executor.ts";
import { kernelExecutor } from "./execute/kernel-executor.ts";
import { onnxExecutor } from "./execute/onnx-executor.ts";
import { openTeacher } from "./model/e5-file.ts";
import { hashedFoundation, teacherFoundation, type Foundation } from "./model/foundation.ts";
import { runTraining } from "./train/run-training.ts";
import { settingsSchema, type Settings } from "./train/settings.ts";

function executorFor({ executor }: Settings): Executor {
  if (executor.kind === "onnxruntime") return onnxExecutor(resolve(executor.folder), executor.threads);
  return kernelExecutor(plainKernels(new Arena(createMemory(1 << 24, 1 << 30))));
}

function foundationFor({ foundation, shape, seed }: Settings): Foundation {
  if (foundation.kind === "hashed") return hashedFoundation(shape.width, seed);
  return teacherFoundation(openTeacher(readFileSync(foundation.file)));
}

export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const [settingsFile, folder] = process.argv.slice(2);
if (settingsFile === undefined || folder === undefined) {
  console.error("train.ts needs a settings file and a folder for checkpoints");
  process.exitCode = 1;
} else {
  const settings = settingsSchema.parse(JSON.parse(readFileSync(settingsFile, "utf8")));
  await runTraining(settings, {
    folder,
    executor: executorFor(settings),
    foundation: foundationFor(settings),
    seconds: processorSeconds,
    print: (line) => console.log(line),
  });
}
