import { afterAll, expect, test } from "vitest";
import { createPdfReader } from "../read-pdf.ts";
import { encodeUtf16 } from "../tiny-encoder.ts";
import { tinyPdf, type TinyDrawing, type TinyLine } from "../tiny-pdf.ts";

const reader = createPdfReader({ threads: 1 });
afterAll(() => reader.close());

type Drawn = TinyLine | TinyDrawing;

const read = (...pages: Drawn[][]): ReturnType<typeof reader.read> =>
  reader.read(tinyPdf({ pages }), undefined);

const chinese = (x: number, y: number, text: string, size = 12): TinyLine => ({
  x,
  y,
  size,
  font: "chinese",
  text: encodeUtf16(text, "be"),
});

/** One line under the other. */
function lines(x: number, top: number, step: number, texts: readonly string[], size = 10): TinyLine[] {
  return texts.map((text, nth) => ({ x, y: top - step * nth, text, size }));
}

/** Cells of a row at the same height, drawn from left to right; an empty one is not drawn. */
function table(
  xs: readonly number[],
  top: number,
  step: number,
  rows: readonly (readonly string[])[],
): TinyLine[] {
  return rows.flatMap((row, nth) =>
    row.flatMap((text, column) => (text === "" ? [] : [{ x: xs[column] ?? 0, y: top - step * nth, text }])),
  );
}

const LEFT = [
  "The ferry company bought two boats",
  "from a yard in Gdynia that had been",
  "closed for a year. Both of them run",
  "on methanol, which the port has to",
  "bring by lorry from the refinery.",
];
const RIGHT = [
  "Passengers are asked to be on board",
  "ten minutes before the boat leaves,",
  "and to keep dogs on a short lead in",
  "the lower cabin. Bicycles travel for",
  "nothing on weekdays before noon.",
];

test("reads columns one after the other, whichever way they were drawn", async () => {
  const byRow = LEFT.flatMap((left, nth) => [
    { x: 72, y: 700 - 12 * nth, text: left },
    { x: 320, y: 700 - 12 * nth, text: RIGHT[nth]! },
  ]);
  const expected = `${LEFT.join(" ")}\n\n${RIGHT.join(" ")}`;
  expect((await read(byRow)).text).toBe(expected);
  expect((await read([...lines(320, 700, 12, RIGHT), ...lines(72, 700, 12, LEFT)])).text).toBe(expected);
});

test("reads columns whose lines stand at heights of their own", async () => {
  const drawn = [...lines(72, 700, 12, LEFT), ...lines(320, 694, 12, RIGHT)].toSorted((a, b) => b.y - a.y);
  expect((await read(drawn)).text).toBe(`${LEFT.join(" ")}\n\n${RIGHT.join(" ")}`);
});

test("reads Chinese columns drawn row by row", async () => {
  const left = [
    "镇上的图书馆在去年冬天重新开放，二楼",
    "设有儿童阅览室，周末有人讲故事，读者",
    "可以借三本书。",
  ];
  const right = [
    "博物馆的新馆建在河的北岸，门票一律免",
    "费，但是需要提前一天预约，每天只接待",
    "六百位参观者。",
  ];
  const drawn = left.flatMap((text, nth) => [
    chinese(72, 700 - 18 * nth, text),
    chinese(320, 700 - 18 * nth, right[nth]!),
  ]);
  expect((await read(drawn)).text).toBe(`${left.join("")}\n\n${right.join("")}`);
});

test("puts a sentence together that goes on in the next column or page, past notes and heads", async () => {
  const column = lines(72, 700, 12, [
    "The bridge was closed in the autumn",
    "of 2033 because its cables had rusted",
    "through, and the council paid",
  ]);
  const note = { x: 72, y: 80, size: 8, text: "1 Minutes of the council, 4 October." };
  const next = lines(320, 700, 12, [
    "Harmsen and Sons a sum of 90,000",
    "crowns to hang new ones before the",
    "first snow.",
  ]);
  const { text } = await read([...column, note, ...next]);
  expect(text).toContain("the council paid Harmsen and Sons a sum of 90,000 crowns");
  const pages = await read(
    [
      { y: 770, text: "Yearly report" },
      ...lines(72, 700, 12, [
        "The club has four boats, and in spring its members voted to sell",
        "the oldest of them to the school for the price of",
      ]),
      { y: 30, text: "1" },
    ],
    [
      { y: 770, text: "Yearly report" },
      ...lines(72, 700, 12, ["1,250 crowns, to be paid in two parts.", "Nobody was against it."]),
      { y: 30, text: "2" },
    ],
  );
  expect(pages.text).toContain("for the price of 1,250 crowns, to be paid in two parts.");
  expect(pages.text.match(/Yearly report/gu)).toHaveLength(1);
  const second = pages.marks.find((mark) => mark.kind === "page" && mark.page === 2);
  expect(pages.text.slice(second?.start, (second?.start ?? 0) + 5)).toBe("1,250");
});

