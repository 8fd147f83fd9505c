import { expect, test } from "vitest";
import english from "../../weights/gaps-en.json" with { type: "json" };
import { gapFeatures, insideWords, VIEW_KINDS } from "./gap-features.ts";
import { readStatistics } from "./gap-statistics.ts";

test("each kind of view is looked at once in each gap", () => {
  const words = ["one", "two", "three"];
  const views = gapFeatures(words, 1, insideWords(words));
  expect(views.map((view) => view.charAt(0)).join("")).toBe(VIEW_KINDS);
});

test("reads hundredths of a logit", () => {
  const { weights, bias, lengths } = readStatistics("gaps-en", english);
  expect(weights.get("a0")).toEqual([0.99, 1.15]);
  expect(bias).toEqual([-1.02, -1.15]);
  expect([weights.size, lengths.length]).toEqual([3_000, 121]);
});

test("refuses what nothing looks at, and what is cut off", () => {
  const read = (views: readonly string[]): unknown => readStatistics("gaps-en", { ...english, views });
  expect(() => read([...english.views, "x1 2 3"])).toThrow('a view "x1"');
  expect(() => read([...english.views, "a1 2"])).toThrow("cut off");
  expect(() => read([...english.views, "a1 2 z"])).toThrow('no number for "a1"');
  expect(() => readStatistics("gaps-en", { ...english, kinds: "wab" })).toThrow("are for the views wab");
  expect(() => readStatistics("gaps-en", { ...english, bias: [1] })).toThrow("npm run fit -- gaps-en");
});
