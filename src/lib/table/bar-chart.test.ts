import { expect, it } from "vitest";
import { readBarChart, writeBarChart } from "./bar-chart.ts";

it("is written for Mermaid and read back, whatever the names are", () => {
  const chart = {
    title: 'sales "net" by shop',
    bars: [
      { name: "Harbour]\n```", value: 120 },
      { name: "集市", value: -8.5 },
    ],
  };
  const text = writeBarChart(chart);
  expect(text.split("\n")).toHaveLength(4);
  expect(text).not.toContain("```");
  expect(readBarChart(text)).toEqual({
    title: "sales 'net' by shop",
    bars: [
      { name: "Harbour'", value: 120 },
      { name: "集市", value: -8.5 },
    ],
  });
});

it.each([
  "",
  "pie\n title x",
  "xychart-beta",
  'xychart-beta\ntitle "a"\nx-axis ["b"]\nbar [x]',
  'xychart-beta\ntitle "a"\nx-axis ["b", "c"]\nbar [1]',
])("reads no other text: %s", (text) => {
  expect(readBarChart(text)).toBeUndefined();
});
