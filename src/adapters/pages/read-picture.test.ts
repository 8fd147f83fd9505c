/** Pictures and scanned pages, with a recogniser that says what the test wants: how its words become a document. */
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { scannedPdf } from "../../../test/format-fixtures/scanned-pdf.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { createPageReader } from "./page-reader.ts";
import type { TextRun } from "./pdf/text-run.ts";
import type { RecognisedPage, Recogniser, RecognitionJob } from "./recogniser.ts";

const threads = createPageReader({ threads: 1 });
afterAll(() => threads.close());

const png = readFileSync(new URL("../../../test/format-fixtures/scan-en.png", import.meta.url));
const words = "The ferry sank in 1931.";

const runOf = (text: string, nth = 0): TextRun => ({
  text,
  left: 50,
  right: 50 + 5 * text.length,
  y: -100 - 14 * nth,
  size: 11,
  font: "recognised",
  isCode: false,
  direction: 0,
  isAfterSpace: true,
  order: nth,
});

function scripted(
  answer: readonly RecognisedPage[] | FootnoteError,
  { isInstalled = true, isWhole = true } = {},
): Recogniser & { readonly jobs: RecognitionJob[] } {
  const jobs: RecognitionJob[] = [];
  return {
    jobs,
    isInstalled: () => isInstalled,
    async recognise(job) {
      jobs.push(job);
      if (answer instanceof FootnoteError) throw answer;
      return { pages: answer, isWhole };
    },
  };
}

const keys = ({ unread = [] }: { readonly unread?: readonly { readonly key: string }[] }): string[] =>
  unread.map(({ key }) => key);

describe("a picture", () => {
  test.each(["GIF89a is the later of two formats.", "GIF87a：较早的格式。", "RIFF or WEBP, that is asked."])(
    "is not what a text begins with by its letters alone: %s",
    async (text) => {
      const recogniser = scripted([{ page: 1, runs: [runOf(words)] }]);
      const bytes = new TextEncoder().encode(text);
      const document = await threads.recognising(recogniser).read(bytes, { name: "note.txt" });
      expect(document).toMatchObject({ text, mediaType: "text/plain" });
    },
  );

  test("says that its words were recognised, and how many pictures of a file were not reached", async () => {
    const one = scripted([{ page: 1, runs: [runOf(words)] }]);
    const document = await threads.recognising(one).read(png, { name: "note.png" });
    expect(document).toMatchObject({ text: words, mediaType: "image/png", marks: [] });
    expect(keys(document)).toEqual(["ocr.picture-read"]);
    const two = [1, 2].map((page) => ({ page, runs: [runOf(`${words} Page ${page}.`)] }));
    const tiff = Uint8Array.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
    const cut = await threads.recognising(scripted(two, { isWhole: false })).read(tiff, { name: "a.tif" });
    expect(keys(cut)).toEqual(["ocr.picture-read", "ocr.first-pictures"]);
    expect(cut.marks.map((mark) => mark.kind)).toEqual(["page", "page"]);
  });

  test("without words, or without anything that reads them, is refused with the way out", async () => {
    await expect(
      threads.recognising(scripted([{ page: 1, runs: [] }])).read(png, { name: "a.png" }),
    ).rejects.toMatchObject({ code: "document-empty" });
    for (const reader of [threads, threads.recognising(scripted([], { isInstalled: false }))])
      await expect(reader.read(png, { name: "a.png" })).rejects.toMatchObject({
        code: "document-unsupported",
        hint: expect.stringContaining("footnote ocr install"),
      });
  });

  test("is known by its bytes in each of its kinds, and a text that begins like one is a text", async () => {
    const bitmap = new Uint8Array(60);
    bitmap.set([0x42, 0x4d, 60, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0]);
    const kinds = {
      "image/bmp": bitmap,
      "image/webp": new TextEncoder().encode("RIFF1234WEBPVP8 xxxxxxxxxxxxxxxx"),
      "image/gif": new TextEncoder().encode("GIF89a\u{40}\u{1}\u{40}\u{1}\u{70}\u{0}\u{0}"),
      "image/jpeg": Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]),
    };
    const reader = threads.recognising(scripted([{ page: 1, runs: [runOf(words)] }]));
    for (const [mediaType, bytes] of Object.entries(kinds))
      expect(await reader.read(bytes, { name: "x" })).toMatchObject({ mediaType });
    const text = new TextEncoder().encode("BM means benchmark. It is short for that in our notes.");
    expect(await reader.read(text, { name: "x.txt" })).toMatchObject({ mediaType: "text/plain" });
  });
});

describe("a PDF file with scanned pages", () => {
  test("asks for these pages alone, and puts their words in their place", async () => {
    const recogniser = scripted([{ page: 2, runs: [runOf(words)] }]);
    const document = await threads.recognising(recogniser).read(scannedPdf(png), { name: "a.pdf" });
    expect(recogniser.jobs).toMatchObject([{ kind: "pdf", pages: [2] }]);
    expect(document.text).toBe(`This page has words of its own.\n\n${words}`);
    expect(keys(document)).toEqual(["ocr.pages-read"]);
  });

  test("is read without them where they cannot be recognised, and says so", async () => {
    const failing = scripted(new FootnoteError("document-unreadable", say("read.reader-stopped")));
    expect(keys(await threads.recognising(failing).read(scannedPdf(png), { name: "a.pdf" }))).toEqual([
      "pdf.pages-without-text",
    ]);
    const plain = await threads.read(scannedPdf(png), { name: "a.pdf" });
    expect(keys(plain)).toEqual(["pdf.pages-without-text", "ocr.would-read"]);
  });

  test("that was added before recognition was there is read again, and only then", async () => {
    const plain = await threads.read(scannedPdf(png), { name: "a.pdf" });
    const later = threads.recognising(scripted([{ page: 2, runs: [runOf(words)] }]));
    expect(later.readsMore?.(plain)).toBe(true);
    expect(later.readsMore?.(await later.read(scannedPdf(png), { name: "a.pdf" }))).toBe(false);
    expect(threads.recognising(scripted([], { isInstalled: false })).readsMore?.(plain)).toBe(false);
  });
});
