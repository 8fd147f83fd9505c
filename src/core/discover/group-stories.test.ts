/** Articles on one event come together, and others stay apart: measured by pairs on sets that were made for it. */
import { expect, test } from "vitest";
import { MADE_STORIES, type MadeStory } from "../../../test/made-stories.ts";
import { groupStories } from "./group-stories.ts";

const NOW = Date.parse("2026-11-30T12:00:00Z");
const HOUR_MS = 3_600_000;

/** In an order that tells nothing, an hour apart. */
function grouped(stories: readonly MadeStory[]): { precision: number; recall: number } {
  const mixed = stories.toSorted((a, b) => (a.lead < b.lead ? -1 : 1));
  const groups = groupStories(mixed.map((story, at) => ({ ...story, atMs: NOW - at * HOUR_MS })));
  let [both, told, wanted] = [0, 0, 0];
  const groupOf = new Map(groups.flatMap((group, nth) => group.map((at) => [at, nth])));
  for (const [a, one] of mixed.entries()) {
    for (const [b, other] of mixed.slice(0, a).entries()) {
      const isOne = one.event !== undefined && one.event === other.event;
      const isTold = groupOf.get(a) === groupOf.get(b);
      wanted += Number(isOne);
      told += Number(isTold);
      both += Number(isOne && isTold);
    }
  }
  return { precision: both / told, recall: both / wanted };
}

test.each(["seen", "seenToo", "kept"] as const)(
  "most pairs of the set %s are found, and hardly any others",
  (name) => {
    const { precision, recall } = grouped(MADE_STORIES[name]);
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.6);
  },
);

test("what is alike weeks later is another event", () => {
  const article = { title: "Magnitude 6.1 earthquake shakes Valmar", lead: "Two were hurt in Serra." };
  const groups = groupStories([
    { ...article, atMs: NOW },
    { ...article, atMs: NOW - 30 * 24 * HOUR_MS },
  ]);
  expect(groups).toEqual([[0], [1]]);
});

test("articles without a word, and none at all, are no trouble", () => {
  expect(groupStories([])).toEqual([]);
  expect(
    groupStories([
      { title: "", lead: "", atMs: 0 },
      { title: "…", lead: "!", atMs: 0 },
    ]),
  ).toEqual([[0], [1]]);
});
