/** The fonts that invoices are drawn with: Liberation Sans, which the reader of PDFs brings along, and behind it one for Chinese. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { writeTables } from "../../lib/pdf/subset-font.ts";
import { readTrueType, type TrueType } from "../../lib/pdf/true-type.ts";

const LATIN = "pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf";
const CHINESE = "@fontsource/zcool-xiaowei/files/zcool-xiaowei-chinese-simplified-400-normal.woff";

let fonts: readonly TrueType[] | undefined;

export function invoiceFonts(): readonly TrueType[] {
  fonts ??= [
    readTrueType("LiberationSans", read(LATIN)),
    readTrueType("ZCOOLXiaoWei", fromWoff(read(CHINESE))),
  ];
  return fonts;
}

const read = (name: string): Buffer => readFileSync(fileURLToPath(import.meta.resolve(name)));

/** WOFF 1.0: the tables of a font, each deflated where that makes it shorter. */
function fromWoff(woff: Buffer): Uint8Array {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, nth) => {
    const at = 44 + nth * 20;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return [woff.toString("latin1", at, at + 4), packed < length ? inflateSync(bytes) : bytes] as const;
  });
  return writeTables(tables);
}
