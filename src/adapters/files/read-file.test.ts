import { execFileSync } from "node:child_process";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathUnreadable } from "./path-unreadable.ts";
import { readFileBytes } from "./read-file.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-file-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test("reads a file whole", async () => {
  const path = join(folder, "a.bin");
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
  await writeFile(path, bytes);
  expect(Buffer.compare(await readFileBytes(path, 70_000), bytes)).toBe(0);
});

test("reads an empty file", async () => {
  await writeFile(join(folder, "empty"), "");
  expect(await readFileBytes(join(folder, "empty"), 10)).toHaveLength(0);
});

test("refuses a file above the limit without reading it", async () => {
  const path = join(folder, "huge");
  await writeFile(path, "");
  // Sparse: eight terabytes that no disk here could hold and no memory could take.
  await truncate(path, 8e12);
  await expect(readFileBytes(path, 50_000_000)).rejects.toMatchObject({ code: "document-too-large" });
});

test.runIf(process.platform === "linux")("counts what a file without stated size gives", async () => {
  expect((await readFileBytes("/proc/self/status", 100_000)).length).toBeGreaterThan(100);
  await expect(readFileBytes("/proc/self/status", 10)).rejects.toMatchObject({ code: "document-too-large" });
});

test("says what is wrong with a path", async () => {
  await expect(readFileBytes(join(folder, "none"), 10)).rejects.toMatchObject({
    code: "path-unreadable",
    message: expect.stringContaining("it does not exist"),
  });
  await expect(readFileBytes(folder, 10)).rejects.toMatchObject({
    code: "path-unreadable",
    message: expect.stringContaining("it is a folder"),
  });
});

test("does not wait for a pipe", async () => {
  execFileSync("mkfifo", [join(folder, "pipe")]);
  await expect(readFileBytes(join(folder, "pipe"), 10)).rejects.toMatchObject({ code: "path-unreadable" });
});

test("names a missing permission", () => {
  // Made by hand: tests may run as a user who may read everything.
  const refused = Object.assign(new Error("denied"), { code: "EACCES" });
  expect(pathUnreadable("/x", refused).message).toBe("/x could not be read: this user may not read it.");
});
