/**
 * Makes the dense checkpoint of a run into the beginning of one with experts:
 * `node bin/run.mjs trainer/upcycle.ts SETTINGS.json CHECKPOINT OUT.safetensors COUNT ACTIVE SHARED`. SETTINGS are the
 * dense run's; the result goes into `from` of settings whose shape has the same experts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { writeSafetensors } from "./export/safetensors.ts";
import { groupNeurons, splitLayer } from "./model/split-experts.ts";
import { firingGraph } from "./model/reader-graph.ts";
import { trainedShapes } from "./model/shape.ts";
import { batchStream } from "./train/batch-stream.ts";
import { readCheckpoint } from "./train/checkpoint.ts";
import { encodePair } from "./train/encode-pair.ts";
import { executorFor, foundationFor } from "./train/open-settings.ts";
import { readPairs } from "./train/read-pairs.ts";
import { readerRunner } from "./train/reader-runner.ts";
import { settingsSchema } from "./train/settings.ts";

/** Batches whose tokens show which neurons fire together. */
const BATCHES = 2;

const [settingsFile, checkpoint, out, ...sizes] = process.argv.slice(2);
const [count = 0, active = 0, shared = 0] = sizes.map(Number);
if (settingsFile === undefined || checkpoint === undefined || out === undefined || count === 0)
  throw new RangeError("upcycle.ts SETTINGS.json CHECKPOINT OUT.safetensors COUNT ACTIVE SHARED");
const settings = settingsSchema.parse(JSON.parse(readFileSync(settingsFile, "utf8")));
const { shape } = settings;
const experts = { count, active, shared };
const executor = executorFor(settings);
const foundation = foundationFor(settings);
const runner = readerRunner(executor, foundation, shape, settings.precision);
const { weights } = readCheckpoint(checkpoint);
const { train } = readPairs(settings.data.answers, "answers");
const stream = batchStream(
  train,
  (pair) => encodePair(foundation, pair),
  settings.tokens.answers,
  settings.seed,
  settings.draw.answers,
);
const fired = new Map<string, Float32Array[]>();
for (let index = 0; index < BATCHES; index++) {
  const batch = stream.next().value;
  const inputs = await runner.inputsOf(batch, 1);
  const prepared = await executor.prepare(firingGraph(shape, batch.size));
  for (const [name, values] of await prepared.run(new Map([...weights, ...inputs])))
    fired.set(name, [...(fired.get(name) ?? []), values]);
}
const split = new Map(weights);
for (let layer = shape.frozen; layer < shape.layers; layer++) {
  const firing = Float32Array.from((fired.get(`inner:${layer}`) ?? []).flatMap((values) => [...values]));
  const order = groupNeurons(firing, shape.inner, experts);
  for (const [name, values] of splitLayer(weights, layer, order, experts)) split.set(name, values);
}
const shapes = trainedShapes({ ...shape, experts });
const tensors = [...split].map(
  ([name, data]) => [name, { type: "F32" as const, shape: shapes.get(name) ?? [data.length], data }] as const,
);
writeFileSync(out, writeSafetensors(new Map(tensors)));
