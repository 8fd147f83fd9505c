/** Reads one document of a format of its own. Readers are loaded when the first one of their kind comes. */
import type { Format } from "./formats.ts";
import type { FormatParts } from "./parts-within.ts";

export type FormatJob =
  | { readonly format: Format; readonly bytes: Uint8Array }
  | { readonly format: Format; readonly text: string; readonly language?: string };

type Reader = (bytes: Uint8Array, text: string, language: string) => FormatParts | Promise<FormatParts>;

const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  word: async () => (await import("./read-word.ts")).readWord,
  workbook: async () => (await import("./read-workbook.ts")).readWorkbook,
  slides: async () => (await import("./read-slides.ts")).readSlides,
  "opendocument-text": async () => (await import("./read-opendocument.ts")).readOpenDocument,
  "opendocument-sheet": async () => (await import("./read-opendocument.ts")).readOpenDocument,
  "opendocument-slides": async () => (await import("./read-opendocument.ts")).readOpenDocument,
  book: async () => (await import("./read-book.ts")).readBook,
  archive: async () => (await import("./read-archive.ts")).readArchive,
  "rich-text": async () => (await import("./read-rich-text.ts")).readRichText,
  mail: async () => (await import("./read-mail.ts")).readMail,
  mailbox: async () => (await import("./read-mailbox.ts")).readMailbox,
  "web-archive": async () => (await import("./read-web-archive.ts")).readWebArchive,
  notebook: async () => ofText((await import("./read-notebook.ts")).readNotebook),
  json: async () => ofText((await import("./read-records.ts")).readJson),
  "json-lines": async () => ofText((await import("./read-records.ts")).readJsonLines),
  separated: async () => ofText((await import("./read-separated.ts")).readSeparated),
  "timed-xml": async () => ofText((await import("./read-timed-xml.ts")).readTimedXml),
  "sub-station": async () => ofText((await import("./read-sub-station.ts")).readSubStation),
  xml: async () => ofText((await import("./read-xml.ts")).readXml),
  evernote: async () => ofText((await import("./read-evernote.ts")).readEvernote),
  feed: async () => ofText((await import("./read-feed-file.ts")).readFeedFile),
  "flat-opendocument": async () => ofText((await import("./read-opendocument.ts")).readFlatOpenDocument),
  org: async () => ofText((await import("./read-org.ts")).readOrg),
  restructured: async () => ofText((await import("./read-restructured.ts")).readRestructured),
  asciidoc: async () => ofText((await import("./read-light-markup.ts")).readAsciiDoc),
  wiki: async () => ofText((await import("./read-light-markup.ts")).readWiki),
  latex: async () => ofText((await import("./read-light-markup.ts")).readLatex),
  textile: async () => ofText((await import("./read-textile.ts")).readTextile),
  manual: async () => ofText((await import("./read-manual.ts")).readManual),
  "sql-dump": async () => ofText((await import("./read-sql-dump.ts")).readSqlDump),
  lyrics: async () => ofText((await import("./read-timed-lines.ts")).readLyrics),
  captions: async () => ofText((await import("./read-timed-lines.ts")).readCaptions),
  "framed-lines": async () => ofText((await import("./read-framed-lines.ts")).readFramedLines),
  sami: async () => ofText((await import("./read-sami.ts")).readSami),
  "timed-json": async () => ofText((await import("./read-timed-json.ts")).readTimedJson),
  "xml-sheet": async () => ofText((await import("./read-xml-sheet.ts")).readXmlSheet),
  canvas: async () => ofText((await import("./read-canvas.ts")).readCanvas),
  calendar: async () => ofText((await import("./read-content-lines.ts")).readContentLines),
  code: async () => ofText((await import("./read-code.ts")).readCode),
};

function ofText(read: (text: string, language: string) => FormatParts | Promise<FormatParts>): Reader {
  return (_bytes, text, language) => read(text, language);
}

export async function readFormat(job: FormatJob): Promise<FormatParts> {
  const read = await READERS[job.format]();
  return "bytes" in job
    ? await read(job.bytes, "", "")
    : await read(new Uint8Array(0), job.text, job.language ?? "");
}
