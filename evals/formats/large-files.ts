/** Files of some megabytes of the formats that people have at that size, for seconds and memory a megabyte. */
import { numberCell, textCell, wordDocument, workbook } from "../../test/format-fixtures/office-fixtures.ts";

export interface LargeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Megabytes of what is read: unpacked, where it is packed. */
  readonly megabytes: number;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = (count: number, row: (nth: number) => string, between = "\n"): string =>
  Array.from({ length: count }, (_, nth) => row(nth)).join(between);

export function largeFiles(): LargeFile[] {
  const csv = utf8(
    `part,price,supplier,stock\n${rows(60_000, (nth) => `Bolt M${nth},0.${nth},Nordfast ${nth % 50},${nth}`)}\n`,
  );
  const json = utf8(
    `[${rows(30_000, (nth) => `{"station":"Station ${nth}","elevation":${nth},"note":"Opened in ${nth}."}`, ",")}]`,
  );
  const paragraphs = rows(
    20_000,
    (nth) => `<w:p><w:r><w:t>The quay number ${nth} was built of larch in that year.</w:t></w:r></w:p>`,
    "",
  );
  const cells = Array.from(
    { length: 40_000 },
    (_, nth) => textCell(`A${nth}`, `Bolt M${nth}`) + numberCell(`B${nth}`, nth),
  );
  const mails = utf8(
    rows(
      4_000,
      (nth) =>
        `From a@example.org Mon Mar 03 10:00:00 2031\nFrom: a@example.org\nMessage-ID: <${nth}@x>\nSubject: Mail ${nth}\n\n${"The words of a mail that somebody wrote. ".repeat(8)}\n`,
    ),
  );
  return [
    { name: "large.csv", bytes: csv, megabytes: csv.length / 1e6 },
    { name: "large.json", bytes: json, megabytes: json.length / 1e6 },
    { name: "large.mbox", bytes: mails, megabytes: mails.length / 1e6 },
    { name: "large.docx", bytes: wordDocument(paragraphs), megabytes: paragraphs.length / 1e6 },
    {
      name: "large.xlsx",
      bytes: workbook([{ name: "Bolts", rows: cells }]),
      megabytes: cells.join("").length / 1e6,
    },
  ];
}
