/**
 * Small PDF files of our own making, one for each way in which pages are laid out, drawn and damaged: what each says, in
 * the order in which a person reads it, and what is told as left out. Names and figures are invented.
 */
import { encodeUtf16 } from "../../src/adapters/pages/tiny-encoder.ts";
import { tinyPdf, type TinyDrawing, type TinyLine, type TinyPdf } from "../../src/adapters/pages/tiny-pdf.ts";

interface PdfFixture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: "application/pdf";
  readonly says: readonly string[];
  readonly never?: readonly string[];
  readonly unread?: readonly string[];
}

type Drawn = TinyLine | TinyDrawing;
type Told = Pick<PdfFixture, "says" | "never" | "unread">;

const of = (
  name: string,
  pages: readonly (readonly Drawn[])[],
  told: Told,
  more: Partial<TinyPdf> = {},
): PdfFixture => ({
  name,
  bytes: tinyPdf({ ...more, pages }),
  mediaType: "application/pdf",
  ...told,
});

const chinese = (x: number, y: number, text: string, size = 12): TinyLine => ({
  x,
  y,
  size,
  font: "chinese",
  text: encodeUtf16(text, "be"),
});

const under = (x: number, top: number, step: number, texts: readonly string[], size = 10): TinyLine[] =>
  texts.map((text, nth) => ({ x, y: top - step * nth, text, size }));

/** Row by row; empty cells are not drawn. */
const cells = (
  xs: readonly number[],
  top: number,
  step: number,
  rows: readonly (readonly string[])[],
): TinyLine[] =>
  rows.flatMap((row, nth) =>
    row.flatMap((text, at) => (text === "" ? [] : [{ x: xs[at]!, y: top - step * nth, text }])),
  );

/** Columns of lines drawn row by row over all of them. */
const across = (
  xs: readonly number[],
  top: number,
  step: number,
  columns: readonly (readonly string[])[],
): TinyLine[] =>
  Array.from({ length: Math.max(...columns.map((column) => column.length)) }, (_, nth) =>
    columns.flatMap((column, at) =>
      column[nth] === undefined ? [] : [{ x: xs[at]!, y: top - step * nth, text: column[nth], size: 9 }],
    ),
  ).flat();

const PICTURE: TinyDrawing = {
  raw: `q 400 0 0 500 90 200 cm BI /W 8 /H 8 /BPC 8 /CS /G /F /AHx ID ${"40c0".repeat(32)}> EI Q`,
};

const ORCHARD = [
  "The orchard above the village was",
  "planted in 1911 by a doctor who had",
  "come home from Odessa with forty",
  "kinds of pear in his luggage, of",
  "which eleven still bear fruit.",
];
const SCHOOL = [
  "The school has taken over the care",
  "of the trees. Each class looks after",
  "one row, prunes it in February and",
  "sells what it picks at the market",
  "in front of the town hall.",
];
const MILL = [
  "In the old mill a press was set up",
  "last autumn. It makes nine hundred",
  "litres of juice a day, and whoever",
  "brings their own bottles pays no",
  "more than forty cents a litre.",
];

