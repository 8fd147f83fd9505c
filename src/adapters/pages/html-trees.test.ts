import { expect, test } from "vitest";
import { contextFeaturesOf } from "./html-context-features.ts";
import { featuresOf } from "./html-features.ts";
import { likenessOf } from "./html-likeness.ts";
import { LOOK_FEATURES, secondLook } from "./html-main-content.ts";
import { openPage } from "./html-open-page.ts";
import { readTrees, scoreOf, writeTrees } from "./html-trees.ts";

const TREES = ["1 0.5 0 2;1 2 3 4"];

test("asks each level of a tree the same question, and writes what it reads", () => {
  const trees = readTrees("some", { features: 2, trees: TREES }, 2);
  expect([scoreOf(trees, [0, 0]), scoreOf(trees, [3, 0]), scoreOf(trees, [3, 1])]).toEqual([1, 2, 4]);
  expect(writeTrees(trees)).toEqual(TREES);
});

test("refuses trees for other features than are measured, and trees that are cut off", () => {
  const read = (trees: readonly string[], features = 2): unknown =>
    readTrees("some", { features: 2, trees }, features);
  expect(() => read(TREES, 3)).toThrow("are for 2 features, and 3 are measured");
  expect(() => read(["2 0.5 0 2;1 2 3 4"])).toThrow("a feature that is not measured");
  expect(() => read(["1 0.5 0 2;1 2 3"])).toThrow("cut off");
  expect(() => read(["1 0.5 0 2;1 2 3 x"])).toThrow("npm run fit -- some");
});

test("both looks have as many numbers of a block as their trees are for", () => {
  const { root, blocks, facts } = openPage("<html><body><p>One two three.</p><p>Four</p></body></html>");
  const values = featuresOf(root, blocks, facts);
  const context = contextFeaturesOf(
    blocks,
    values.map(() => 0.5),
    likenessOf(blocks),
  );
  expect(values.map((row) => row.length)).toEqual(blocks.map(() => LOOK_FEATURES.first));
  const second = values.map((row, nth) => secondLook(row, context[nth] ?? []).length);
  expect(second).toEqual(blocks.map(() => LOOK_FEATURES.second));
});
