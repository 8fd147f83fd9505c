/**
 * Sources as BibTeX, in UTF-8, for BibTeX's classic styles and biblatex alike: types that all of them know, with `url`
 * and `urldate` for those that do, and the same in `note` for those that do not.
 */
import type { BibliographyEntry } from "./bibliography.ts";
import type { Name } from "./author-names.ts";
import { singleLine } from "./single-line.ts";
import { writeDate } from "./partial-date.ts";
import { proofOf } from "./proof.ts";
import { byName } from "../../lib/by-name.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A comment alone where there is nothing to list. */
export function toBibtex(entries: readonly BibliographyEntry[]): string {
  if (entries.length === 0) return "% This answer has no sources.\n";
  return entries.map(entryOf).join("\n");
}

function entryOf(entry: BibliographyEntry): string {
  const { kind, key, title, authors, issued, container, doi, eprint, url, fileName, fetchedAt } = entry;
  const isArticle = (kind === "paper" || kind === "news") && container !== undefined;
  const type = isArticle ? "article" : kind === "book" ? "book" : "misc";
  const containerField = isArticle ? "journal" : kind === "book" ? "publisher" : "howpublished";
  const fields: (readonly [name: string, value: string | undefined])[] = [
    ["author", authors.length === 0 ? undefined : `{${authors.map(writeName).join(" and ")}}`],
    // Twice in braces: styles would change the capitals.
    ["title", `{{${escape(title)}}}`],
    [containerField, written(container ?? fileName)],
    ["year", issued === undefined ? undefined : `{${issued.year}}`],
    ["month", issued?.month === undefined ? undefined : MONTHS[issued.month - 1]],
    ["doi", verbatim(doi)],
    ["eprint", verbatim(eprint)],
    ["archiveprefix", eprint === undefined ? undefined : "{arXiv}"],
    ["url", verbatim(url)],
    ["urldate", fetchedAt === undefined ? undefined : `{${fetchedAt.slice(0, 10)}}`],
    ["date", issued?.day === undefined ? undefined : `{${writeDate(issued)}}`],
    ["note", written(proofOf(entry))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@${type}{${key},\n${lines.join("")}}\n`;
}

function writeName(name: Name): string {
  if ("literal" in name) return `{${escape(name.literal)}}`;
  const family = [name.particle, name.family].filter(Boolean).join(" ");
  return [family, name.suffix, name.given]
    .filter((part) => part !== undefined)
    .map(escape)
    .join(", ");
}

function written(text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : `{${escape(text)}}`;
}

const ESCAPES = byName<string>({
  "\\": "{\\textbackslash}",
  // Braces count for BibTeX even behind a backslash, so they cannot stand there as signs.
  "{": "{\\textbraceleft}",
  "}": "{\\textbraceright}",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
});

function escape(text: string): string {
  return singleLine(text).replace(/[\\{}~^#$%&_]/gu, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}

/** Styles set these as they are, so what would end the field is written as addresses write it. */
function verbatim(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const safe = singleLine(text).replace(/[\s\\{}"<>^`|]/gu, (sign) => encodeURIComponent(sign));
  return `{${safe}}`;
}
