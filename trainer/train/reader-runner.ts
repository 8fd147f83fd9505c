/**
 * Runs the graphs of a reader over batches, keeping the prepared ones: frozen layers, training, answering. Weights are fed
 * with each run, so that what the optimiser moves is what is used.
 */
import type { Executor, Prepared, Values } from "../execute/executor.ts";
import type { Foundation } from "../model/foundation.ts";
import { answerGraph, frozenGraph, trainGraph, type Size } from "../model/reader-graph.ts";
import type { ReaderShape, Task } from "../model/shape.ts";
import { batchInputs } from "./batch-inputs.ts";
import type { Batch } from "./batch-stream.ts";
import type { Settings } from "./settings.ts";

export interface ReaderRunner {
  /** Everything that a batch brings into the trained part: the frozen layers' output, masks, targets. */
  inputsOf(batch: Batch, share: number): Promise<Map<string, Float32Array>>;
  train(task: Task, size: Size, inputs: Values, weights: Values): Promise<Map<string, Float32Array>>;
  /** `logits`, three a row of the batch's size; for answers also `begin` and `end`, one a piece. */
  answer(task: Task, size: Size, inputs: Values, weights: Values): Promise<Map<string, Float32Array>>;
}

export function readerRunner(
  executor: Executor,
  foundation: Foundation,
  shape: ReaderShape,
  precision: Settings["precision"],
): ReaderRunner {
  const prepared = new Map<string, Promise<Prepared>>();
  const frozenWeights = foundation.frozen(shape);
  const get = (name: string, size: Size, make: () => Promise<Prepared>): Promise<Prepared> => {
    const key = `${name} ${size.batch} ${size.length}`;
    const known = prepared.get(key) ?? make();
    prepared.set(key, known);
    return known;
  };
  return {
    async inputsOf(batch, share) {
      const inputs = batchInputs(foundation, batch, shape.epsilon, share);
      if (shape.frozen === 0) return inputs;
      const { size } = batch;
      const frozen = await get("frozen", size, () =>
        executor.prepare(frozenGraph(shape, size, precision.frozen), frozenWeights),
      );
      const hidden = (await frozen.run(inputs)).get("hidden");
      return hidden === undefined ? inputs : inputs.set("x", hidden);
    },
    async train(task, size, inputs, weights) {
      const graph = await get(`train ${task}`, size, () =>
        executor.prepare(trainGraph(shape, size, task, precision.trained)),
      );
      return graph.run(new Map([...weights, ...inputs]));
    },
    async answer(task, size, inputs, weights) {
      const graph = await get(`answer ${task}`, size, () =>
        executor.prepare(answerGraph(shape, size, task, precision.trained)),
      );
      return graph.run(new Map([...weights, ...inputs]));
    },
  };
}
