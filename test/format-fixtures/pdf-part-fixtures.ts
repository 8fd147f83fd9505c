/** Small PDF files with something that is easily lost or falsified: raised figures, hyphens, stamps, fields, pictures. Names and figures are invented. */
import type { FormatFixture } from "./format-fixture.ts";
import { chinese, under, PICTURE, pdfOf } from "./pdf-drawing.ts";

export const PDF_PART_FIXTURES: readonly FormatFixture[] = [
  pdfOf(
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
  pdfOf(
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
  pdfOf(
    "vertical-glyphs-in-columns.pdf",
    [
      ["山腳下的寺廟建於唐代", "鐘樓在一九三八年毀於大火", "如今只剩下石階和一口古井"].flatMap(
        (column, nth) =>
          Array.from(column, (letter, at) => chinese(460 - 44 * nth, 740 - 23 * at, letter, 20)),
      ),
    ],
    { says: ["山腳下的寺廟建於唐代", "鐘樓在一九三八年毀於大火", "如今只剩下石階和一口古井"] },
  ),
  pdfOf(
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
  pdfOf(
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
  pdfOf(
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
  pdfOf(
    "half-scanned.pdf",
    [
      [{ y: 720, text: "The survey was made in May." }],
      [PICTURE],
      [{ y: 720, text: "It is repeated every year." }],
      [PICTURE],
    ],
    {
      says: ["The survey was made in May.", "It is repeated every year."],
      unread: ["pdf.pages-without-text", "ocr.would-read"],
    },
  ),
  pdfOf(
    "attached-sheet.pdf",
    [[{ y: 720, text: "The figures are in the sheet." }]],
    { says: ["The figures are in the sheet."], unread: ["pdf.attachments"] },
    { attachment: "catch.ods" },
  ),
  pdfOf(
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
];
