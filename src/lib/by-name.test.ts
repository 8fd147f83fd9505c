import { expect, test } from "vitest";
import { byName } from "./by-name.ts";

test("what every object has is not in a table, unless it is listed", () => {
  const table = byName<number>({ one: 1 });
  for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
    expect(table[name]).toBeUndefined();
    expect(name in table).toBe(false);
  }
  expect(Object.entries(table)).toEqual([["one", 1]]);
  expect(byName({ constructor: 2 })["constructor"]).toBe(2);
});