export const PDF_FIXTURES: readonly PdfFixture[] = [
  of(
    "three-columns-by-row.pdf",
    [[{ y: 760, size: 18, text: "Pears" }, ...across([40, 225, 410], 720, 11, [ORCHARD, SCHOOL, MILL])]],
    {
      says: [ORCHARD.join(" "), SCHOOL.join(" "), MILL.join(" ")],
    },
  ),
  of(
    "columns-between-full-lines.pdf",
    [
      [
        ...under(72, 740, 12, [
          "This notice is for everybody who keeps bees within the limits of the town or in the woods north",
          "of the river, whether they sell honey or not.",
        ]),
        ...across([72, 320], 690, 12, [ORCHARD, SCHOOL.slice(0, 4)]),
        ...under(72, 610, 12, [
          "Whoever has questions may come to the office on Thursday between nine and twelve, or write to the",
          "clerk, who answers within a week.",
        ]),
      ],
    ],
    {
      says: [
        "in the woods north of the river, whether they sell honey or not.",
        ORCHARD.join(" "),
        SCHOOL.slice(0, 4).join(" "),
        "or write to the clerk, who answers within a week.",
      ],
    },
  ),
  of(
    "chinese-columns-by-row.pdf",
    [
      [
        "村口的老茶馆今年春天换了主人，新主人",
        "姓程，从前在县城教书，他把后院改成了",
        "书房，来喝茶的人可以随便翻看。",
      ].flatMap((text, nth) => [
        chinese(60, 720 - 20 * nth, text),
        chinese(
          320,
          720 - 20 * nth,
          ["渡口的船票从六月起改为每人三元，六十", "五岁以上的老人不收钱，最后一班船在晚", "上八点半开出。"][
            nth
          ]!,
        ),
      ]),
    ],
    {
      says: [
        "他把后院改成了书房，来喝茶的人可以随便翻看。",
        "六十五岁以上的老人不收钱，最后一班船在晚上八点半开出。",
      ],
    },
  ),
  of(
    "two-languages-side-by-side.pdf",
    [
      [
        "Visitors are asked to leave their",
        "bags at the desk and to keep their",
        "voices low in the reading room.",
      ].flatMap((text, nth) => [
        { x: 60, y: 720 - 18 * nth, text },
        chinese(
          320,
          720 - 18 * nth,
          ["参观者请将背包存放在服务台，在阅览", "室内请低声交谈，拍照时请勿使用闪光", "灯。"][nth]!,
          10,
        ),
      ]),
    ],
    {
      says: [
        "leave their bags at the desk and to keep their voices low in the reading room.",
        "在阅览室内请低声交谈，拍照时请勿使用闪光灯。",
      ],
    },
  ),
  of(
    "line-numbers-by-five.pdf",
    [
      Array.from({ length: 12 }, (_, nth) => ({
        x: 80,
        y: 720 - 14 * nth,
        text: ["The tenant shall keep the garden in the", "state in which it was handed over, and"][nth % 2]!,
      })).flatMap((line, nth) =>
        (nth + 1) % 3 === 0
          ? [{ x: 46, y: line.y, size: 7, text: String(5 * ((nth + 1) / 3)) }, line]
          : [line],
      ),
    ],
    {
      says: ["keep the garden in the state in which it was handed over, and The tenant shall keep"],
      never: [" 10 ", "5 The"],
    },
  ),
  of(
    "two-pairs-a-row.pdf",
    [
      cells([60, 150, 320, 420], 720, 20, [
        ["Patient:", "Aurelia Stock", "Ward:", "4 East"],
        ["Admitted:", "3 May 2034", "Doctor:", "H. Lindahl"],
        ["Weight:", "61.5 kg", "Blood:", "0 negative"],
      ]),
    ],
    {
      says: [
        "Patient:",
        "Aurelia Stock",
        "Ward:",
        "4 East",
        "Admitted:",
        "3 May 2034",
        "Doctor:",
        "H. Lindahl",
        "Weight:",
        "61.5 kg",
      ],
    },
  ),
  of(
    "values-then-labels.pdf",
    [
      [
        ...under(240, 700, 20, ["R-90551", "18 August 2033", "2,310.75 francs", "net 30 days"]),
        ...under(72, 700, 20, ["Bill number:", "Issued:", "Sum due:", "Terms:"]),
      ],
    ],
    {
      says: [
        "Bill number: R-90551",
        "Issued: 18 August 2033",
        "Sum due: 2,310.75 francs",
        "Terms: net 30 days",
      ],
    },
  ),
  of(
    "items-of-several-lines.pdf",
    [
      [
        ...cells([60, 300, 380, 460], 720, 12, [["Item", "Count", "Price", "Sum"]]),
        ...cells([60, 300, 380, 460], 696, 12, [
          ["Roof tiles of fired clay, red,", "1,200", "0.85", "1,020.00"],
          ["second choice", "", "", ""],
        ]),
        ...cells([60, 300, 380, 460], 660, 12, [
          ["Copper gutter with brackets", "14", "22.00", "308.00"],
          ["and end pieces", "", "", ""],
        ]),
        ...cells([60, 300, 380, 460], 624, 12, [["Work on the scaffold", "", "", "640.00"]]),
      ],
    ],
    {
      says: [
        "| Item | Count | Price | Sum |",
        "| Roof tiles of fired clay, red, second choice | 1,200 | 0.85 | 1,020.00 |",
        "| Copper gutter with brackets and end pieces | 14 | 22.00 | 308.00 |",
        "| Work on the scaffold |  |  | 640.00 |",
      ],
    },
  ),
  of(
    "chinese-table.pdf",
    [
      [
        ["班次", "周一", "周二", "周六"],
        ["早班", "七点", "", "八点"],
        ["中班", "", "十二点", ""],
        ["夜班", "九点", "九点半", "十点"],
      ].flatMap((row, nth) =>
        row.flatMap((text, at) =>
          text === "" ? [] : [chinese([60, 180, 300, 420][at]!, 700 - 24 * nth, text)],
        ),
      ),
    ],
    {
      says: [
        "| 班次 | 周一 | 周二 | 周六 |",
        "| 早班 | 七点 |  | 八点 |",
        "| 中班 |  | 十二点 |  |",
        "| 夜班 | 九点 | 九点半 | 十点 |",
      ],
    },
  ),
  of(
    "years-as-heads.pdf",
    [
      cells([60, 220, 300, 380], 700, 16, [
        ["Catch in tonnes", "2031", "2032", "2033"],
        ["Herring", "410", "388", "402"],
        ["Sprat", "77", "", "91"],
        ["Whiting", "12", "15", "–"],
      ]),
    ],
    {
      says: [
        "| Catch in tonnes | 2031 | 2032 | 2033 |",
        "| Herring | 410 | 388 | 402 |",
        "| Sprat | 77 |  | 91 |",
        "| Whiting | 12 | 15 | – |",
      ],
    },
  ),
  of(
    "turned-heads.pdf",
    [
      [
        ...["Length (mm)", "Pull (N)", "Loops"].map((text, nth) => ({
          x: 210 + 60 * nth,
          y: 640,
          size: 10,
          text,
          turn: 90,
        })),
        ...cells([60, 200, 260, 320], 620, 16, [
          ["Rope A", "12.5", "880", "3"],
          ["Rope B", "14.0", "905", "2"],
          ["Rope C", "11.0", "760", "4"],
        ]),
      ],
    ],
    { says: ["| Length (mm) | Pull (N) | Loops |", "| Rope B | 14.0 | 905 | 2 |"] },
  ),
  of(
    "raised-and-lowered.pdf",
    [
      [
        {
          raw: "BT 72 700 Td /F3 10 Tf (The pond has 6 \\327 10) Tj /F3 6.5 Tf 4 Ts (5) Tj /F3 10 Tf 0 Ts ( litres, its bed 310 m) Tj /F3 6.5 Tf 4 Ts (2) Tj /F3 10 Tf 0 Ts (. Carp were set free in 1987) Tj /F3 6.5 Tf 4 Ts (4) Tj /F3 10 Tf 0 Ts ( by the owner) Tj /F3 6.5 Tf 4 Ts (12) Tj /F3 10 Tf 0 Ts ( and eat H) Tj /F3 6.5 Tf -3 Ts (2) Tj /F3 10 Tf 0 Ts (S on the 4) Tj /F3 6.5 Tf 4 Ts (th) Tj /F3 10 Tf 0 Ts ( day.) Tj ET",
        },
      ],
    ],
    {
      says: ["6 × 10^5 litres", "310 m^2", "1987", "owner[^12] and eat H2S on the 4th day."],
      never: ["105", "19874", "owner12"],
    },
  ),
  of(
    "hyphens-at-line-ends.pdf",
    [
      under(72, 720, 13, [
        "A follow-up of the IL-",
        "6 study by the Aziz-",
        "Moreau group from 2030-",
        "2034 found that self-",
        "reported and short-term sleep, unlike long- or mid-",
        "term sleep, was a matter of tempera-",
        "ture. A second follow-",
        "up is planned for pre- and",
        "postnatal wards.",
      ]),
    ],
    {
      says: [
        "A follow-up of the IL-6 study by the Aziz-Moreau group from 2030-2034 found that self-reported and short-term sleep, unlike long- or mid-term sleep, was a matter of temperature. A second follow-up is planned for pre- and postnatal wards.",
      ],
    },
  ),
  of(
    "vertical-glyphs-in-columns.pdf",
    [
      ["山腳下的寺廟建於唐代", "鐘樓在一九三八年毀於大火", "如今只剩下石階和一口古井"].flatMap(
        (column, nth) =>
          Array.from(column, (letter, at) => chinese(460 - 44 * nth, 740 - 23 * at, letter, 20)),
      ),
    ],
    { says: ["山腳下的寺廟建於唐代", "鐘樓在一九三八年毀於大火", "如今只剩下石階和一口古井"] },
  ),
  of(
    "stamp-across.pdf",
    [
      [
        { y: 740, size: 16, text: "MINUTES", spacing: 7 },
        ...under(72, 700, 13, [
          "The members agreed to lend the tractor to the neighbours for the harvest,",
          "against a deposit of 300 crowns.",
        ]),
        { x: 140, y: 420, size: 84, text: "VOID", turn: 40 },
      ],
    ],
    {
      says: ["MINUTES", "against a deposit of 300 crowns.", "VOID"],
    },
  ),
  of(
    "statements.pdf",
    ["1,204.10", "988.65", "1,420.00", "988.65"].map((balance, nth) => [
      { y: 780, text: `Savings book 40-${2210 + nth}` },
      { y: 764, text: `Balance: ${balance} crowns` },
      ...under(72, 700, 14, [
        `Nothing was paid in or out in the ${["spring", "summer", "autumn", "winter"][nth]}.`,
        "Interest is booked at the end of the year.",
        "Please keep this sheet with the others.",
        "Lost books are to be reported at once.",
      ]),
      { y: 40, text: `Sheet ${nth + 1} of 4` },
    ]),
    {
      says: [
        "Savings book 40-2210",
        "Balance: 1,204.10 crowns",
        "Savings book 40-2211",
        "Balance: 988.65 crowns",
        "Balance: 1,420.00 crowns",
        "Savings book 40-2213",
        "Balance: 988.65 crowns",
      ],
      never: ["Sheet 2"],
    },
  ),
  of(
    "over-the-page.pdf",
    [
      [
        { y: 800 - 20, size: 9, text: "Quarterly of the Bell Founders" },
        ...under(72, 720, 13, [
          "The great bell of Saint Olave was cast in two days and two nights, and the",
          "founder, who had never made one of that size, was paid the sum of",
        ]),
        { x: 72, y: 90, size: 8, text: "1 The bill is kept in the parish archive." },
        { x: 300, y: 40, text: "17" },
      ],
      [
        { y: 800 - 20, size: 9, text: "Quarterly of the Bell Founders" },
        ...under(72, 720, 13, ["8,400 marks, of which a third was due", "before the mould was broken."]),
        { x: 300, y: 40, text: "18" },
      ],
    ],
    {
      says: ["was paid the sum of 8,400 marks, of which a third was due before the mould was broken."],
      never: ["17", "18"],
    },
  ),
  of(
    "drawn-twice.pdf",
    [
      [0, 0.35].flatMap((by) => [
        { x: 72 + by, y: 720, size: 14, text: "Road closed" },
        { x: 72 + by, y: 700, text: "Drive by way of Kirkeby until Friday." },
      ]),
    ],
    {
      says: ["Road closed", "Drive by way of Kirkeby until Friday."],
      never: ["closed Road", "Friday. Drive", "RRoad"],
    },
  ),
  of(
    "filled-form.pdf",
    [
      [
        { y: 740, text: "Name of the child:" },
        { y: 712, text: "School year:" },
        { x: 96, y: 680, text: "comes by bus" },
      ],
    ],
    {
      says: [
        "Name of the child: Fenna Dirksen",
        "School year: 2034/35",
        "[x]",
        "comes by bus",
        "Secretary: Fee is paid.",
      ],
    },
    {
      fields: [
        { name: "child", value: "Fenna Dirksen", at: [190, 736, 220, 16] },
        { name: "year", value: "2034/35", at: [190, 708, 220, 16] },
        { name: "bus", value: "", at: [72, 677, 12, 12], isTicked: true },
      ],
      notes: [{ by: "Secretary", text: "Fee is paid." }],
    },
  ),
  of(
    "half-scanned.pdf",
    [
      [{ y: 720, text: "The survey was made in May." }],
      [PICTURE],
      [{ y: 720, text: "It is repeated every year." }],
      [PICTURE],
    ],
    {
      says: ["The survey was made in May.", "It is repeated every year."],
      unread: ["pdf.pages-without-text"],
    },
  ),
  of(
    "attached-sheet.pdf",
    [[{ y: 720, text: "The figures are in the sheet." }]],
    { says: ["The figures are in the sheet."], unread: ["pdf.attachments"] },
    { attachment: "catch.ods" },
  ),
  of(
    "turned-page.pdf",
    [
      [
        "Plan of the harbour",
        "The crane stands on the north mole and lifts nine tonnes.",
        "Boats are taken out in week 41.",
      ].map((text, nth) => ({ x: 100 + 18 * nth, y: 80, text, turn: 90 })),
    ],
    {
      says: [
        "Plan of the harbour",
        "The crane stands on the north mole and lifts nine tonnes.",
        "Boats are taken out in week 41.",
      ],
    },
  ),
  of(
    "life-in-dates.pdf",
    [
      [
        ...cells([60, 160], 720, 13, [
          ["2029–2034", "Keeper of the lighthouse at Sumburgh, in charge"],
          ["", "of four people and of the fog signal"],
        ]),
        ...cells([60, 160], 684, 13, [
          ["2024–2029", "Mate on the survey ship Halcyon, which charted"],
          ["", "the shoals off Stronsay"],
        ]),
        ...cells([60, 160], 648, 13, [["2020–2024", "School of navigation at Lerwick"]]),
      ],
    ],
    {
      says: [
        "2029–2034",
        "Keeper of the lighthouse at Sumburgh, in charge of four people and of the fog signal",
        "2024–2029",
        "which charted the shoals off Stronsay",
        "2020–2024",
        "School of navigation at Lerwick",
      ],
    },
  ),
  of(
    "list-with-marks-apart.pdf",
    [
      [
        "Bring warm clothes, since the cabin is",
        "not heated before evening.",
        "Bring a lamp.",
        "Leave radios at home.",
      ].flatMap((text, nth): TinyLine[] => [
        ...(nth === 1 ? [] : [{ x: 72, y: 720 - 14 * nth, text: "•" }]),
        { x: 92, y: 720 - 14 * nth, text },
      ]),
    ],
    {
      says: [
        "Bring warm clothes, since the cabin is not heated before evening.",
        "Bring a lamp.",
        "Leave radios at home.",
      ],
    },
  ),
  of(
    "contents.pdf",
    [
      [
        { y: 760, size: 18, text: "Contents" },
        ...cells([72, 420], 720, 18, [
          ["On bees in general", "3"],
          ["The queen and her court", "11"],
          ["Winter quarters", "24"],
          ["Honey and wax", "37"],
        ]),
      ],
    ],
    {
      says: [
        "Contents",
        "On bees in general",
        "3",
        "The queen and her court",
        "11",
        "Winter quarters",
        "24",
        "Honey and wax",
        "37",
      ],
    },
  ),
  of(
    "initial-over-two-lines.pdf",
    [
      [
        { x: 72, y: 696, size: 28, text: "T" },
        { x: 92, y: 708, text: "he widow of the baker kept the oven burning for nine years, and" },
        { x: 92, y: 696, text: "nobody in the street ever paid more than a penny for a loaf, not" },
        { x: 72, y: 684, text: "even in the winter of the great frost." },
      ],
    ],
    {
      says: [
        "The widow of the baker kept the oven burning for nine years, and nobody in the street ever paid more than a penny for a loaf, not even in the winter of the great frost.",
      ],
    },
  ),
];
