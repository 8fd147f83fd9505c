import { expect, test } from "vitest";
import { textOfLines } from "./page-text.ts";

const line = (box: string, size: number, words: readonly (readonly [string, string, number?])[]): string =>
  `<span class='ocr_line' id='l' title="bbox ${box}; baseline 0 -8; x_size ${size}; x_descenders 8; x_ascenders 8">${words
    .map(
      ([at, text, sure = 95]) =>
        `<span class='ocrx_word' id='w' title='bbox ${at}; x_wconf ${sure}'>${text}</span>`,
    )
    .join("\n")}</span>`;
const texts = (...lines: readonly string[]): string[] =>
  textOfLines(lines.join("\n")).map(({ text }) => text);

test("parts a line at gaps and at rules between columns, and leaves the rules out", () => {
  const row = line("0 0 900 30", 30, [
    ["0 0 90 30", "Pier"],
    ["100 0 104 30", "|"],
    ["110 0 200 30", "11"],
    ["400 0 500 30", "Tom &amp; Co"],
  ]);
  expect(texts(row)).toEqual(["Pier", "11", "Tom & Co"]);
});

test("joins Chinese characters without spaces, with the marks that they take", () => {
  const words = ["大", "坝", ",", "全", "长", "2026", "年", ":"].map(
    (text, nth) => [`${nth * 31} 0 ${nth * 31 + 30} 30`, text] as const,
  );
  expect(texts(line("0 0 250 30", 30, words))).toEqual(["大坝，全长2026年："]);
});

test("leaves out what is no line: specks, doubtful marks, strokes of a larger line", () => {
  expect(
    texts(
      line("0 0 20 20", 20, [["0 0 20 20", "o", 50]]),
      line("0 100 300 130", 30, [["0 100 300 130", "~;x/_ qq", 30]]),
      line("0 200 600 280", 80, [["0 200 600 280", "报告", 95]]),
      line("10 210 90 240", 20, [["10 210 90 240", "rm)", 70]]),
    ),
  ).toEqual(["报告"]);
});

test("measures in points: by the page's own scale, or so that its letters are of usual size", () => {
  const row = line("0 0 90 40", 44, [["0 0 88 40", "Pier"]]);
  expect(textOfLines(row)[0]).toMatchObject({ size: 11, right: 22, y: -8 });
  expect(textOfLines(row, 0.5)[0]).toMatchObject({ size: 22, right: 44, y: -16 });
});
