/**
 * Sources as RIS, after the specification of Reference Manager with the dates as reference managers exchange them
 * (`PY` the year, `DA` and `Y2` as YYYY/MM/DD/). In UTF-8, lines ending in CR LF.
 */
import type { BibliographyEntry, EntryKind } from "./bibliography.ts";
import type { Name } from "./author-names.ts";
import { proofOf } from "./proof.ts";
import { singleLine } from "./single-line.ts";
import { partialDate, type PartialDate } from "./partial-date.ts";

const TYPES: Readonly<Record<EntryKind, string>> = {
  webpage: "ELEC",
  news: "NEWS",
  paper: "JOUR",
  preprint: "UNPB",
  book: "BOOK",
  video: "VIDEO",
  report: "RPRT",
  file: "GEN",
};

/** The specification's longest entry id. */
const ID_LENGTH = 20;

export function toRis(entries: readonly BibliographyEntry[]): string {
  return entries.map(recordOf).join("");
}

function recordOf(entry: BibliographyEntry): string {
  const { kind, key, title, authors, issued, container, doi, eprint, url, fileName, language, fetchedAt } =
    entry;
  const lines: (readonly [tag: string, value: string | undefined])[] = [
    ["TY", TYPES[kind]],
    ["ID", key.length > ID_LENGTH ? key.slice(-ID_LENGTH) : key],
    ...authors.map((name) => ["AU", writeName(name)] as const),
    ["TI", title],
    [kind === "book" ? "PB" : "T2", container ?? fileName],
    ["PY", issued === undefined ? undefined : String(issued.year)],
    ["DA", issued?.month === undefined ? undefined : slashed(issued)],
    ["Y2", slashed(partialDate(fetchedAt))],
    ["DO", doi],
    ["AN", eprint === undefined ? undefined : `arXiv:${eprint}`],
    ["UR", url],
    ["LA", language === "und" ? undefined : language],
    ["N1", proofOf(entry)],
  ];
  const written = lines.flatMap(([tag, value]) =>
    value === undefined || value === "" ? [] : [`${tag}  - ${singleLine(value)}\r\n`],
  );
  return `${written.join("")}ER  - \r\n`;
}

/** Asterisks are not allowed in names; a comma would begin the given name. */
function writeName(name: Name): string {
  const plain = (text: string): string => text.replace(/[*,]+/gu, " ");
  if ("literal" in name) return plain(name.literal);
  const family = [name.particle, name.family].filter(Boolean).join(" ");
  return [family, name.given, name.suffix]
    .filter((part) => part !== undefined)
    .map(plain)
    .join(", ");
}

/** All three slashes stand, whatever is known: `2024/03/05/`, `2024/03//`. */
function slashed(date: PartialDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  const two = (value: number | undefined): string =>
    value === undefined ? "" : String(value).padStart(2, "0");
  return `${String(date.year).padStart(4, "0")}/${two(date.month)}/${two(date.day)}/`;
}
