import { expect, test } from "vitest";
import { earlier, later, WINDOW_LENGTH, windowAround } from "./text-window.ts";

test("stands around the quote, within the document", () => {
  expect(windowAround({ start: 10, end: 20 }, 500)).toEqual({ start: 0, end: 500 });
  const window = windowAround({ start: 1_000_000, end: 1_000_100 }, 50_000_000);
  expect(window.start).toBeLessThan(1_000_000);
  expect(window.end - window.start).toBe(WINDOW_LENGTH);
});

test("holds a quote that is longer than a window", () => {
  expect(windowAround({ start: 0, end: 3 * WINDOW_LENGTH }, 10 * WINDOW_LENGTH).end).toBe(3 * WINDOW_LENGTH);
});

test("grows at either end up to the document's own", () => {
  expect(earlier({ start: 100, end: 200 })).toEqual({ start: 0, end: 100 });
  expect(later({ start: 0, end: 200 }, 250)).toEqual({ start: 200, end: 250 });
});
