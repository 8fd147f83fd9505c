/** Small PDF files of our own making, one for each way in which pages are laid out, drawn and damaged. */
import type { FormatFixture } from "./format-fixture.ts";
import { PDF_COLUMN_FIXTURES } from "./pdf-column-fixtures.ts";
import { PDF_PART_FIXTURES } from "./pdf-part-fixtures.ts";
import { PDF_TABLE_FIXTURES } from "./pdf-table-fixtures.ts";

export const PDF_FIXTURES: readonly FormatFixture[] = [
  ...PDF_COLUMN_FIXTURES,
  ...PDF_TABLE_FIXTURES,
  ...PDF_PART_FIXTURES,
];
