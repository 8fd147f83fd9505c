import { afterAll, expect, test } from "vitest";
import { createPdfReader } from "../read-pdf.ts";
import { tinyPdf, type TinyLine } from "../tiny-pdf.ts";

const reader = createPdfReader({ threads: 1 });
afterAll(() => reader.close());

test("takes the third page of three for a number of pages, alone on its line", async () => {
  const page = (nth: number): TinyLine[] => [
    { x: 60, y: 700, text: `The board of Varn met in room ${nth}4.` },
    { x: 60, y: 686, text: "It spoke of the quay and of ice." },
    { x: 60, y: 672, text: "Nothing was decided by it then." },
    { x: 500, y: 20, text: `${nth}/3` },
  ];
  const { text } = await reader.read(tinyPdf({ pages: [page(1), page(2), page(3)] }), undefined);
  expect(text).not.toMatch(/\d\/3/u);
  expect(text).toContain("in room 34");
});
