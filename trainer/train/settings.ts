/** A run's settings: one JSON file, everything in it, checked before anything starts. `trainer/runs` holds those of the weights that are shipped. */
import { z } from "zod";

const precision = z.enum(["f32", "int8-tile", "int8-row"]);
const drawRate = z.tuple([z.string(), z.number().min(0).max(1)]);
const positive = z.number().positive();
const count = z.number().int().nonnegative();

export const settingsSchema = z.strictObject({
  seed: z.number().int(),
  /** `embedder`: the product's file of weights for vectors. `hashed`: nothing but a seed, for small runs. */
  foundation: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("embedder"), file: z.string() }),
    z.strictObject({ kind: z.literal("hashed") }),
  ]),
  shape: z.strictObject({
    width: count,
    heads: count,
    inner: count,
    layers: count,
    frozen: count,
    epsilon: positive,
    headWidth: count,
    clamp: z.number().nonnegative(),
    experts: z.strictObject({ count, active: count, shared: count }).optional(),
  }),
  executor: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("kernels") }),
    z.strictObject({ kind: z.literal("onnxruntime"), folder: z.string(), threads: count }),
  ]),
  precision: z.strictObject({ frozen: precision, trained: precision }),
  /** Files of rows (`trainer/data/rows.ts`) by task; relative to the working folder. */
  data: z.strictObject({ answers: z.string(), claims: z.string() }),
  /** Which pairs a round draws: [pattern over `id kind label`, share], the first that fits; 1 where none does. */
  draw: z.strictObject({ answers: z.array(drawRate), claims: z.array(drawRate) }),
  /** Share of each task in a step's loss; 0 leaves it out. */
  tasks: z.strictObject({ answers: z.number(), claims: z.number() }),
  /** Pieces a batch of each task, filled-up places counted. A step is a batch of each. */
  tokens: z.strictObject({ answers: count, claims: count }),
  /** Longest pairs that are learned from, in pieces; readers take up to 96 and 160. */
  longest: z.strictObject({ answers: count, claims: count }),
  steps: count,
  optimiser: z.strictObject({
    name: z.enum(["adamw", "muon"]),
    rate: positive,
    headRate: positive,
    beta1: positive,
    beta2: positive,
    epsilon: positive,
    weightDecay: z.number(),
    momentum: z.number(),
    clip: positive,
    warmup: count,
  }),
  /** By how much the bias of an expert moves in a step. */
  biasRate: z.number(),
  spikes: z.strictObject({ window: count, deviations: positive, patience: count }),
  checkpoints: z.strictObject({ every: count, keep: count }),
  evaluation: z.strictObject({ every: count, pairs: count }),
  /** Checkpoint of another run, or the product's file of weights, that this one begins with; the names that are missing there stay fresh. */
  from: z.string().optional(),
});

export type Settings = z.infer<typeof settingsSchema>;
