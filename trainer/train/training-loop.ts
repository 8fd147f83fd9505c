/**
 * The loop: a batch of each task, forward and back, clip, step, balance, and now and then a checkpoint and an evaluation.
 * Everything that decides the next step is in the state, so that a run that was killed goes on to the same weights.
 */
import type { ReaderRunner } from "./reader-runner.ts";
import { biasName } from "../model/experts.ts";
import { TASKS, trainedShapes, type Task } from "../model/shape.ts";
import { maxViolation, moveBias } from "../optimise/expert-bias.ts";
import { gradientNorm, stepAll } from "../optimise/optimiser.ts";
import type { Batch } from "./batch-stream.ts";
import type { TrainingState } from "./checkpoint.ts";
import type { Settings } from "./settings.ts";
import { judgeLoss } from "./spike-guard.ts";

export type LogLine = Readonly<Record<string, unknown>>;

export interface LoopPorts {
  readonly log: (line: LogLine) => void;
  readonly save: (state: TrainingState) => void;
  /** The newest checkpoint's state, when the weights are spoilt. */
  readonly goBack: () => TrainingState;
  readonly evaluate: (state: TrainingState) => Promise<LogLine>;
  /** Processor seconds of this process so far. */
  readonly seconds: () => number;
  readonly stopped: () => boolean;
}

interface Fed {
  readonly task: Task;
  readonly batch: Batch;
  readonly inputs: Map<string, Float32Array>;
}

export async function trainSteps(
  state: TrainingState,
  settings: Settings,
  runner: ReaderRunner,
  streams: ReadonlyMap<Task, Iterator<Batch, never>>,
  ports: LoopPorts,
): Promise<void> {
  const shapes = trainedShapes(settings.shape);
  const tasks = TASKS.filter((task) => settings.tasks[task] > 0);
  const feed = (): Promise<readonly Fed[]> =>
    Promise.all(
      tasks.map(async (task) => {
        const batch = streams.get(task)!.next().value;
        return { task, batch, inputs: await runner.inputsOf(batch, settings.tasks[task]) };
      }),
    );
  // The frozen layers of the next step are computed beside the training of this one.
  let next = state.step < settings.steps ? feed() : undefined;
  while (state.step < settings.steps && !ports.stopped()) {
    const began = ports.seconds();
    const fed = (await next) ?? [];
    const more = state.step + 1 < settings.steps ? feed() : undefined;
    // Waited for at the next step; until then a failure must not count as unheard.
    more?.catch(() => undefined);
    next = more;
    const result = await forwardAndBack(state, fed, runner);
    state.step++;
    const norm = gradientNorm(result.gradients);
    const verdict = judgeLoss(state.guard, settings.spikes, result.loss, norm);
    if (verdict === "fine") {
      stepAll(
        state.weights,
        result.gradients,
        state.moments,
        shapes,
        settings.optimiser,
        state.step,
        settings.steps,
        norm,
      );
      for (const [name, load] of result.loads) {
        const bias = state.biases.get(name);
        if (bias !== undefined) moveBias(bias, load, settings.biasRate);
      }
    } else if (verdict === "go-back") restore(state, ports.goBack());
    const tokens = fed.reduce((sum, { batch }) => sum + tokensOf(batch), 0);
    state.tokens += tokens;
    const seconds = ports.seconds() - began;
    state.seconds += seconds;
    ports.log({
      step: state.step,
      loss: rounded(result.loss),
      ...Object.fromEntries(
        fed.map(({ task }, i) => [task, rounded((result.losses[i] ?? 0) / settings.tasks[task])]),
      ),
      norm: rounded(norm),
      ...(verdict === "fine" ? {} : { spike: verdict }),
      ...(result.loads.size === 0
        ? {}
        : { maxVio: [...result.loads.values()].map((load) => rounded(maxViolation(load))) }),
      pairs: fed.reduce((sum, { batch }) => sum + batch.rows.length, 0),
      tokens,
      tokensPerSecond: Math.round(tokens / seconds),
    });
    if (state.step % settings.checkpoints.every === 0 || state.step === settings.steps) ports.save(state);
    if (state.step % settings.evaluation.every === 0 || state.step === settings.steps) {
      const before = ports.seconds();
      const line = await ports.evaluate(state);
      ports.log({ step: state.step, ...line, evaluationSeconds: rounded(ports.seconds() - before) });
    }
  }
}

interface StepResult {
  readonly loss: number;
  readonly losses: readonly number[];
  readonly gradients: Map<string, Float32Array>;
  /** Tokens by expert, by the name of the layer's bias. */
  readonly loads: Map<string, Float32Array>;
}

async function forwardAndBack(
  state: TrainingState,
  fed: readonly Fed[],
  runner: ReaderRunner,
): Promise<StepResult> {
  const [gradients, loads] = [new Map<string, Float32Array>(), new Map<string, Float32Array>()];
  const losses: number[] = [];
  const weights = new Map([...state.weights, ...state.biases]);
  for (const { task, batch, inputs } of fed) {
    const out = await runner.train(task, batch.size, inputs, weights);
    losses.push(out.get("loss")?.[0] ?? Number.NaN);
    for (const [name, value] of out) {
      if (name.startsWith("d:")) addInto(gradients, name.slice(2), value);
      else if (name.startsWith("load:")) addInto(loads, biasName(Number(name.slice(5))), value);
    }
  }
  return { loss: losses.reduce((sum, value) => sum + value, 0), losses, gradients, loads };
}

function addInto(sums: Map<string, Float32Array>, name: string, value: Float32Array): void {
  const sum = sums.get(name);
  if (sum === undefined) sums.set(name, value);
  else for (let i = 0; i < sum.length; i++) sum[i]! += value[i]!;
}

function restore(state: TrainingState, earlier: TrainingState): void {
  for (const [name, value] of earlier.weights) state.weights.get(name)?.set(value);
  for (const [name, value] of earlier.biases) state.biases.get(name)?.set(value);
  for (const [name, { first, second }] of earlier.moments) {
    state.moments.get(name)?.first.set(first);
    state.moments.get(name)?.second.set(second);
  }
}

const tokensOf = (batch: Batch): number => batch.rows.reduce((sum, { pieces }) => sum + pieces.length, 0);
const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;
