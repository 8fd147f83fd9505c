/**
 * Puts a checkpoint into the product: `node bin/run.mjs trainer/ship.ts SETTINGS.json CHECKPOINT NAME EVALUATION [FOLDER]`
 * writes `pairs.bin` and names it in the manifest. EVALUATION is what `evaluate.ts` printed for this checkpoint: the
 * temperatures, and the scores that the manifest keeps. A task that the run has not trained keeps its temperature and has
 * no score: the layers below its head have moved.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readPairsFile, writePairsFile } from "./export/pairs-file.ts";
import type { Task } from "./model/shape.ts";
import { readCheckpoint } from "./train/checkpoint.ts";
import { settingsSchema } from "./train/settings.ts";

const evaluationSchema = z.looseObject({
  task: z.enum(["answers", "claims"]),
  step: z.number(),
  pairs: z.number(),
  loss: z.number(),
  right: z.number(),
  auroc: z.number(),
  sets: z.record(z.string(), z.tuple([z.number().nullable(), z.number()])),
  temperature: z.number(),
  calibrationError: z.number(),
});

interface Manifest {
  readonly name: string;
  readonly pairs?: { readonly name: string; readonly sha256: string };
}
type Evaluation = z.infer<typeof evaluationSchema>;

const [settingsFile, checkpoint, name, evaluationFile, folder = "src/weights/reader"] = process.argv.slice(2);
if (
  settingsFile === undefined ||
  checkpoint === undefined ||
  name === undefined ||
  evaluationFile === undefined
) {
  console.error("ship.ts needs SETTINGS.json CHECKPOINT NAME EVALUATION");
  process.exitCode = 1;
} else {
  const settings = settingsSchema.parse(JSON.parse(readFileSync(settingsFile, "utf8")));
  const { weights, step, tokens } = readCheckpoint(checkpoint);
  const lines = readFileSync(evaluationFile, "utf8").split("\n").filter(Boolean);
  const evaluations = lines.map((line) => evaluationSchema.parse(JSON.parse(line)));
  const of = (task: Task) => {
    if (settings.tasks[task] === 0) return undefined;
    const found = evaluations.find((each) => each.task === task && each.step === step);
    if (found === undefined) throw new RangeError(`no evaluation of ${task} at step ${step}`);
    return found;
  };
  const [answers, claims] = [of("answers"), of("claims")];
  const path = join(folder, "pairs.bin");
  const before =
    answers === undefined || claims === undefined
      ? readPairsFile(readFileSync(path)).temperatures
      : undefined;
  const temperatureOf = (task: Task): number => of(task)?.temperature ?? before?.[task] ?? 1;
  const manifestPath = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8")) as Manifest;
  const file = writePairsFile({
    name,
    upon: manifest.name,
    shape: settings.shape,
    weights,
    temperatures: { answers: temperatureOf("answers"), claims: temperatureOf("claims") },
  });
  writeFileSync(path, file);
  const kept = ({ pairs, loss, right, auroc, sets, temperature, calibrationError }: Evaluation) => ({
    pairs,
    loss,
    right,
    auroc,
    sets,
    temperature: Number(temperature.toFixed(3)),
    calibrationError: Number(calibrationError.toFixed(4)),
  });
  const pairs = {
    name,
    what: "upper four of twelve layers and two heads, trained to tell whether a sentence answers a question and whether evidence carries a claim; layers in 8 bits",
    file: "pairs.bin",
    bytes: file.length,
    sha256: createHash("sha256").update(file).digest("hex"),
    script: "trainer/train.ts, trainer/ship.ts",
    licence: "Apache-2.0 AND MIT",
    data: "trainer/data/README.md",
    trained: { steps: step, tokens, seed: settings.seed, precision: settings.precision.trained },
    ...(settings.from?.endsWith(".bin") === true && manifest.pairs !== undefined
      ? { from: { name: manifest.pairs.name, sha256: manifest.pairs.sha256 } }
      : {}),
    heldOut: { ...(answers && { answers: kept(answers) }), ...(claims && { claims: kept(claims) }) },
  };
  writeFileSync(manifestPath, `${JSON.stringify({ ...manifest, pairs }, null, 2)}\n`);
  console.log(JSON.stringify(pairs));
}
