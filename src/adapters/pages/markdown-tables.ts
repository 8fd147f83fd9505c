/** Tables that a Markdown file writes in HTML, as those of Markdown, so that a row carries its columns' names. */
import { htmlPart } from "./formats/html-part.ts";

/** Code as it stands; a table with none within it. */
const TABLE =
  /^(?<code>`{3,}|~{3,})[^]*?^\k<code>|^ {0,3}<table\b[^>]{0,500}>(?:(?!<table\b)[^]){0,100000}?<\/table>[ \t]*$/gimu;

export function withPipeTables(text: string): string {
  if (!/^ {0,3}<table\b/imu.test(text)) return text;
  return text.replace(TABLE, (whole: string, code?: string) => {
    if (code !== undefined) return whole;
    const table = htmlPart(whole).text;
    return /^\|(?: ?-{3} ?\|){2,}$/mu.test(table) ? `\n${table}\n` : whole;
  });
}
