import { expect, test } from "vitest";
import { patienceMs, READ_MS } from "./reading-patience.ts";

const state = (readAtMs: number[], waiting: number, isBestWaiting = false) => ({
  readAtMs,
  waiting,
  arrived: 0,
  isBestWaiting,
});

test("until most pages are in, all the time is given", () => {
  expect(patienceMs(state([], 10))).toBe(READ_MS);
  expect(patienceMs(state([100, 100, 100, 100, 100], 5))).toBe(READ_MS);
  expect(patienceMs(state([100], 2))).toBe(READ_MS);
});

test("once most are in, the rest get a grace, and as long as the others took where that is longer", () => {
  expect(patienceMs(state([50, 60, 70, 80, 90, 100], 4))).toBe(400);
  expect(patienceMs(state([600, 700, 800, 900, 1000, 1100], 4))).toBe(2000);
  expect(patienceMs(state([100, 120], 1))).toBe(420);
});

test("the grace does not grow with every page that comes", () => {
  const before = patienceMs(state([50, 60, 70, 80, 90, 100], 4));
  expect(patienceMs(state([50, 60, 70, 80, 90, 100, 350], 3))).toBe(before);
});

test("one of the engines' best hits is waited for longer, and never beyond the deadline", () => {
  expect(patienceMs(state([50, 60, 70, 80, 90, 100], 4, true))).toBe(1000);
  expect(patienceMs(state([3000, 3000, 3000, 3000, 3000, 3900], 4, true))).toBe(READ_MS);
});

test("pages that are here are read although the time is up, until there is a handful", () => {
  expect(patienceMs({ ...state([100, 200], 8), arrived: 2 })).toBe(12_000);
  expect(patienceMs({ ...state([], 10), arrived: 1 })).toBe(12_000);
  expect(patienceMs({ ...state([100, 200, 300], 7), arrived: 2 })).toBe(READ_MS);
});

test("and beyond a handful as long as one after the other is read", () => {
  const most = [50, 60, 70, 80, 90, 100];
  expect(patienceMs({ ...state(most, 4), arrived: 3 })).toBe(1_100);
  expect(patienceMs({ ...state([...most, 900], 3), arrived: 2 })).toBe(1_900);
  expect(patienceMs({ ...state([...most, 11_900], 3), arrived: 2 })).toBe(12_000);
});
