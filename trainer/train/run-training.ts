/**
 * A whole run from its settings: foundation, data, executor, the newest checkpoint of the run's folder where there is one,
 * the loop, and the log beside the checkpoints (`log.jsonl`, one line a step or evaluation).
 */
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Executor } from "../execute/executor.ts";
import type { Foundation } from "../model/foundation.ts";
import { biasName } from "../model/experts.ts";
import { TASKS, trainedShapes, type Task } from "../model/shape.ts";
import { momentsFor } from "../optimise/optimiser.ts";
import { batchesOnce, batchStream, type Batch } from "./batch-stream.ts";
import {
  listCheckpoints,
  readCheckpoint,
  readWeights,
  saveCheckpoint,
  type TrainingState,
} from "./checkpoint.ts";
import { encodePair } from "./encode-pair.ts";
import { report, scorePairs } from "./evaluate.ts";
import { chooseGroups } from "./choose-groups.ts";
import type { Pair } from "./pair.ts";
import { readPairs } from "./read-pairs.ts";
import { readerRunner } from "./reader-runner.ts";
import type { Settings } from "./settings.ts";
import { trainSteps, type LogLine } from "./training-loop.ts";

export interface RunPorts {
  readonly folder: string;
  readonly executor: Executor;
  readonly foundation: Foundation;
  readonly seconds: () => number;
  readonly print: (line: string) => void;
  /** Ends the run after the step in progress; the checkpoint is the last regular one. */
  readonly stopped?: () => boolean;
}

export async function runTraining(settings: Settings, ports: RunPorts): Promise<TrainingState> {
  const { folder, foundation, executor } = ports;
  mkdirSync(folder, { recursive: true });
  const log = (line: LogLine): void => {
    const text = JSON.stringify(line);
    appendFileSync(join(folder, "log.jsonl"), `${text}\n`);
    ports.print(text);
  };
  const newest = (): TrainingState | undefined => {
    const name = listCheckpoints(folder).at(-1);
    return name === undefined ? undefined : readCheckpoint(join(folder, name));
  };
  const state = newest() ?? firstState(settings, foundation);
  const runner = readerRunner(executor, foundation, settings.shape, settings.precision);
  const encode = (pair: Pair): ReturnType<typeof encodePair> =>
    encodePair(foundation, pair, settings.longest[pair.task]);
  const streams = new Map<Task, Iterator<Batch, never>>();
  const heldOut = new Map<Task, Batch[]>();
  const counts: Record<string, number> = {};
  for (const task of TASKS.filter((each) => settings.tasks[each] > 0)) {
    const { train, dev } = readPairs(settings.data[task], task);
    counts[`${task}-train`] = train.length;
    counts[`${task}-dev`] = dev.length;
    const stream = batchStream(train, encode, settings.tokens[task], settings.seed, settings.draw[task]);
    for (let skipped = 0; skipped < state.step; skipped++) stream.next();
    streams.set(task, stream);
    const chosen = chooseGroups(dev, settings.evaluation.pairs, `held out ${task}`);
    heldOut.set(task, batchesOnce(chosen, encode, settings.tokens[task]));
  }
  log({ began: state.step, executor: executor.name, precision: settings.precision, ...counts });
  const shapes = trainedShapes(settings.shape);
  await trainSteps(state, settings, runner, streams, {
    log,
    save: (current) => saveCheckpoint(folder, current, shapes, settings.checkpoints.keep),
    goBack: () => newest() ?? firstState(settings, foundation),
    evaluate: async (current) => {
      const weights = new Map([...current.weights, ...current.biases]);
      const reports: Record<string, unknown> = {};
      for (const [task, batches] of heldOut)
        reports[`held-out ${task}`] = report(await scorePairs(runner, task, batches, weights));
      return reports;
    },
    seconds: ports.seconds,
    stopped: ports.stopped ?? (() => false),
  });
  return state;
}

function firstState(settings: Settings, foundation: Foundation): TrainingState {
  const weights = foundation.trained(settings.shape, settings.seed);
  const biases = new Map<string, Float32Array>();
  const { experts, frozen, layers } = settings.shape;
  if (experts !== undefined)
    for (let layer = frozen; layer < layers; layer++)
      biases.set(biasName(layer), new Float32Array(experts.count));
  if (settings.from !== undefined)
    for (const [name, value] of readWeights(settings.from)) weights.get(name)?.set(value);
  return {
    step: 0,
    weights,
    biases,
    moments: momentsFor(weights),
    guard: { losses: [], inRow: 0 },
    tokens: 0,
    seconds: 0,
  };
}