test("leaves out the numbers of lines in the margin", async () => {
  const drawn = LEFT.flatMap((text, nth) => [
    { x: 40, y: 700 - 15 * nth, size: 8, text: String(5 + nth) },
    { x: 72, y: 700 - 15 * nth, text },
  ]);
  expect((await read(drawn)).text).toBe(LEFT.join(" "));
});

test("puts values beside their labels, drawn in any order", async () => {
  const labels = ["Order number:", "Delivered on:", "To be paid:", "Contact:"];
  const values = ["88-1402", "7 June 2032", "912.40 francs", "Mrs Adeyemi"];
  const { text } = await read([...lines(72, 700, 18, labels), ...lines(230, 700, 18, values)]);
  expect(text).toBe(
    "Order number: 88-1402\nDelivered on: 7 June 2032\nTo be paid: 912.40 francs\nContact: Mrs Adeyemi",
  );
  const rows = [
    ["合同编号：", "京租-2032-17"],
    ["签订日期：", "二〇三二年五月八日"],
    ["月租金：", "四千二百元"],
    ["押金：", "八千四百元"],
  ];
  const form = [0, 1].flatMap((column) =>
    rows.map((row, nth) => chinese(column === 0 ? 72 : 230, 700 - 24 * nth, row[column]!)),
  );
  expect((await read(form)).text).toBe(
    "合同编号： 京租-2032-17\n签订日期： 二〇三二年五月八日\n月租金： 四千二百元\n押金： 八千四百元",
  );
});

test("keeps the columns of a table, its empty cells, and its head over the page", async () => {
  const xs = [72, 200, 300, 400];
  const head = ["Route", "Adults", "Children", "Dogs"];
  const { text, marks } = await read(
    [
      { y: 740, size: 18, text: "Fares" },
      ...table(xs, 100, 16, [head, ["North shore", "14.50", "", "2.00"], ["South shore", "", "6.00", ""]]),
    ],
    table(xs, 740, 16, [head, ["Round trip", "21.00", "10.50", "2.00"], ["Night boat", "30.00", "", ""]]),
  );
  expect(text).toBe(
    "# Fares\n\n| Route | Adults | Children | Dogs |\n| --- | --- | --- | --- |\n| North shore | 14.50 |  | 2.00 |\n| South shore |  | 6.00 |  |\n| Round trip | 21.00 | 10.50 | 2.00 |\n| Night boat | 30.00 |  |  |",
  );
  const second = marks.find((mark) => mark.kind === "page" && mark.page === 2);
  expect(text.slice(second?.start).startsWith("| Round trip")).toBe(true);
});

test("gives heads that are written upwards to their columns", async () => {
  const turned = ["Depth (m)", "Salt (g/l)", "Warmth (C)"].map((text, nth) => ({
    x: 208 + 60 * nth,
    y: 640,
    text,
    turn: 90,
  }));
  const rows = [
    ["Station A", "4.5", "31", "8.0"],
    ["Station B", "9.0", "33", "7.5"],
    ["Station C", "2.5", "29", "8.5"],
  ];
  expect((await read([...turned, ...table([72, 200, 260, 320], 620, 16, rows)])).text).toBe(
    "|  | Depth (m) | Salt (g/l) | Warmth (C) |\n| --- | --- | --- | --- |\n| Station A | 4.5 | 31 | 8.0 |\n| Station B | 9.0 | 33 | 7.5 |\n| Station C | 2.5 | 29 | 8.5 |",
  );
});

test("keeps powers, marks of notes and indices apart from what they stand at", async () => {
  const flat = (text: string): string => `/F3 10 Tf 0 Ts (${text}) Tj`;
  const small = (text: string, rise: number): string => `/F3 6.5 Tf ${rise} Ts (${text}) Tj`;
  const { text } = await read([
    {
      raw: `BT 72 700 Td ${flat("The lake holds 10")} ${small("7", 4)} ${flat(" litres")} ${small("2", 4)} ${flat(" of water, its area is 40 km")} ${small("2", 4)} ${flat(" and CO")} ${small("2", -3)} ${flat(" is low.")} ET`,
    },
  ]);
  expect(text).toBe("The lake holds 10^7 litres[^2] of water, its area is 40 km^2 and CO2 is low.");
});

