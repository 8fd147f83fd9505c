import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repositoryRoot } from "../../scripts/repository-root.ts";
import { tinySettings } from "../tiny/tiny-run.ts";
import { readSafetensors } from "../export/safetensors.ts";
import { listCheckpoints } from "./checkpoint.ts";

const STEPS = 12;
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-resume-"));
  const settings = {
    ...tinySettings(STEPS),
    tokens: { answers: 192, claims: 192 },
    checkpoints: { every: 4, keep: 2 },
    evaluation: { every: 100, pairs: 4 },
  };
  writeFileSync(join(folder, "settings.json"), JSON.stringify(settings));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the trainer in a process of its own; kills it, as a power cut would, once it has logged `killAfter`. */
function train(run: string, killAfter?: number): Promise<string> {
  const child = spawn(
    process.execPath,
    ["trainer/train.ts", join(folder, "settings.json"), join(folder, run)],
    { cwd: repositoryRoot },
  );
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk.toString();
    if (killAfter !== undefined && text.includes(`"step":${killAfter},`)) child.kill("SIGKILL");
  });
  return new Promise((resolve) => child.on("close", () => resolve(text)));
}

/** All tensors of the last checkpoint, byte for byte; the log's counts of time are left out. */
function lastTensors(run: string): Map<string, string> {
  const name = listCheckpoints(join(folder, run)).at(-1) ?? "";
  const { tensors } = readSafetensors(readFileSync(join(folder, run, name)));
  return new Map(
    [...tensors].map(([key, { data }]) => [
      key,
      Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("base64"),
    ]),
  );
}

test("a run that is killed goes on from its last checkpoint to the very same weights", async () => {
  await train("whole");
  const first = await train("broken", 6);
  expect(first).not.toContain(`"step":${STEPS},`);
  const second = await train("broken");
  expect(second).toContain(`"began":4,`);
  expect(lastTensors("broken")).toEqual(lastTensors("whole"));
});

test("no more checkpoints are kept than the settings say, and no half of one", async () => {
  expect(listCheckpoints(join(folder, "whole"))).toEqual([
    "checkpoint-00000008.safetensors",
    "checkpoint-00000012.safetensors",
  ]);
});
