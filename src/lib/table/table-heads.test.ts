import { expect, test } from "vitest";
import { tableBodies } from "./table-heads.ts";

test("finds the rows of each table with the names of its columns, and nothing where there are none", () => {
  const text =
    "Words | here\n\n| Fish | Hours |\n|---|---:|\n| Eel | 4 |\n| Cod | 6 |\n\n| a |\n\n|  |\n|---|\n| x |\n";
  const [body, ...others] = tableBodies(text);
  expect(others).toEqual([]);
  expect(body?.heads).toEqual(["Fish", "Hours"]);
  expect(text.slice(body?.start, body?.end)).toBe("| Eel | 4 |\n| Cod | 6 |");
});
