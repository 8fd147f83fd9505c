import { describe, expect, it } from "vitest";
import type { FlightId } from "../domain/sponsored.ts";
import { awarenessOf, LIFT_ANSWERS, newcombe, wilson } from "./awareness.ts";

const of = (known: number, answers: number) => ({ known, answers, decided: answers });

describe("the interval of one share", () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i of %i is %f to %f", (known, answers, low, high) => {
    const is = wilson({ known, answers });
    expect([is.low, is.high]).toEqual([expect.closeTo(low, 4), expect.closeTo(high, 4)]);
  });
});

describe("the interval of a difference", () => {
  // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("of %i of %i and %i of %i is %f to %f", (a, m, b, n, low, high) => {
    const is = newcombe({ known: a, answers: m }, { known: b, answers: n });
    expect([is.low, is.high]).toEqual([expect.closeTo(low, 4), expect.closeTo(high, 4)]);
  });
});

describe("what is said of a hold-out", () => {
  const id = "flt_1" as FlightId;

  it("is no difference below two thousand answers, and no interval without answers of both arms", () => {
    expect(awarenessOf(id, of(0, 0), of(0, 0))).toEqual({ flightId: id, shown: of(0, 0), heldOut: of(0, 0) });
    expect(awarenessOf(id, of(900, 1_800), of(0, 0))).not.toHaveProperty("interval");
    const few = awarenessOf(id, of(900, LIFT_ANSWERS - 201), of(60, 200));
    expect(few).toHaveProperty("interval");
    expect(few).not.toHaveProperty("difference");
    expect(awarenessOf(id, of(900, LIFT_ANSWERS - 200), of(60, 200)).difference).toBeCloseTo(0.2, 10);
  });
});
