import { expect, it } from "vitest";
import { tablesIn } from "./tables-in.ts";

it.each([
  ["commas", "name,city,age\nAda,Lenn,31\nMilo,Port,44", true],
  ["semicolons", "name;city;age\nAda;Lenn;31\nMilo;Port;44", true],
  ["tabs", "name\tcity\tage\nAda\tLenn\t31\nMilo\tPort\t44", false],
  [
    "pipes",
    "Text before.\n\n| name | city | age |\n|---|:--:|---|\n| Ada | Lenn | 31 |\n| Milo | Port | 44 |\n\nAfter.",
    false,
  ],
  ["wide gaps", "name    city    age\nAda     Lenn    31\nMilo    Port    44", false],
  ["records", '[{"name":"Ada","city":"Lenn","age":31},{"name":"Milo","city":"Port","age":44}]', false],
])("reads rows set apart by %s, each cell at its place", (_, text, isData) => {
  const [table] = tablesIn(text, isData);
  expect(table?.heads).toEqual(["name", "city", "age"]);
  expect(table?.rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([
    ["Ada", "Lenn", "31"],
    ["Milo", "Port", "44"],
  ]);
  for (const row of table?.rows ?? [])
    for (const { text: cell, start, end } of row.cells) expect(text.slice(start, end)).toBe(cell);
});

it("keeps a separator within quotes, and lines that end in CR", () => {
  const text = 'who,what,when\r\n"Brandt, Ada","said ""yes""",2026\r\nMilo,no,2025\r\n';
  const [table] = tablesIn(text, true);
  expect(table?.rows[0]?.cells.map((cell) => cell.text)).toEqual(["Brandt, Ada", 'said "yes"', "2026"]);
  const row = table?.rows[0];
  expect(text.slice(row?.start, row?.end)).toBe('"Brandt, Ada","said ""yes""",2026');
});

it.each([
  "The mill, the lake, the town.\nHe came, he saw, he left.\nShe sang, she danced, she slept.",
  "One line only, with commas, and more",
  "",
  "- first\n- second\n- third",
])("takes %j for no table", (text) => {
  expect(tablesIn(text)).toEqual([]);
});

it("fills cells that a row lacks", () => {
  const [table] = tablesIn("name,city,note\nAda,Lenn,x\nMilo,Port", true);
  expect(table?.rows[1]?.cells.map((cell) => cell.text)).toEqual(["Milo", "Port", ""]);
});
