import { array, assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { tablesIn } from "./tables-in.ts";
import { writeTable } from "./write-table.ts";

test("rows become a table that the table reader knows, under the names of the first row", () => {
  const text = writeTable([["Part", "Price | net"], ["Hex bolt\nM8", "0.42"], ["", ""], ["Washer"]]);
  expect(text).toBe("| Part | Price \\| net |\n| --- | --- |\n| Hex bolt M8 | 0.42 |\n| Washer |  |");
  expect(tablesIn(text)[0]).toMatchObject({ rows: [{}, {}] });
});

test("a first row of data stays data, and the columns have no names", () => {
  expect(
    writeTable([
      ["2031-01-02", "14"],
      ["2031-01-03", "15"],
    ]),
  ).toBe("|  |  |\n| --- | --- |\n| 2031-01-02 | 14 |\n| 2031-01-03 | 15 |");
});

test("cells that are whole texts stand each behind the name of its column", () => {
  const notes = "Prefers calls after two.\nHer deputy is Tomas Brandt, who is there on Fridays.";
  expect(
    writeTable([
      ["name", "notes"],
      ["Amara", notes],
      ["Kirsten", ""],
    ]),
  ).toBe(`name: Amara\nnotes: ${notes}\n\nname: Kirsten`);
});

test("nothing becomes nothing, and one column becomes lines", () => {
  expect(writeTable([])).toBe("");
  expect(writeTable([["", " "]])).toBe("");
  expect(writeTable([["a"], ["b"]])).toBe("a\nb");
});

test("no cell of any table is lost or moved to another row", () => {
  assert(
    property(
      array(array(string({ maxLength: 12 }), { minLength: 2, maxLength: 5 }), { maxLength: 6 }),
      (rows) => {
        const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
        const lines = writeTable(rows)
          .split("\n")
          .filter((line) => !/^\|(?: --- \|)+$|^\|(?: {2}\|)+$/u.test(line));
        for (const [nth, row] of filled.entries()) {
          for (const cell of row) {
            const shown = cell.replace(/\s+/gu, " ").trim().replaceAll("|", "\\|");
            expect(lines[nth]).toContain(shown);
          }
        }
      },
    ),
  );
});
