import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findGitDirectory, openGitRepository } from "./git-repository.ts";
import { rowFile } from "./row-file.ts";

let folder: string;
let commit: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "snapshots-"));
  const work = join(folder, "owner+name", "repo");
  mkdirSync(join(work, "b"), { recursive: true });
  writeFileSync(join(work, "a.txt"), "eins\n");
  writeFileSync(join(work, "b", "二.txt"), "二\n");
  const git = (...args: string[]): string =>
    execFileSync("git", ["-C", work, "-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
      encoding: "utf8",
    });
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "t");
  commit = git("rev-parse", "HEAD").trim();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a snapshot", () => {
  it("gives files of a commit by path, in one go, and leaves missing ones out", () => {
    const directory = findGitDirectory(folder, "owner/name");
    const repository = openGitRepository(directory ?? "", commit);
    expect(repository?.paths()).toEqual(["a.txt", "b/二.txt"]);
    expect(repository?.text("a.txt")).toBe("eins\n");
    expect(repository?.text("none")).toBeUndefined();
    expect([...(repository?.texts(["b/二.txt", "none", "a.txt"]) ?? [])].map(({ text }) => text)).toEqual([
      "二\n",
      "eins\n",
    ]);
  });

  it("is missing where the folder or the commit is", () => {
    expect(findGitDirectory(folder, "owner/other")).toBeUndefined();
    expect(openGitRepository(findGitDirectory(folder, "owner/name") ?? "", "0".repeat(40))).toBeUndefined();
  });
});

describe("a file of rows", () => {
  it("appears when it is finished, with the hash of its bytes", () => {
    const file = rowFile(folder, "rows.jsonl");
    file.add({ text: "一" });
    file.add({ text: "b" });
    expect(() => readFileSync(join(folder, "rows.jsonl"))).toThrow(/ENOENT/u);
    expect(file.finish()).toMatchObject({ name: "rows.jsonl", rows: 2 });
    expect(readFileSync(join(folder, "rows.jsonl"), "utf8")).toBe('{"text":"一"}\n{"text":"b"}\n');
  });
});
