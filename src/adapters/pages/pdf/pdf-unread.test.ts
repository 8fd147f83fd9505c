import { afterAll, expect, test } from "vitest";
import { createPdfReader } from "../read-pdf.ts";
import { tinyPdf, type TinyLine } from "../tiny-pdf.ts";

const reader = createPdfReader({ threads: 1 });
afterAll(() => reader.close());

const read = (pdf: Parameters<typeof tinyPdf>[0]): ReturnType<typeof reader.read> =>
  reader.read(tinyPdf(pdf), undefined);

const PICTURE = {
  raw: `q 400 0 0 500 90 200 cm BI /W 8 /H 8 /BPC 8 /CS /G /F /AHx ID ${"80ff".repeat(32)}> EI Q`,
};

/** As the glyphs of a common font are numbered: a letter's code less 29. */
const glyphs = (y: number, text: string): TinyLine => ({
  y,
  size: 12,
  font: "numbers",
  text: Uint8Array.from(Array.from(text).flatMap((letter) => [0, letter.charCodeAt(0) - 29])),
});

test("says which pages have no text, and nothing of blank ones", async () => {
  const words = [{ y: 700, text: "The lease ends on 30 June." }];
  const { unread } = await read({
    pages: [words, PICTURE, PICTURE, [], words, PICTURE].map((page) => ("raw" in page ? [page] : page)),
  });
  expect(unread?.map(({ text }) => text)).toEqual([
    "Pages 2, 3, 6 have no text: they seem to be scanned or to hold pictures only.",
    "`footnote ocr install` makes Footnote read such pages: run it once, and add the document again.",
  ]);
  expect((await read({ pages: [words, []] })).unread).toBeUndefined();
});

test("reads filled fields at their places, ticks, and notes on the page", async () => {
  const { text } = await read({
    pages: [
      [
        { y: 740, text: "Name of the boat:" },
        { y: 710, text: "Length over all:" },
        { y: 680, text: "Berth wanted:" },
        { x: 100, y: 640, text: "Insured" },
        { x: 100, y: 610, text: "For sale" },
      ],
    ],
    fields: [
      { name: "boat", value: "Kittiwake", at: [200, 735, 200, 16] },
      { name: "length", value: "7.4 metres", at: [200, 705, 200, 16] },
      { name: "berth", value: "C 14", at: [200, 675, 200, 16] },
      { name: "insured", value: "", at: [72, 637, 12, 12], isTicked: true },
      { name: "sale", value: "", at: [72, 607, 12, 12], isTicked: false },
    ],
    notes: [{ by: "Harbour master", text: "Paid on 2 May." }],
  });
  expect(text).toContain("Name of the boat: Kittiwake\nLength over all: 7.4 metres\nBerth wanted: C 14");
  expect(text).toMatch(/\[x\][ |]+Insured/u);
  expect(text).toMatch(/\[ \][ |]+For sale/u);
  expect(text).toContain("Harbour master: Paid on 2 May.");
});

test("refuses text of a font that does not say its characters, and tells of it where there is other text", async () => {
  const sentences = [
    "The ferry sank in the winter of 1931 and was raised.",
    "Nobody was on board but the cook and her cat.",
  ];
  const strange = sentences.map((text, nth) => glyphs(700 - 18 * nth, text));
  await expect(read({ pages: [strange] })).rejects.toMatchObject({
    code: "document-unreadable",
    message: expect.stringContaining("do not say which characters"),
  });
  const plain = Array.from({ length: 12 }, (_, nth) => ({
    y: 600 - 12 * nth,
    text: "This part of the page is set in a font that has its characters.",
  }));
  const { text, unread } = await read({ pages: [[...plain, strange[0]!]] });
  expect(text).not.toContain("WKH");
  expect(unread?.map(({ key }) => key)).toEqual(["pdf.pages-illegible", "ocr.would-read"]);
});

test("names attached files, which are not opened", async () => {
  const { unread } = await read({ pages: [[{ y: 700, text: "See the sheet." }]], attachment: "sums.xlsx" });
  expect(unread?.map(({ text }) => text)).toEqual([
    "The PDF file holds 1 attached file that was not read: sums.xlsx.",
  ]);
});

test("takes author, year and DOI from what the file states", async () => {
  const pages = [
    [
      { y: 740, text: "doi: 10.5555/marsh.2031.04" },
      { y: 700, text: "Words." },
    ],
  ];
  const plain = await read({
    pages,
    title: "On Salt Marshes",
    facts: "/Author (Ines Halvorsen) /CreationDate (D:20310412093000+02'00')",
  });
  expect(plain).toMatchObject({
    title: "On Salt Marshes",
    author: "Ines Halvorsen",
    publishedAt: "2031-04-12T07:30:00.000Z",
    doi: "10.5555/marsh.2031.04",
    workKind: "paper",
  });
  const account = await read({ pages, facts: "/Author (Administrator) /CreationDate (D:0)" });
  expect([account.author, account.publishedAt]).toEqual([undefined, undefined]);
});
