import { expect, test } from "vitest";
import type { UsageSum } from "../../../core/domain/model-call.ts";
import { dayBefore, dayColumns } from "./day-columns.ts";

function sum(key: string, costMicros: number): UsageSum {
  const tokens = { inputTokens: 100, cachedInputTokens: 50, outputTokens: 10 };
  return { key, calls: 1, ...tokens, costMicros, unpricedCalls: 0 };
}

test("every day has a column, over the end of a month and a leap day too", () => {
  const { columns } = dayColumns([sum("2024-03-01", 5), sum("2024-02-28", 7)], "2024-02-28", "2024-03-02");
  expect(columns).toEqual([
    { key: "2024-02-28", value: 7 },
    { key: "2024-02-29", value: 0 },
    { key: "2024-03-01", value: 5 },
    { key: "2024-03-02", value: 0 },
  ]);
});

test("a long time is told by month, each from its first to its last", () => {
  const sums = [sum("2026-11-02", 1), sum("2026-07-31", 2), sum("2026-07-01", 4)];
  expect(dayColumns(sums, "2026-07-01", "2026-11-02").columns).toEqual([
    { key: "2026-07", value: 6 },
    { key: "2026-08", value: 0 },
    { key: "2026-09", value: 0 },
    { key: "2026-10", value: 0 },
    { key: "2026-11", value: 1 },
  ]);
});

test("where nothing cost anything, tokens are measured", () => {
  expect(dayColumns([sum("2026-11-01", 0)], "2026-11-01", "2026-11-01")).toEqual({
    measure: "tokens",
    columns: [{ key: "2026-11-01", value: 110 }],
  });
  expect(dayColumns([], "2026-11-01", "2026-11-01").columns).toHaveLength(1);
});

test("days are counted back over years", () => expect(dayBefore("2026-01-01", 29)).toBe("2025-12-03"));
