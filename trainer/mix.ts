/**
 * Weights between those that a run began with and those that it came to (arXiv 2109.01903), which keep more of what was known
 * before: `node bin/run.mjs trainer/mix.ts CHECKPOINT BEFORE SHARE FOLDER`, where BEFORE is a checkpoint or the product's
 * file and SHARE that of the run. Writes a checkpoint of the same step, which is evaluated and shipped as others are.
 */
import { readCheckpoint, readWeights, saveCheckpoint } from "./train/checkpoint.ts";

const [checkpoint, before, share, folder] = process.argv.slice(2);
if (checkpoint === undefined || before === undefined || share === undefined || folder === undefined) {
  console.error("mix.ts needs CHECKPOINT BEFORE SHARE FOLDER");
  process.exitCode = 1;
} else {
  const state = readCheckpoint(checkpoint);
  const first = readWeights(before);
  const part = Number(share);
  const weights = new Map(
    [...state.weights].map(([name, values]) => {
      const old = first.get(name);
      if (old === undefined) throw new RangeError(`${before} lacks ${name}`);
      return [name, values.map((value, i) => part * value + (1 - part) * (old[i] ?? 0))] as const;
    }),
  );
  saveCheckpoint(folder, { ...state, weights, moments: new Map() }, new Map(), 1);
}
