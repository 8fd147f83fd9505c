/** Broken, encrypted, huge and hostile files: a typed error, or what fits with the rest told; and the next one is read. */
import { afterAll, expect, test } from "vitest";
import {
  openDocument,
  textCell,
  wordDocument,
  workbook,
} from "../../../../test/format-fixtures/office-fixtures.ts";
import { tinyZip } from "../../../../test/format-fixtures/tiny-zip.ts";
import { createPageReader } from "../page-reader.ts";

const reader = createPageReader({ threads: 1 });
afterAll(() => reader.close());

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, name: string) => reader.read(bytes, { name });
const MEGABYTE = " ".repeat(1_000_000);

test("a package that unpacks to far too much is refused, and so is one that lies about it", async () => {
  const bomb = wordDocument(MEGABYTE.repeat(80));
  expect(bomb.length).toBeLessThan(1_000_000);
  await expect(read(bomb, "bomb.docx")).rejects.toMatchObject({ code: "document-too-large" });
  const liar = tinyZip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "word/document.xml", content: MEGABYTE.repeat(80), claims: 100 },
  ]);
  await expect(read(liar, "liar.docx")).rejects.toMatchObject({ code: "document-unreadable" });
  expect((await read(wordDocument("<w:p><w:r><w:t>Fine.</w:t></w:r></w:p>"), "fine.docx")).text).toBe(
    "Fine.",
  );
});

test("a sheet of two hundred megabytes is read as far as it fits, and what is left is told", async () => {
  const row = textCell("A1", `Bolt of ${"steel ".repeat(500)}`);
  const book = workbook([{ name: "Bolts", rows: Array.from({ length: 66_000 }, () => row) }]);
  const { text, unread } = await read(book, "huge.xlsx");
  expect(text.length).toBeLessThan(30_000_000);
  expect(unread).toMatchObject([{ key: "sheet.cut" }]);
}, 60_000);

test("entities within entities are not expanded, and files that a document names are not opened", async () => {
  const laughs = Array.from(
    { length: 30 },
    (_, nth) => `<!ENTITY l${nth + 1} "${`&l${nth};`.repeat(10)}">`,
  ).join("");
  const dtd = `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
  const { text } = await read(
    utf8(`<?xml version="1.0"?>${dtd}<doc><p>Words &l30; &f; end.</p></doc>`),
    "a.xml",
  );
  expect(text.length).toBeLessThan(100);
  expect(text).not.toMatch(/root:|lollol/u);
  const odt = openDocument("text", "<text:p>Kept &l30; &f;</text:p>");
  expect((await read(odt, "a.odt")).text).not.toMatch(/root:|lollol/u);
});

test("what opens with a password only is told so", async () => {
  const docx = tinyZip([
    { name: "[Content_Types].xml", content: "<Types/>", isEncrypted: true },
    { name: "word/document.xml", content: "x", isEncrypted: true },
  ]);
  await expect(read(docx, "a.docx")).rejects.toMatchObject({ code: "document-encrypted" });
  const odt = tinyZip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text", isStored: true },
    { name: "META-INF/manifest.xml", content: "<manifest:encryption-data/>" },
    { name: "content.xml", content: "scrambled" },
  ]);
  await expect(read(odt, "a.odt")).rejects.toMatchObject({ code: "document-encrypted" });
  const office = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  await expect(read(Uint8Array.from(office), "b.docx")).rejects.toMatchObject({ code: "document-encrypted" });
  const book = tinyZip([
    { name: "mimetype", content: "application/epub+zip", isStored: true },
    { name: "META-INF/container.xml", content: '<container><rootfile full-path="b.opf"/></container>' },
    { name: "META-INF/encryption.xml", content: '<encryption><CipherReference URI="a.xhtml"/></encryption>' },
    { name: "b.opf", content: '<package><item id="a" href="a.xhtml"/><itemref idref="a"/></package>' },
    { name: "a.xhtml", content: "scrambled" },
  ]);
  await expect(read(book, "a.epub")).rejects.toMatchObject({ code: "document-encrypted" });
});

test.each([
  ["deep.json", "[".repeat(200_000) + "]".repeat(200_000)],
  ["deep.xml", `<?xml version="1.0"?>${"<a>".repeat(100_000)}words${"</a>".repeat(100_000)}`],
  ["deep.rtf", `{\\rtf1 ${"{".repeat(300_000)}`],
  ["quotes.csv", `a,b\n${'"x\n'.repeat(150_000)}`],
  [
    "parts.eml",
    `Message-ID: <a>\nFrom: a@b\n${'Content-Type: multipart/mixed; boundary="a"\n\n--a\n'.repeat(3_000)}`,
  ],
  ["stars.org", `${"*".repeat(100_000)} x\n${"* y\n".repeat(50_000)}`],
  ["lines.rst", `${"=".repeat(200_000)}\n${"a\n=\n".repeat(50_000)}`],
  ["cells.ods", "PK\u{3}\u{4}" + "x".repeat(5_000)],
  ["cues.ass", `[Script Info]\n[Events]\n${"Dialogue: 0,{".repeat(50_000)}`],
  ["lines.jsonl", `${'{"a":'.repeat(50_000)}\n{"b":1}\n`],
  ["long.py", `${"# ".repeat(200)}\n`.repeat(3_000)],
  ["fold.ics", `BEGIN:VCALENDAR\n${"BEGIN:VEVENT\nSUMMARY:x\n y\n".repeat(20_000)}`],
])(
  "%s ends, in a document or a typed error",
  async (name, text) => {
    const ended = await read(utf8(text), name).then(
      (document) => document.text.isWellFormed(),
      (thrown: unknown) => String(Reflect.get(thrown as object, "code")).startsWith("document-"),
    );
    expect(ended).toBe(true);
  },
  60_000,
);

test.each([
  ["rows that have no end", "COPY t (a) FROM stdin;\n"],
  ["values that have none", "INSERT INTO t VALUES (1, "],
  ["quotes that have none", "INSERT INTO t VALUES ('"],
  ["tables that have none", "CREATE TABLE t (a int,\n"],
])(
  "a dump of %s is looked through a few times, and not from each of its statements",
  async (_, piece) => {
    const head = "INSERT INTO mill (name, built) VALUES ('Vesterby', 1811);\n";
    const { text } = await read(utf8(head + piece.repeat(60_000)), "dump.sql");
    expect(text).toContain("Vesterby");
  },
  30_000,
);
