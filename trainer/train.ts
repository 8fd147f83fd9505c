/**
 * Trains a reader: `node bin/run.mjs trainer/train.ts SETTINGS.json FOLDER`. A folder that holds checkpoints is gone on
 * with. Without arguments it is the tiny run (`tiny/tiny-run.ts`), which needs nothing but the repository.
 */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Executor } from "./execute/executor.ts";
import { kernelExecutor } from "./execute/kernel-executor.ts";
import { onnxExecutor } from "./execute/onnx-executor.ts";
import { ownKernels } from "./execute/own-kernels.ts";
import { openTeacher } from "./model/e5-file.ts";
import { hashedFoundation, teacherFoundation, type Foundation } from "./model/foundation.ts";
import { runTraining } from "./train/run-training.ts";
import { settingsSchema, type Settings } from "./train/settings.ts";
import { tinyRun } from "./tiny/tiny-run.ts";

function executorFor({ executor }: Settings): Executor {
  if (executor.kind === "onnxruntime") return onnxExecutor(resolve(executor.folder), executor.threads);
  return kernelExecutor(ownKernels());
}

function foundationFor({ foundation, shape, seed }: Settings): Foundation {
  if (foundation.kind === "hashed") return hashedFoundation(shape.width, seed);
  return teacherFoundation(openTeacher(readFileSync(foundation.file)));
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Steps of the run without arguments: half a minute of one core. */
const TINY_STEPS = 100;

const [settingsFile, folder] = process.argv.slice(2);
const print = (line: string): void => console.log(line);
if (settingsFile === undefined) {
  const place = mkdtempSync(join(tmpdir(), "footnote-train-"));
  const result = await tinyRun(place, kernelExecutor(ownKernels()), TINY_STEPS, processorSeconds, print);
  print(JSON.stringify({ ...result, folder: place }));
  // Scores that were written, read and computed again are the same to the last bit.
  process.exitCode = result.difference === 0 && result.lastLoss < result.firstLoss ? 0 : 1;
} else if (folder === undefined) {
  console.error("train.ts needs a folder for checkpoints behind the settings file");
  process.exitCode = 1;
} else {
  const settings = settingsSchema.parse(JSON.parse(readFileSync(settingsFile, "utf8")));
  await runTraining(settings, {
    folder,
    executor: executorFor(settings),
    foundation: foundationFor(settings),
    seconds: processorSeconds,
    print,
  });
}
