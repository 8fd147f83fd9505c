/** A PDF file of two pages: one of text, and one that is a picture over the whole of it, as scanners make them. */
import { inflateSync } from "node:zlib";
import { tinyPdf } from "../../src/adapters/pages/tiny-pdf.ts";

/** `png`: of one bit a dot, in one piece, without filters. */
export function scannedPdf(png: Uint8Array): Uint8Array {
  const file = Buffer.from(png);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const at = file.indexOf("IDAT");
  const packed = file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4));
  const rowBytes = Math.ceil(width / 8) + 1;
  // Each row begins with the number of its filter, which is none.
  const rows = inflateSync(packed).filter((_, nth) => nth % rowBytes !== 0);
  const hex = Buffer.from(rows).toString("hex");
  const tall = Math.round((500 * height) / width);
  const picture = `q 580 0 0 ${Math.round(tall * 1.16)} 16 300 cm BI /W ${width} /H ${height} /BPC 1 /CS /G /F /AHx ID ${hex}> EI Q`;
  return tinyPdf({
    pages: [[{ y: 700, text: "This page has words of its own." }], [{ raw: picture }]],
  });
}
