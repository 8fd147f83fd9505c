import { expect, it } from "vitest";
import { packUnits, unpackUnits } from "./packed-units.ts";
import { unitsOf } from "./units.ts";

it("gives back the units that were packed, and what opens among them", () => {
  const units = unitsOf("It opened in 1932. It is long.\n\nWho pays? 没有人知道。");
  expect(units.map(({ opens }) => opens)).toEqual([true, false, true, false]);
  expect(unpackUnits(packUnits(units))).toEqual(units);
  expect(unpackUnits(packUnits([]))).toEqual([]);
});