test("reads vertical Chinese that was drawn letter by letter, row by row", async () => {
  const columns = ["城外的水車建於清代乾隆年間", "高十二米共有三十六片木葉", "每年清明由村民一同修理"];
  const drawn = Array.from({ length: 13 }, (_, row) =>
    columns.flatMap((column, nth) =>
      row < column.length ? [chinese(440 - 40 * nth, 740 - 24 * row, column[row]!, 20)] : [],
    ),
  ).flat();
  expect((await read(drawn)).text.replaceAll(/\s/gu, "")).toBe(columns.join(""));
});

test("takes no stamp for a title, and puts a heading set wide together", async () => {
  const { title, text } = await read([
    { y: 740, size: 16, text: "INTERNAL NOTICE", spacing: 8 },
    ...lines(72, 700, 12, [
      "The office in Ghent moves to the second floor on 3 March, and the",
      "old rooms are given back to the landlord in April.",
    ]),
    { x: 150, y: 400, size: 80, text: "COPY", turn: 45 },
  ]);
  expect(title).toBe("INTERNAL NOTICE");
  expect(text).toMatch(/in April\.\n\nCOPY$/u);
});

test("keeps numbers, dates and amounts that stand at the same place on every page", async () => {
  const tickets = [
    ["7001", "12.00", "2"],
    ["7002", "12.00", "9"],
    ["7003", "48.50", "16"],
    ["7004", "12.00", "23"],
  ];
  const { text } = await read(
    ...tickets.map(([number, sum, day]) =>
      lines(72, 700, 20, [`Ticket no. ${number}`, `Sold on ${day} July 2032`, `Price: ${sum} francs`]),
    ),
  );
  for (const [number, , day] of tickets) {
    expect(text).toContain(`Ticket no. ${number}`);
    expect(text).toContain(`Sold on ${day} July 2032`);
  }
  expect(text.match(/Price: 12\.00 francs/gu)).toHaveLength(3);
});

test("leaves out numbers of pages in many forms", async () => {
  for (const numbered of [
    (n: number) => `Page ${n} of 4`,
    (n: number) => `- ${n + 12} -`,
    (n: number) => `p. ${n}`,
    (n: number) => ["i", "ii", "iii", "iv"][n - 1]!,
  ]) {
    const pages = [1, 2, 3, 4].map((n) => [
      ...lines(72, 700, 12, [`${"ABCD"[n - 1]} is the only text of this page.`]),
      { x: 290, y: 30, text: numbered(n) },
    ]);
    expect((await read(...pages)).text, numbered(2)).not.toContain(numbered(2));
  }
});

test("reads once what was drawn twice", async () => {
  const bold = ["Closed for the winter", "Open again on 1 May"];
  const twice = bold.flatMap((text, nth) => [0, 0.4].map((by) => ({ x: 72 + by, y: 700 - 14 * nth, text })));
  expect((await read(twice)).text).toBe("Closed for the winter Open again on 1 May");
});

test("takes a form on each page for a section of its own, with its lines as items", async () => {
  const form = (no: number, day: string, sum: string): TinyLine[] =>
    lines(72, 700, 30, [`Receipt no. ${no}`, `Paid on ${day}`, `Amount: ${sum} crowns`]);
  const { text, marks, title } = await read(
    form(4410, "3 May 2031", "312.40"),
    form(4411, "10 May 2031", "89.00"),
    form(4412, "17 May 2031", "1,045.75"),
  );
  expect(text).toContain(
    "## Receipt no. 4411\n\n- Paid on 10 May 2031\n\n- Amount: 89.00 crowns\n\n## Receipt",
  );
  expect(marks.filter(({ kind }) => kind === "heading")).toHaveLength(3);
  expect(title).toBeUndefined();
});

test("takes a Chinese form so too, under the name of who wrote it, and joins no entry with the next page", async () => {
  const form = (no: number, who: string): TinyLine[] => [
    chinese(72, 780, "白河镇水务所", 8),
    chinese(72, 700, `收据编号：${no}`),
    chinese(72, 660, `金额：${no}元`),
    chinese(72, 620, `交款人：${who}`),
  ];
  const { text } = await read(form(1021, "张伟"), form(1022, "李娜"), form(1023, "王强"));
  expect(text).toContain("## 收据编号：1022\n\n- 金额：1022元\n\n- 交款人：李娜\n\n");
});

test("takes the number of a chapter for its title, and leaves its text as it is", async () => {
  const chapter = (no: number): TinyLine[] => [
    { x: 72, y: 740, text: `Protocol ${no}` },
    ...lines(72, 690, 12, LEFT),
  ];
  const { text } = await read(chapter(117), chapter(123), chapter(131));
  expect(text).toContain(`## Protocol 123\n\n${LEFT.join(" ")}`);
  expect(text).not.toContain("- ");
  const two = await read(chapter(117), chapter(123));
  expect(two.text).not.toContain("#");
});
