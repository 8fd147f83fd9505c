import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "../repository-root.ts";
import { figureAt, hashOfWeights, readManifest, WEIGHTS } from "./manifest.ts";

test("says of each file of weights what made it, and of no other", () => {
  const named = Object.values(readManifest()).flatMap(({ files }) => files);
  const there = readdirSync(WEIGHTS).filter((name) => name.endsWith(".json") && name !== "manifest.json");
  expect(named.toSorted()).toEqual(there.toSorted());
});

test.each(Object.entries(readManifest()))("the weights %s are as they were fitted", (_, entry) => {
  expect(hashOfWeights(entry.files)).toBe(entry.hash);
  expect(existsSync(join(repositoryRoot, entry.script))).toBe(true);
  expect(existsSync(join(repositoryRoot, entry.heldOut.script))).toBe(true);
  expect(entry.fitted).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(Object.keys(entry.data).length).toBeGreaterThan(0);
  for (const hash of Object.values(entry.data)) expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  expect(Object.keys(entry.heldOut.figures).length).toBeGreaterThan(0);
});

test("finds a figure by its path, also where a name holds a point", () => {
  expect(figureAt({ wice: { all: [0.7] } }, "wice.all.0")).toBe(0.7);
  expect(figureAt({ ends: { "lectures.zh": { f1: 0.5 } } }, "ends.lectures.zh.f1")).toBe(0.5);
  expect(() => figureAt({ a: 1 }, "b")).toThrow('no "b"');
});
