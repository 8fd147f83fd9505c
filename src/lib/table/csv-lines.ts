/** Rows as lines of a CSV file for spreadsheets (RFC 4180). What is in them is for whoever has them. */

export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((fields) => `${fields.map(quoted).join(",")}\r\n`).join("");
}

/** Somebody's words: what a spreadsheet would take for a formula is text, and an apostrophe before it says so. */
export function inertField(words: string): string {
  return /^[=+\-@\t\r]/u.test(words) ? `'${words}` : words;
}

function quoted(field: string): string {
  return /[",\r\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
