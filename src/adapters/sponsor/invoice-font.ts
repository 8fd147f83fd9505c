/** The font that invoices are drawn with: Liberation Sans, which the reader of PDFs brings along. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readTrueType, type TrueType } from "../../lib/pdf/true-type.ts";

let font: TrueType | undefined;

export function invoiceFont(): TrueType {
  font ??= readTrueType(
    readFileSync(fileURLToPath(import.meta.resolve("pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf"))),
  );
  return font;
}
