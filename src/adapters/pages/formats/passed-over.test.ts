/** Words that other readers of a format pass over in silence: fields, boxes, files put in whole, notes, includes, nameless encodings. */
import iconv from "iconv-lite";
import { afterAll, describe, expect, test } from "vitest";
import { wordDocument } from "../../../../test/format-fixtures/office-fixtures.ts";
import { createPageReader } from "../page-reader.ts";
import { readCellStyles } from "./cell-styles.ts";
import { readOrg } from "./read-org.ts";
import { readRestructured } from "./read-restructured.ts";
import { readRichText } from "./read-rich-text.ts";

const reader = createPageReader({ threads: 1, deadlineMs: 20_000 });
afterAll(() => reader.close());

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

describe("a Word document", () => {
  const read = (body: string, others: { name: string; content: string }[] = []) =>
    reader.read(wordDocument(body, "Quay", others), { name: "quay.docx" });

  test("gives the words of fields, of other directions, and signs without their reading", async () => {
    const { text, unread } = await read(
      `<w:p>${run("The fee is ")}<w:fldSimple w:instr=" DOCPROPERTY Fee ">${run("740 crowns")}</w:fldSimple><w:bdo w:val="ltr">${run(" a year")}</w:bdo>${run(".")}</w:p>` +
        `<w:p>${run("水闸由")}<w:r><w:ruby><w:rubyPr/><w:rt>${run("lu")}</w:rt><w:rubyBase>${run("鲁")}</w:rubyBase></w:ruby></w:r>${run("明远设计。")}</w:p>`,
    );
    expect(text).toBe("The fee is 740 crowns a year.\n\n水闸由鲁明远设计。");
    expect(unread).toBeUndefined();
  });

  test("gives a text box that is drawn in the newer way alone, and none twice", async () => {
    const box = (words: string): string => `<w:txbxContent><w:p>${run(words)}</w:p></w:txbxContent>`;
    const alternatives = (newer: string, older: string): string =>
      `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing>${newer}</w:drawing></mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const both = "Boats over 9 metres pay double.";
    const { text } = await read(
      `<w:p>${run("Rules.")}</w:p>` +
        alternatives(box("Visitors pay 9 crowns."), "") +
        alternatives(box(both), `<w:pict>${box(both)}</w:pict>`),
    );
    expect(text).toBe(`Rules.\n\n${both}\n\nVisitors pay 9 crowns.`);
  });

  test("reads the file that programs put into it whole", async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="afchunk.htm"/></Relationships>';
    const { text } = await read(`<w:p>${run("Minutes.")}</w:p><w:altChunk r:id="a1"/>`, [
      { name: "word/_rels/document.xml.rels", content: relations },
      {
        name: "word/afchunk.htm",
        content: "<html><body><p>The turbine cost 62,000 crowns.</p></body></html>",
      },
    ]);
    expect(text).toBe("Minutes.\n\n## afchunk.htm\n\nThe turbine cost 62,000 crowns.");
  });
});

test("numbers of codes keep their zeros and their signs, as the cell shows them", async () => {
  const format = (id: number, code: string): string => `<numFmt numFmtId="${id}" formatCode="${code}"/>`;
  const xml = `<styleSheet><numFmts>${format(164, "00000")}${format(165, "000\\-0000")}${format(166, "0.00")}</numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;
  const styles = await readCellStyles(
    {
      names: [],
      bytes: () => Promise.resolve(undefined),
      text: () => Promise.resolve(xml),
      pieces: () => Promise.resolve(),
    },
    false,
  );
  expect([
    styles.show(742, 0),
    styles.show(5_550_142, 1),
    styles.show(4_715_550_142, 1),
    styles.show(0.5, 0),
    styles.show(3, 2),
  ]).toEqual(["00742", "555-0142", "471555-0142", "0.5", "3.00"]);
});

test("hidden words of rich text are left out and told, and a note stands behind its paragraph", () => {
  const { text, unread } = readRichText(
    utf8(
      String.raw`{\rtf1\ansi The weir {\v secret }is 3 m high.{\footnote \chftn  Measured\par in 2030.} It leaks.\par\v gone\v0 kept\par}`,
    ),
  );
  expect(text).toBe("The weir is 3 m high. It leaks.\n\nMeasured in 2030.\n\nkept");
  expect(unread).toMatchObject([{ key: "word.hidden", params: { count: 2 } }]);
});

test("Org is read without what it does not print; properties are facts, and what it takes in is told", () => {
  const { text, title, unread } = readOrg(
    '#+TITLE: Boats\n#+INCLUDE: "crew.org"\n* Havfru\n  :PROPERTIES:\n  :ID: 12\n  :Owner: Kari Moen\n  :END:\n# private\n#+begin_src sh\n# code\n#+end_src\n#+begin_comment\nnever\n#+end_comment\nSee [[https://a.example][the list]].\n| a | b |\n|---+---|\n#+TBLFM: $2=3\n',
  );
  expect(title).toBe("Boats");
  expect(text).toBe("* Havfru\nOwner: Kari Moen\n```sh\n# code\n```\n\nSee the list.\n| a | b |\n|---|---|");
  expect(unread).toMatchObject([{ key: "markup.includes", params: { count: 1, names: "crew.org" } }]);
});

test("reStructuredText is read as it is printed", () => {
  const { text, unread } = readRestructured(
    'Rates\n=====\n\n.. include:: rates.txt\n.. |fee| replace:: 95 crowns\n\nThe fee is |fee| [1]_.\n\n.. [1] Dogs pay nothing.\n\n.. note::\n   :class: wide\n\n   See :doc:`the rules <rules>`.\n\n.. csv-table:: Depths\n   :header: "pier", "depth"\n\n   "A", "3.5 m"\n\n.. hidden comment\n\n=====  =====\nlamp   range\n=====  =====\nred    4 nm\n=====  =====\n',
  );
  expect(text).toBe(
    "Rates\n=====\n\nThe fee is 95 crowns [1]_.\n\n[1] Dogs pay nothing.\n\nSee the rules.\n\nDepths\n\n| pier | depth |\n| --- | --- |\n| A | 3.5 m |\n\n| lamp | range |\n| --- | --- |\n| red | 4 nm |",
  );
  expect(unread).toMatchObject([{ key: "markup.includes", params: { names: "rates.txt" } }]);
});

test.each([
  ["no name", "text/plain", "gbk", "过闸费从六月起改为每船四十五元，由管理处收取。"],
  ["a name that means none", "text/plain; charset=unknown-8bit", "utf8", "The café opens on 5 May."],
  ["a name that it does not keep to", "text/plain; charset=us-ascii", "utf8", "The café of Zoë opens at 7."],
  ["no name, Western", "text/plain", "latin1", "Die Gebühr für das Bootshaus beträgt 140 Euro im März."],
])("a mail in an encoding of %s", async (_kind, type, encoding, words) => {
  const head = `From: a@example.org\nSubject: Tolls\nMessage-ID: <1@x>\nContent-Type: ${type}\nContent-Transfer-Encoding: 8bit\n\n`;
  const bytes = Uint8Array.from([...utf8(head), ...iconv.encode(words, encoding)]);
  expect((await reader.read(bytes, { name: "a.eml" })).text).toContain(words);
});

test("what Outlook alone can unpack is refused by its name, with a way out", async () => {
  const bytes = Uint8Array.from([0x78, 0x9f, 0x3e, 0x22, 1, 0, ...Array<number>(40).fill(0)]);
  await expect(reader.read(bytes, { name: "winmail.dat" })).rejects.toMatchObject({
    message: expect.stringContaining("winmail.dat"),
    hinted: expect.objectContaining({ key: "read.hint-winmail" }),
  });
});
