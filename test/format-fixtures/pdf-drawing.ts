/** For PDF fixtures: pages of lines and cells, drawn as programs draw them. */
import { encodeUtf16 } from "../../src/adapters/pages/tiny-encoder.ts";
import { tinyPdf, type TinyDrawing, type TinyLine, type TinyPdf } from "../../src/adapters/pages/tiny-pdf.ts";
import type { FormatFixture } from "./format-fixture.ts";

type Drawn = TinyLine | TinyDrawing;
type Told = Pick<FormatFixture, "says" | "never" | "unread">;

export const pdfOf = (
  name: string,
  pages: readonly (readonly Drawn[])[],
  told: Told,
  more: Partial<TinyPdf> = {},
): FormatFixture => ({
  name,
  bytes: tinyPdf({ ...more, pages }),
  mediaType: "application/pdf",
  ...told,
});

export const chinese = (x: number, y: number, text: string, size = 12): TinyLine => ({
  x,
  y,
  size,
  font: "chinese",
  text: encodeUtf16(text, "be"),
});

export const under = (
  x: number,
  top: number,
  step: number,
  texts: readonly string[],
  size = 10,
): TinyLine[] => texts.map((text, nth) => ({ x, y: top - step * nth, text, size }));

/** Row by row; empty cells are not drawn. */
export const cells = (
  xs: readonly number[],
  top: number,
  step: number,
  rows: readonly (readonly string[])[],
  size = 10,
): TinyLine[] =>
  rows.flatMap((row, nth) =>
    row.flatMap((text, at) => (text === "" ? [] : [{ x: xs[at]!, y: top - step * nth, text, size }])),
  );

/** Columns of lines drawn row by row over all of them. */
export const across = (
  xs: readonly number[],
  top: number,
  step: number,
  columns: readonly (readonly string[])[],
): TinyLine[] => {
  const length = Math.max(...columns.map((column) => column.length));
  const rows = Array.from({ length }, (_, nth) => columns.map((column) => column[nth] ?? ""));
  return cells(xs, top, step, rows, 9);
};

export const PICTURE: TinyDrawing = {
  raw: `q 400 0 0 500 90 200 cm BI /W 8 /H 8 /BPC 8 /CS /G /F /AHx ID ${"40c0".repeat(32)}> EI Q`,
};
