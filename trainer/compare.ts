/**
 * Trains the same small reader in several ways from the same seeds and prints what comes out: f32, f32 with weights moved
 * by a hair (how much two runs differ by chance), 8-bit tiles, and the dense control of equal active size. Usage:
 * `node bin/run.mjs trainer/compare.ts STEPS SEED...`; each line is JSON.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kernelExecutor } from "./execute/kernel-executor.ts";
import { ownKernels } from "./execute/own-kernels.ts";
import { hashedFoundation, type Foundation } from "./model/foundation.ts";
import { seededNumbers } from "./model/seeded-numbers.ts";
import { tinySettings } from "./tiny/tiny-run.ts";
import type { Report } from "./train/evaluate.ts";
import { runTraining } from "./train/run-training.ts";
import type { Settings } from "./train/settings.ts";

/** Relative to a weight: below what training means, above what rounding does. */
const HAIR = 1e-5;
/** Losses of the last so many steps are averaged. */
const TAIL = 20;

interface Way {
  readonly name: string;
  readonly change: (settings: Settings) => Settings;
  readonly moved?: boolean;
}

const f32 = (settings: Settings): Settings => settings;
const WAYS: readonly Way[] = [
  { name: "f32", change: f32 },
  { name: "f32, moved by a hair", change: f32, moved: true },
  {
    name: "int8-tile",
    change: (settings) => ({ ...settings, precision: { frozen: "int8-tile", trained: "int8-tile" } }),
  },
  {
    name: "dense, equal active size",
    change: (settings) => ({ ...settings, shape: denseOf(settings.shape) }),
  },
];

function denseOf({ experts, ...shape }: Settings["shape"]): Settings["shape"] {
  if (experts === undefined) return shape;
  const active = experts.shared + ((shape.inner - experts.shared) / experts.count) * experts.active;
  return { ...shape, inner: active };
}

function movedByAHair(foundation: Foundation): Foundation {
  return {
    ...foundation,
    trained: (shape, seed) => {
      const chance = seededNumbers(`hair ${seed}`);
      const weights = foundation.trained(shape, seed);
      return new Map(
        [...weights].map(([name, values]) => [
          name,
          values.map((value) => value * (1 + HAIR * chance.normal())),
        ]),
      );
    },
  };
}

interface Line {
  readonly loss?: number;
  readonly tokens?: number;
  readonly maxVio?: readonly number[];
  readonly "held-out answers"?: Report;
  readonly "held-out claims"?: Report;
}

async function train({ name, change, moved = false }: Way, steps: number, seed: number): Promise<void> {
  const settings = change({ ...tinySettings(steps), seed, evaluation: { every: steps, pairs: 1000 } });
  const folder = mkdtempSync(join(tmpdir(), "footnote-compare-"));
  const plain = hashedFoundation(settings.shape.width, seed);
  const lines: Line[] = [];
  const began = process.cpuUsage();
  const state = await runTraining(settings, {
    folder,
    executor: kernelExecutor(ownKernels()),
    foundation: moved ? movedByAHair(plain) : plain,
    seconds: () => {
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1e6;
    },
    print: (line) => lines.push(JSON.parse(line) as Line),
  });
  rmSync(folder, { recursive: true });
  const losses = lines.flatMap(({ loss }) => (loss === undefined ? [] : [loss])).slice(-TAIL);
  const last = lines.findLast((line) => line["held-out answers"] !== undefined);
  const steady = lines.findLast(({ maxVio }) => maxVio !== undefined);
  console.log(
    JSON.stringify({
      name,
      seed,
      loss: losses.reduce((sum, value) => sum + value, 0) / losses.length,
      heldOutAnswers: last?.["held-out answers"]?.loss,
      heldOutClaims: last?.["held-out claims"]?.loss,
      maxVio: steady?.maxVio,
      tokensPerSecond: Math.round(state.tokens / state.seconds),
    }),
  );
}

const [steps = "60", ...seeds] = process.argv.slice(2);
for (const seed of seeds.length === 0 ? ["1"] : seeds)
  for (const way of WAYS) await train(way, Number(steps), Number(seed));
