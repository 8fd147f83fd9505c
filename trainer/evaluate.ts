/**
 * Held-out pairs through a checkpoint: `node bin/run.mjs trainer/evaluate.ts SETTINGS.json CHECKPOINT [PAIRS]`. Prints for each
 * task loss and AUROC by language and kind, sets, the temperature that fits, and the reliability curve, as JSON.
 */
import { readFileSync } from "node:fs";
import { TASKS } from "./model/shape.ts";
import { batchesOnce } from "./train/batch-stream.ts";
import { calibrationError, fitTemperature, reliability } from "./train/calibration.ts";
import { readCheckpoint } from "./train/checkpoint.ts";
import { chooseGroups } from "./train/choose-groups.ts";
import { encodePair } from "./train/encode-pair.ts";
import { report, scorePairs } from "./train/evaluate.ts";
import { executorFor, foundationFor } from "./train/open-settings.ts";
import { readPairs } from "./train/read-pairs.ts";
import { readerRunner } from "./train/reader-runner.ts";
import { settingsSchema } from "./train/settings.ts";

const [settingsFile, checkpoint, most = "2000"] = process.argv.slice(2);
if (settingsFile === undefined || checkpoint === undefined) {
  console.error("evaluate.ts needs SETTINGS.json CHECKPOINT");
  process.exitCode = 1;
} else {
  const settings = settingsSchema.parse(JSON.parse(readFileSync(settingsFile, "utf8")));
  const foundation = foundationFor(settings);
  const runner = readerRunner(executorFor(settings), foundation, settings.shape, settings.precision);
  const { weights, biases, step } = readCheckpoint(checkpoint);
  for (const task of TASKS.filter((each) => settings.tasks[each] > 0)) {
    const { dev } = readPairs(settings.data[task], task);
    const chosen = chooseGroups(dev, Number(most), `evaluation ${task}`);
    const batches = batchesOnce(chosen, (pair) => encodePair(foundation, pair), settings.tokens[task]);
    const scored = await scorePairs(runner, task, batches, new Map([...weights, ...biases]));
    const temperature = fitTemperature(scored);
    const bins = reliability(scored, temperature);
    console.log(
      JSON.stringify({
        step,
        task,
        ...report(scored),
        temperature,
        calibrationErrorBefore: calibrationError(reliability(scored, 1)),
        calibrationError: calibrationError(bins),
        bins,
      }),
    );
  }
}
