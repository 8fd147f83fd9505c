/**
 * Exports a run's checkpoint: `node bin/run.mjs trainer/export.ts SETTINGS.json CHECKPOINT FOLDER NAME` writes safetensors, ONNX,
 * the product's file, and what the graphs must answer.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { kernelExecutor } from "./execute/kernel-executor.ts";
import { ownKernels } from "./execute/own-kernels.ts";
import { exportReader } from "./export/export-reader.ts";
import { writeCheck } from "./export/write-check.ts";
import { readCheckpoint } from "./train/checkpoint.ts";
import { settingsSchema } from "./train/settings.ts";

const [settingsFile, checkpoint, folder, name] = process.argv.slice(2);
if (settingsFile === undefined || checkpoint === undefined || folder === undefined || name === undefined) {
  console.error("export.ts needs SETTINGS.json CHECKPOINT FOLDER NAME");
  process.exitCode = 1;
} else {
  const { shape } = settingsSchema.parse(JSON.parse(readFileSync(settingsFile, "utf8")));
  const state = readCheckpoint(checkpoint);
  mkdirSync(folder, { recursive: true });
  exportReader(folder, name, shape, state);
  await writeCheck(folder, name, shape, state, kernelExecutor(ownKernels()));
}
