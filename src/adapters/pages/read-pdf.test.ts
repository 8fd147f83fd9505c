import { afterAll, expect, test } from "vitest";
import { createPdfReader } from "./read-pdf.ts";
import { encodeAs, encodeUtf16 } from "./tiny-encoder.ts";
import { tinyPdf, type TinyLine } from "./tiny-pdf.ts";

const reader = createPdfReader({ threads: 2 });
afterAll(() => reader.close());

const read = (bytes: Uint8Array): ReturnType<typeof reader.read> => reader.read(bytes, undefined);

/** A paragraph as a program would set it: lines 12 points apart. */
function paragraph(top: number, ...lines: string[]): TinyLine[] {
  return lines.map((text, index) => ({ text, y: top - 12 * index }));
}

/** Eight by eight dots of grey. */
const PICTURE = `q 400 0 0 500 90 200 cm BI /W 8 /H 8 /BPC 8 /CS /G /F /AHx ID ${"80ff".repeat(32)}> EI Q`;

const WIDE = "This line is as wide as the column and was wrapped at its very end here";

test("joins wrapped lines, undoes hyphens, and keeps paragraphs apart", async () => {
  const { text } = await read(
    tinyPdf({
      pages: [
        [
          ...paragraph(700, `${WIDE} hyphen-`, "ated, and it ends early."),
          ...paragraph(660, `${WIDE} as a well-`, "known one. It holds well-known words.", "Not wrapped."),
        ],
      ],
    }),
  );
  expect(text).toBe(
    `${WIDE} hyphenated, and it ends early.\n\n${WIDE} as a well-known one. It holds well-known words.\n\nNot wrapped.`,
  );
});

test("marks pages and headings, and takes the title from the largest", async () => {
  const { text, marks, title } = await read(
    tinyPdf({
      pages: [
        [
          { text: "The Title", y: 740, size: 20 },
          { text: "First part", y: 700, size: 14 },
          ...paragraph(670, `${WIDE} and`, "then it goes on to the next page without"),
        ],
        [
          ...paragraph(740, "an end. Here it is."),
          { text: "Second part", y: 700, size: 14 },
          ...paragraph(670, "Words."),
        ],
      ],
    }),
  );
  expect(title).toBe("The Title");
  expect(
    marks.filter((mark) => mark.kind === "heading").map((mark) => text.slice(mark.start, mark.end)),
  ).toEqual(["# The Title", "## First part", "## Second part"]);
  const pages = marks.filter((mark) => mark.kind === "page");
  expect(pages.map((mark) => [mark.page, text.slice(mark.start, mark.start + 6)])).toEqual([
    [1, "# The "],
    [2, "an end"],
  ]);
  expect(text).toContain("next page without an end. Here it is.");
  expect(marks.map((mark) => mark.start)).toEqual(marks.map((mark) => mark.start).toSorted((a, b) => a - b));
});

test("keeps running heads once, and drops page numbers", async () => {
  const pages = Array.from({ length: 4 }, (_, index) => [
    { text: `Annual report ${index + 1}`, y: 770 },
    ...paragraph(700, `Page text number ${"abcd"[index]}.`),
    { text: `${index + 1}`, y: 30 },
  ]);
  const { text } = await read(tinyPdf({ pages }));
  expect(text).toBe(
    "Annual report 1\n\nPage text number a.\n\nPage text number b.\n\nPage text number c.\n\nPage text number d.",
  );
});

test("keeps code in its lines", async () => {
  const code = ["int main(void) {", "return 0;", "}"].map((text, index): TinyLine => ({
    text,
    y: 660 - 12 * index,
    font: "code",
  }));
  const { text } = await read(
    tinyPdf({ pages: [[...paragraph(700, "An example:"), ...code, ...paragraph(600, "It ends.")]] }),
  );
  expect(text).toBe("An example:\n\nint main(void) {\nreturn 0;\n}\n\nIt ends.");
});

test("reads Chinese with predefined character maps that stand outside of the file", async () => {
  const lines = ["法国的首都是巴黎，它是一座有两千年历史的城市，人口约", "两百万。"];
  for (const [characterMap, encode] of [
    ["UniGB-UCS2-H", (text: string) => encodeUtf16(text, "be")],
    ["GBK-EUC-H", (text: string) => encodeAs("gbk", text)],
  ] as const) {
    const page = lines.map((text, index): TinyLine => ({
      text: encode(text),
      y: 700 - 14 * index,
      font: "chinese",
    }));
    const { text } = await read(tinyPdf({ pages: [page], characterMap }));
    expect(text, characterMap).toBe(lines.join(""));
  }
});

test("takes the stated title unless a program left it behind", async () => {
  const pages = [paragraph(700, "Words of the text.")];
  expect((await read(tinyPdf({ pages, title: "A Stated Title" }))).title).toBe("A Stated Title");
  expect((await read(tinyPdf({ pages, title: "Microsoft Word - draft3.doc" }))).title).toBeUndefined();
});

test("refuses an encrypted file with a way out, and reads one that opens without a password", async () => {
  const pages = [paragraph(700, "A secret.")];
  await expect(read(tinyPdf({ pages, password: "hush" }))).rejects.toMatchObject({
    code: "document-encrypted",
    hint: expect.stringContaining("without one"),
  });
  expect((await read(tinyPdf({ pages, password: "" }))).text).toBe("A secret.");
});

test("says that a file of pictures has no text layer, and that a blank one is blank", async () => {
  const picture = [{ raw: PICTURE }];
  await expect(read(tinyPdf({ pages: [picture, picture] }))).rejects.toMatchObject({
    code: "document-empty",
    message: expect.stringContaining("2 pages) has no text layer"),
  });
  await expect(read(tinyPdf({ pages: [[], []] }))).rejects.toMatchObject({
    code: "document-empty",
    message: expect.stringContaining("2 pages) is blank"),
  });
});

test("repairs what can be repaired, and refuses the rest", async () => {
  const whole = tinyPdf({ pages: [paragraph(700, "Still readable.")] });
  const lost = Buffer.from(whole)
    .toString("latin1")
    .replace(/startxref\n\d+/u, "startxref\n7")
    .replace(/\d{10} 00000 n/gu, "0000000001 00000 n");
  expect((await read(Uint8Array.from(Buffer.from(lost, "latin1")))).text).toBe("Still readable.");
  for (const broken of ["%PDF-1.4\n", "%PDF-1.7\nnonsense\n%%EOF", `%PDF-1.4\n${"<<".repeat(10_000)}`]) {
    await expect(read(new TextEncoder().encode(broken))).rejects.toMatchObject({
      code: "document-unreadable",
    });
  }
});

test("reads many files at once, one after the other", async () => {
  const files = Array.from({ length: 8 }, (_, index) =>
    read(tinyPdf({ pages: [paragraph(700, `File ${index}.`)] })),
  );
  expect((await Promise.all(files)).map(({ text }) => text)).toEqual(
    files.map((_, index) => `File ${index}.`),
  );
});

test("leaves the caller's bytes alone", async () => {
  const bytes = tinyPdf({ pages: [paragraph(700, "Words.")] });
  const before = bytes.slice();
  await read(bytes);
  expect(Buffer.compare(bytes, before)).toBe(0);
});
