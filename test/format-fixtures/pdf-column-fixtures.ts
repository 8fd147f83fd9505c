/** Small PDF files of running text: columns, margins, sentences that go over a page. Names and figures are invented. */
import type { TinyLine } from "../../src/adapters/pages/tiny-pdf.ts";
import type { FormatFixture } from "./format-fixture.ts";
import { across, chinese, under, pdfOf } from "./pdf-drawing.ts";

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

export const PDF_COLUMN_FIXTURES: readonly FormatFixture[] = [
  pdfOf(
    "three-columns-by-row.pdf",
    [[{ y: 760, size: 18, text: "Pears" }, ...across([40, 225, 410], 720, 11, [ORCHARD, SCHOOL, MILL])]],
    {
      says: [ORCHARD.join(" "), SCHOOL.join(" "), MILL.join(" ")],
    },
  ),
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
];
