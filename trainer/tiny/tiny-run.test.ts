import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kernelExecutor } from "../execute/kernel-executor.ts";
import { ownKernels } from "../execute/own-kernels.ts";
import { tinyRun, type TinyResult } from "./tiny-run.ts";

let folder = "";
let result: TinyResult;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "footnote-tiny-"));
  result = await tinyRun(
    folder,
    kernelExecutor(ownKernels()),
    80,
    () => 0,
    () => undefined,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a tiny run learns", () => {
  expect(result.lastLoss).toBeLessThan(0.9 * result.firstLoss);
});

test("the exported reader, read again, scores exactly as the trained one", () => {
  expect(result.difference).toBe(0);
});

test("other programs get a graph for each task", () => {
  expect(existsSync(join(folder, "tiny-answers.onnx"))).toBe(true);
  expect(existsSync(join(folder, "tiny-claims.onnx"))).toBe(true);
});
