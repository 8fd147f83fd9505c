/**
 * Trains a reader: `node bin/run.mjs trainer/train.ts SETTINGS.json FOLDER`. A folder that holds checkpoints is gone on
 * with. Without arguments it is the tiny run (`tiny/tiny-run.ts`), which needs nothing but the repository.
 */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kernelExecutor } from "./execute/kernel-executor.ts";
import { ownKernels } from "./execute/own-kernels.ts";
import { executorFor, foundationFor } from "./train/open-settings.ts";
import { runTraining } from "./train/run-training.ts";
import { settingsSchema } from "./train/settings.ts";
import { tinyRun } from "./tiny/tiny-run.ts";

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
