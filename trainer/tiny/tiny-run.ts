/**
 * A whole run in small: corpus, training, export in three formats, and the exported reader read again, which must score
 * as the trained one. It needs nothing but the repository, and stands for what large runs do.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Executor } from "../execute/executor.ts";
import { exportReader } from "../export/export-reader.ts";
import { readReader } from "../export/read-reader.ts";
import { writeCheck } from "../export/write-check.ts";
import { hashedFoundation } from "../model/foundation.ts";
import { batchesOnce } from "../train/batch-stream.ts";
import { encodePair } from "../train/encode-pair.ts";
import { scorePairs } from "../train/evaluate.ts";
import { readPairs } from "../train/read-pairs.ts";
import { readerRunner } from "../train/reader-runner.ts";
import { runTraining } from "../train/run-training.ts";
import { settingsSchema, type Settings } from "../train/settings.ts";

export interface TinyResult {
  readonly firstLoss: number;
  readonly lastLoss: number;
  /** Greatest difference of a score between the trained reader and the one read from the exported file. */
  readonly difference: number;
}

const inCorpus = (name: string): string => fileURLToPath(new URL(`../data/tiny/${name}`, import.meta.url));

export function tinySettings(steps: number): Settings {
  const text = readFileSync(new URL("tiny.json", import.meta.url), "utf8");
  const settings = settingsSchema.parse(JSON.parse(text));
  return {
    ...settings,
    steps,
    data: { answers: inCorpus("answers.jsonl"), claims: inCorpus("claims.jsonl") },
  };
}

export async function tinyRun(
  folder: string,
  executor: Executor,
  steps: number,
  seconds: () => number,
  print: (line: string) => void,
): Promise<TinyResult> {
  const settings = tinySettings(steps);
  const foundation = hashedFoundation(settings.shape.width, settings.seed);
  const losses: number[] = [];
  const state = await runTraining(settings, {
    folder: join(folder, "run"),
    executor,
    foundation,
    seconds,
    print: (line) => {
      const { loss } = JSON.parse(line) as { readonly loss?: number };
      if (loss !== undefined) losses.push(loss);
      print(line);
    },
  });
  exportReader(folder, "tiny", settings.shape, state);
  await writeCheck(folder, "tiny", settings.shape, state, executor);
  const { shape, weights } = readReader(readFileSync(join(folder, "tiny.safetensors")));
  const score = async (of: typeof shape, by: ReadonlyMap<string, Float32Array>): Promise<number[]> => {
    const runner = readerRunner(executor, foundation, of, settings.precision);
    const { dev } = readPairs(settings.data.answers, "answers");
    const batches = batchesOnce(dev, (pair) => encodePair(foundation, pair), settings.tokens.answers);
    return (await scorePairs(runner, "answers", batches, by)).flatMap(({ outcomes }) => outcomes);
  };
  const trained = await score(settings.shape, new Map([...state.weights, ...state.biases]));
  const read = await score(shape, weights);
  const difference = Math.max(
    ...trained.map((value, index) => Math.abs(value - (read[index] ?? Number.NaN))),
  );
  return { firstLoss: losses[0] ?? Number.NaN, lastLoss: losses.at(-1) ?? Number.NaN, difference };
}
