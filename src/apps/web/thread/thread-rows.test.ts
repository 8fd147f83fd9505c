import { describe, expect, it } from "vitest";
import type { ThreadSummary } from "../../../core/domain/answer.ts";
import type { ThreadId } from "../../../core/domain/ids.ts";
import { heightOf, rowsOf, seenRows, whenOf } from "./thread-rows.ts";
import { threadWordsEn, threadWordsZh } from "./thread-words.ts";

const NOW = new Date(2026, 10, 30, 9, 15);
const thread = (id: string, at: Date, isPinned = false): ThreadSummary => ({
  threadId: id as ThreadId,
  title: id,
  createdAt: at.toISOString(),
  updatedAt: at.toISOString(),
  turnCount: 1,
  isPinned,
  isArchived: false,
});
const THREADS = [
  thread("pinned", new Date(2026, 1, 1), true),
  thread("a", new Date(2026, 10, 30, 0, 5)),
  thread("b", new Date(2026, 10, 30, 0, 1)),
  thread("c", new Date(2026, 10, 29, 23, 59)),
  thread("d", new Date(2026, 10, 25)),
  thread("e", new Date(2026, 9, 2)),
  thread("f", new Date(2025, 9, 2)),
];

describe("the list of threads", () => {
  it("stands under the days on which something was last asked, in both languages", () => {
    const named = (words: typeof threadWordsEn, language: string) =>
      rowsOf(THREADS, NOW, words, language).map(({ heading, key }) => heading ?? `- ${key}`);
    expect(named(threadWordsEn, "en")).toEqual([
      "Pinned",
      "- pinned",
      "Today",
      "- a",
      "- b",
      "Yesterday",
      "- c",
      "Past 7 days",
      "- d",
      "October 2026",
      "- e",
      "October 2025",
      "- f",
    ]);
    expect(named(threadWordsZh, "zh-CN")).toContain("2026年10月");
  });

  it("says the time of what is recent, and the day of the rest", () => {
    expect(THREADS.slice(1).map((one) => whenOf(one, NOW, "en-GB"))).toEqual([
      "00:05",
      "00:01",
      "23:59",
      "25 Nov",
      "2 Oct",
      "2 Oct 2025",
    ]);
  });

  it("is drawn only as far as it is seen, and where the keyboard is", () => {
    const many = Array.from({ length: 20_000 }, (_, nth) => thread(`t${nth}`, new Date(2026, 10, 30, 8)));
    const rows = rowsOf(many, NOW, threadWordsEn, "en");
    expect(heightOf(rows)).toBe(2 + 20_000 * 3.25);
    const seen = seenRows(rows, 30_000, 40, "t3");
    expect(seen.length).toBeLessThan(30);
    expect(seen[0]?.key).toBe("t3");
    expect(seen.some(({ top }) => top <= 30_000) && seen.some(({ top }) => top >= 30_040)).toBe(true);
  });
});
