/** Which format a ZIP package is, by the names in it; `undefined` where it is one that is not read, which is told by name. */
import type { Format } from "./formats.ts";

export function packedFormat(bytes: Uint8Array): Format | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return undefined;
  const latin = new TextDecoder("latin1");
  const head = latin.decode(bytes.subarray(0, 4096));
  // The central directory, with every name in it, stands at the end.
  const names = head + latin.decode(bytes.subarray(-262_144));
  const open = /application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/u.exec(head)?.[1];
  if (open !== undefined) {
    return open === "text"
      ? "opendocument-text"
      : open === "spreadsheet"
        ? "opendocument-sheet"
        : "opendocument-slides";
  }
  if (head.includes("application/vnd.oasis.opendocument") || names.includes("xl/workbook.bin"))
    return undefined;
  if (head.includes("application/epub+zip") || names.includes("META-INF/container.xml")) return "book";
  if (names.includes("[Content_Types].xml")) {
    if (names.includes("word/document")) return "word";
    if (names.includes("xl/workbook.xml")) return "workbook";
    if (names.includes("ppt/presentation.xml")) return "slides";
    return undefined;
  }
  // Packed anew by hand, so that its kind does not stand at the beginning; one reader serves all three.
  if (names.includes("content.xml") && /mimetype|META-INF\/manifest\.xml/u.test(names))
    return "opendocument-text";
  if (/META-INF\/MANIFEST\.MF|classes\.dex|Index\/[\w-]+\.iwa|index\.apxl/u.test(names)) return undefined;
  return "archive";
}
