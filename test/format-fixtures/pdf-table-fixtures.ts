/** Small PDF files of labels, tables and statements. Names and figures are invented. */
import type { FormatFixture } from "./format-fixture.ts";
import { cells, chinese, under, pdfOf } from "./pdf-drawing.ts";

export const PDF_TABLE_FIXTURES: readonly FormatFixture[] = [
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
];
