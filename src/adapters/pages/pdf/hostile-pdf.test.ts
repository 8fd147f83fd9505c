import { array, assert, constantFrom, double, integer, property, record } from "fast-check";
import { afterAll, expect, test } from "vitest";
import { runs as times } from "../../../../test/property-runs.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { createPdfReader } from "../read-pdf.ts";
import { encodeUtf16 } from "../tiny-encoder.ts";
import { tinyPdf } from "../tiny-pdf.ts";
import { documentText } from "./document-text.ts";
import { pagesOfRuns } from "./pages-of-runs.ts";
import { type PdfItem, textRuns } from "./text-run.ts";

const reader = createPdfReader({ threads: 2 });
afterAll(() => reader.close());

const STYLES = { f: { fontFamily: "serif", vertical: false }, v: { fontFamily: "serif", vertical: true } };

/** Angles of text that pages really have, and one that they have not. */
const TURNS = constantFrom([1, 0, 0, 1], [1, 0, 0, 1], [0, 1, -1, 0], [0, -1, 1, 0], [0.7, 0.7, -0.7, 0.7]);

const place = integer({ min: -20, max: 620 });
const item = record({
  x: place,
  y: place,
  size: constantFrom(6, 8, 10, 10, 10, 18),
  turn: TURNS,
  font: constantFrom("f", "f", "v"),
  width: integer({ min: 0, max: 300 }),
});

function itemsOf(
  drawn: readonly {
    x: number;
    y: number;
    size: number;
    turn: readonly number[];
    font: string;
    width: number;
  }[],
  page: number,
): PdfItem[] {
  return drawn.map(({ x, y, size, turn, font, width }, nth) => ({
    str: `w${"abcdefghij"[page]}${Array.from(String(nth), (digit) => "abcdefghij"[Number(digit)]).join("")}`,
    transform: [...turn.map((value) => value * size), x, y],
    width: font === "v" ? size : width,
    height: font === "v" ? width : size,
    hasEOL: nth % 3 === 0,
    fontName: font,
  }));
}

test("no word is lost, wherever it stands, and marks stand in order within the text", () => {
  assert(
    property(array(array(item, { maxLength: 60 }), { minLength: 1, maxLength: 4 }), (drawn) => {
      const items = drawn.map(itemsOf);
      const pages = items.map((all) => ({ runs: textRuns(all, STYLES), notes: [] }));
      const { text, marks } = documentText(pagesOfRuns(pages));
      const joined = text.replaceAll(/[\s^[\]|_-]/gu, "");
      for (const { str } of items.flat()) expect(joined).toContain(str);
      let last = 0;
      for (const mark of marks) {
        expect(mark.start).toBeGreaterThanOrEqual(last);
        expect(mark.start).toBeLessThanOrEqual(text.length);
        if (mark.kind === "heading") expect(text.slice(mark.start, mark.end)).toContain(mark.title);
        last = mark.start;
      }
      expect(text.isWellFormed()).toBe(true);
    }),
    { numRuns: times(200) },
  );
});

test("places that are no numbers harm nobody", () => {
  const wild = constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1e308, 1e308, 0, 1e-300);
  assert(
    property(
      array(record({ x: wild, y: wild, width: wild, height: wild, a: wild, b: double() }), { maxLength: 12 }),
      (all) => {
        const items = all.map(({ x, y, width, height, a, b }) => ({
          str: "word",
          transform: [a, b, 0, a, x, y],
          width,
          height,
          hasEOL: false,
          fontName: "f",
        }));
        const { text } = documentText(pagesOfRuns([{ runs: textRuns(items, STYLES), notes: [] }]));
        expect(text.isWellFormed()).toBe(true);
      },
    ),
    { numRuns: times(100) },
  );
});

test("a file that is cut or overwritten anywhere is read or refused by name", async () => {
  const whole = tinyPdf({
    pages: [
      [
        { y: 740, size: 18, text: "Weather at sea" },
        { y: 700, text: "Wind from the west." },
        { y: 680, font: "chinese", text: encodeUtf16("西风五级", "be") },
      ],
      [{ y: 700, text: "Fog in the morning." }],
    ],
    fields: [{ name: "wind", value: "five", at: [200, 600, 100, 16] }],
    notes: [{ by: "Pilot", text: "Seen." }],
    attachment: "map.png",
    title: "Weather",
  });
  const places = Array.from({ length: times(120) }, (_, nth) =>
    Math.floor((whole.length * (nth + 0.5)) / times(120)),
  );
  for (const at of places) {
    const overwritten = whole.slice();
    overwritten.fill(at % 256, at, at + 1 + (at % 40));
    for (const bytes of [whole.slice(0, at), overwritten]) {
      try {
        const { text, marks } = await reader.read(bytes, undefined);
        expect(text.trim()).not.toBe("");
        expect(marks.every((mark) => mark.start <= text.length)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(FootnoteError);
        expect((error as FootnoteError).code).toMatch(/^document-/u);
      }
    }
  }
});

test("pages that hold each other, call themselves, or are said to be a million end in time", async () => {
  const plain = Buffer.from(tinyPdf({ pages: [[{ y: 700, text: "Words." }]] })).toString("latin1");
  const hostile = [
    plain.replace(/\/Kids \[[^\]]*\]/u, "/Kids [2 0 R]"),
    plain.replace(/\/Count \d+/u, "/Count 1000000"),
    plain.replace(/\/Length \d+/gu, "/Length 99999999"),
    plain.replace("/Parent 2 0 R", "/Parent 14 0 R"),
  ];
  for (const file of hostile) {
    try {
      await reader.read(Uint8Array.from(Buffer.from(file, "latin1")), undefined);
    } catch (error) {
      expect(error).toBeInstanceOf(FootnoteError);
    }
  }
});
