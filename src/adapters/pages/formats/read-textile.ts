/**
 * Textile: headings, tables with the names of their columns, quotes and lists; words without their signs. Not covered: cells that
 * span others, footnotes, nested quotes.
 */
import type { ReadParts } from "../read-parts.ts";
import { DocumentWriter } from "./document-writer.ts";

/** What may follow the name of a block: alignment, a class, a style, a language. */
const ATTRIBUTES = "(?:[<>=]{1,2}|\\([^)\\n]{0,100}\\)|\\{[^}\\n]{0,300}\\}|\\[[^\\]\\n]{0,20}\\])*";
const BLOCK = new RegExp(`^(h[1-6]|p|bq|bc|pre|notextile|fn\\d{1,3})${ATTRIBUTES}\\.{1,2}[ \\t]+`, "u");
const ITEM = new RegExp(`^([*#]{1,8})${ATTRIBUTES}[ \\t]+(.*)$`, "u");
const CELL_SIGNS = new RegExp(
  `^(?:_|[/\\\\]\\d{1,3}|[<>=^~-]|${ATTRIBUTES.slice(0, -1)}){1,6}\\.[ \\t]+`,
  "u",
);

export function readTextile(source: string): ReadParts {
  const writer = new DocumentWriter();
  let title: string | undefined;
  for (const block of source.replace(/\r\n?/gu, "\n").split(/\n[ \t]*\n/u)) {
    const text = block.trim();
    const [sign = "", kind] = BLOCK.exec(text) ?? [];
    const body = text.slice(sign.length);
    const level = /^h(\d)$/u.exec(kind ?? "")?.[1];
    if (level !== undefined) {
      const [line = "", ...rest] = body.split("\n");
      writer.heading(Number(level), plain(line));
      if (level === "1") title ??= plain(line);
      if (rest.length > 0) writer.paragraph(plain(rest.join("\n")));
    } else if (kind === "bc" || kind === "pre") writer.code(body);
    else if (body.startsWith("|")) writer.table(rowsOf(body));
    else if (/^[*#]{1,8}[ \t({[<=>]/u.test(body)) {
      for (const line of body.split("\n")) {
        const [, signs = "", words = line] = ITEM.exec(line) ?? [];
        writer.item(plain(words), Math.max(0, signs.length - 1), signs.endsWith("#") ? "1." : "-");
      }
    } else writer.paragraph(plain(body));
  }
  return { ...writer.finish(), ...(title === undefined ? {} : { title }) };
}

function rowsOf(block: string): string[][] {
  return block
    .split("\n")
    .filter((line) => /^(?:[^|]{0,100}\.[ \t]+)?\|/u.test(line))
    .map((line) =>
      line
        .slice(line.indexOf("|") + 1)
        .replace(/\|[ \t]*$/u, "")
        .split("|")
        .map((cell) => plain(cell.replace(CELL_SIGNS, "")).trim()),
    );
}

/** Without the signs that stand at the edges of words. */
function plain(text: string): string {
  return text
    .replace(
      /"([^"\n(]{1,300})(?:\([^)\n]{0,200}\))?":(?:https?:\/\/|\/|mailto:|#)[^\s|]{0,2000}?(?=[.,;:!?)]?(?:\s|\||$))/gu,
      "$1",
    )
    .replace(/![^!\s]{1,500}!/gu, "")
    .replace(
      /(?<![\p{L}\p{N}])([*_?+^~%@-]{1,2})(?=\S)([^\n]{0,500}?\S)\1(?![\p{L}\p{N}])/gu,
      (whole, signs: string, words: string) =>
        signs === "-" && /^[\d\s]/u.test(words) ? whole : signs.startsWith("-") ? "" : words,
    );
}
