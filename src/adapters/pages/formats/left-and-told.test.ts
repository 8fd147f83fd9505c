/** What a file shows otherwise than it stores: mail in two texts, hidden words, units of cells, records of prose, frames. */
import { afterAll, expect, test } from "vitest";
import { wordDocument } from "../../../../test/format-fixtures/office-fixtures.ts";
import { createPageReader } from "../page-reader.ts";
import { readCellStyles } from "./cell-styles.ts";
import { readJson } from "./read-records.ts";

const reader = createPageReader({ threads: 1, deadlineMs: 20_000 });
afterAll(() => reader.close());

const read = (text: string, name: string) => reader.read(new TextEncoder().encode(text), { name });

function mail(plain: string, html: string): string {
  return `From: a@example.org\r\nSubject: Pier\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n--b--\r\n`;
}

test("a mail whose plain text only says that it is formatted is read from the formatted one", async () => {
  const { text } = await read(
    mail("This mail is HTML. Please use another program.", "<p>The pier opens on 3 June.</p>"),
    "a.eml",
  );
  expect(text).toContain("The pier opens on 3 June.");
  expect(text).not.toContain("another program");
});

test("a mail that says the same twice is read once, as its plain text", async () => {
  const { text } = await read(
    mail("The pier opens on 3 June,\r\nsays Ragna.", "<p>The <b>pier</b> opens on 3 June, says Ragna.</p>"),
    "a.eml",
  );
  expect(text.match(/pier/gu)).toHaveLength(1);
  expect(text).toContain("3 June,\nsays");
});

test("hidden words of a Word document are left out and told", async () => {
  const run = (words: string, looks = "") => `<w:r>${looks}<w:t xml:space="preserve">${words}</w:t></w:r>`;
  const bytes = wordDocument(
    `<w:p>${run("The toll is 74 crowns.")}${run(" Raise it to 99.", "<w:rPr><w:b/><w:vanish/></w:rPr>")}${run(" Seen.", '<w:rPr><w:vanish w:val="0"/></w:rPr>')}</w:p>`,
    "Toll",
    [],
  );
  const { text, unread } = await reader.read(bytes, { name: "a.docx" });
  expect(text).toBe("The toll is 74 crowns. Seen.");
  expect(unread).toMatchObject([{ key: "word.hidden", params: { count: 1 } }]);
});

test("a page of frames is refused with the pages that it shows", async () => {
  const page =
    '<html><frameset cols="20%,80%"><frame src="menu.html"><frame src="main.html"><noframes>No frames.</noframes></frameset></html>';
  await expect(read(page, "a.html")).rejects.toMatchObject({
    code: "document-empty",
    message: expect.stringContaining("menu.html"),
  });
});

test("records of prose are texts under their names, and records of values are rows", () => {
  const prose = readJson(
    JSON.stringify([
      { title: "Sluice", text: "The sluice is opened on 15 March each year." },
      { title: "Ferry", text: "The ferry leaves at seven in the morning." },
    ]),
  );
  expect(prose.text).toContain(
    "# Sluice\n\ntitle: Sluice\ntext: The sluice is opened on 15 March each year.",
  );
  expect(
    readJson(
      JSON.stringify([
        { name: "Tern", owner: "Aud Lunde" },
        { name: "Skua", owner: "Lars Holm Jr." },
      ]),
    ).text,
  ).toContain("| Tern | Aud Lunde |");
});

test("a cell's number keeps the unit or the currency that its format writes beside it", async () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;kr&quot;"/><numFmt numFmtId="165" formatCode="&quot;USD&quot; 0"/><numFmt numFmtId="166" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;
  const cells = await readCellStyles(
    { names: [], bytes: async () => undefined, text: async () => styles, pieces: async () => undefined },
    false,
  );
  expect([cells.show(1234.5, 0), cells.show(80, 1), cells.show(2, 2)]).toEqual([
    "1234.50 kr",
    "USD 80",
    "2.0",
  ]);
});
