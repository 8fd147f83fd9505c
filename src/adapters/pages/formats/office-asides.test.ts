/** What Office documents hold beside their body: read after it, once each; formulas and charts are told. */
import { afterAll, describe, expect, test } from "vitest";
import {
  openDocument,
  textCell,
  wordDocument,
  workbook,
} from "../../../../test/format-fixtures/office-fixtures.ts";
import { createPageReader } from "../page-reader.ts";

const reader = createPageReader({ threads: 1, deadlineMs: 20_000 });
afterAll(() => reader.close());

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const part = (name: string, body: string) => ({
  name,
  content: `<x xmlns:w="w" xmlns:a="a" xmlns:dgm="d">${body}</x>`,
});

describe("a Word document", () => {
  test("gives heads and feet, text boxes, diagrams and comments; page numbers alone are none", async () => {
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph("The crane carries eight tonnes.")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const bytes = wordDocument(paragraph("The quay is closed.") + box, "Quay", [
      part("word/header1.xml", paragraph("Harbour Office, file 77-B")),
      part("word/header2.xml", paragraph("Harbour Office, file 77-B")),
      part("word/footer1.xml", paragraph("Page 2 of 9") + paragraph("14")),
      part(
        "word/diagrams/data1.xml",
        "<dgm:pt><a:p><a:r><a:t>Survey, then dredging</a:t></a:r></a:p></dgm:pt>",
      ),
      part(
        "word/comments.xml",
        `<w:comment w:author="Ines">${paragraph("Ask the diver first.")}</w:comment>`,
      ),
    ]);
    const { text, unread } = await reader.read(bytes, { name: "quay.docx" });
    expect(text.split("\n\n")).toEqual([
      "The quay is closed.",
      "The crane carries eight tonnes.",
      "Harbour Office, file 77-B",
      "Survey, then dredging",
      "Ines: Ask the diver first.",
    ]);
    expect(unread).toBeUndefined();
  });

  test("tells of formulas", async () => {
    const bytes = wordDocument(
      `${paragraph("The load is")}<w:p><m:oMath xmlns:m="m"><m:r><m:t>F=ma</m:t></m:r></m:oMath></w:p>`,
    );
    const { unread } = await reader.read(bytes, { name: "load.docx" });
    expect(unread?.map(({ text }) => text)).toEqual(["1 formula was not read."]);
  });
});

test("rows of a workbook carry the cell that is merged over them", async () => {
  const bytes = workbook([
    {
      name: "Ferries",
      rows: [
        textCell("A1", "Route") + textCell("B1", "Day") + textCell("C1", "Leaves"),
        textCell("A2", "Sund") + textCell("B2", "Monday") + textCell("C2", "07:10"),
        textCell("B3", "Friday") + textCell("C3", "18:40"),
      ],
      merged: "A2:A3",
    },
  ]);
  expect((await reader.read(bytes, { name: "a.xlsx" })).text).toContain("| Sund | Friday | 18:40 |");
});

test("heads of two lines are one, and a title over them is none", async () => {
  const rows = [
    textCell("A1", "Pool") + textCell("B1", "Summer") + textCell("D1", "Winter"),
    textCell("B2", "Open") + textCell("C2", "Close") + textCell("D2", "Open") + textCell("E2", "Close"),
    textCell("A3", "North") +
      textCell("B3", "07:00") +
      textCell("C3", "21:00") +
      textCell("D3", "09:00") +
      textCell("E3", "18:00"),
  ];
  const bytes = workbook([
    { name: "Pools", rows, merged: 'A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1' },
  ]);
  expect((await reader.read(bytes, { name: "a.xlsx" })).text).toContain(
    "| Pool | Summer Open | Summer Close | Winter Open | Winter Close |\n| --- | --- | --- | --- | --- |\n| North |",
  );
});

test("an OpenDocument text gives comments and the head of its pages", async () => {
  const bytes = openDocument(
    "text",
    "<text:p>The mill is let<office:annotation><dc:creator>Per</dc:creator><text:p>Until when?</text:p></office:annotation>.</text:p>",
    "<office:master-styles><style:master-page><style:header><text:p>Parish of Varn</text:p></style:header><style:footer><text:p>3</text:p></style:footer></style:master-page></office:master-styles>",
  );
  expect((await reader.read(bytes, { name: "a.odt" })).text).toBe(
    "The mill is let.\n\nParish of Varn\n\nPer: Until when?",
  );
});
