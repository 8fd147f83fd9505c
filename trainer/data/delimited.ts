/** Rows of CSV, TSV and JSON lines, leniently: a broken line is left out. Lines end at `\n` alone, not at U+2028. */

/** CSV with quoted fields that may hold commas, quotes and line ends. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (char === '"' && field === "") quoted = true;
    else if (char === ",") {
      row.push(field);
      field = "";
    } else if (char === "\n") {
      row.push(field.replace(/\r$/u, ""));
      rows.push(row);
      row = [];
      field = "";
    } else field += char;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** Tab-separated, without any quoting. */
export function tsvRows(text: string): string[][] {
  return linesOf(text).map((line) => line.split("\t"));
}

/** Lines that hold something, without a byte order mark or carriage returns. */
export function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .map((line) => line.replace(/\r$/u, ""))
    .filter((line) => line.trim() !== "");
}

/** One value a line. What does not parse is left out. */
export function jsonLines<T>(text: string): T[] {
  const values: T[] = [];
  for (const line of linesOf(text)) {
    try {
      values.push(JSON.parse(line) as T);
    } catch {
      // A cut line of a snapshot.
    }
  }
  return values;
}
