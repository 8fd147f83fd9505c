/** A table as lines of text: with pipes where its columns have names or are many, a label with its value where not. */
import { joinLines, type KnownWords } from "./join-words.ts";
import { CELL_FOLD, type PdfTable } from "./table-cells.ts";

export function tableLines({ rows: folded, hasHead }: PdfTable, known: KnownWords): string[] {
  const rows = folded.map((row) => row.map((cell) => joinLines(cell.split(CELL_FOLD), known)));
  if (!hasHead && rows.every((row) => row.length === 2) && isLabelled(rows)) {
    return rows.map((row) => row.filter((cell) => cell !== "").join(" "));
  }
  const lines = rows.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  if (hasHead) lines.splice(1, 0, `|${" --- |".repeat(rows[0]!.length)}`);
  return lines;
}

function isLabelled(rows: PdfTable["rows"]): boolean {
  const labels = rows.map((row) => row[0] ?? "").filter((cell) => cell !== "");
  return labels.filter((cell) => /[:：]$/u.test(cell)).length >= 0.5 * labels.length;
}

/** Whether `table` is what goes on of `before` on the next page: the same columns at the same places. */
export function continuesTable(before: PdfTable, table: PdfTable): boolean {
  return (
    before.spans.length === table.spans.length &&
    before.spans.every(({ left, right }, nth) => {
      const other = table.spans[nth]!;
      return left < other.right && other.left < right;
    })
  );
}
