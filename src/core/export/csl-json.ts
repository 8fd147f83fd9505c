/** Sources as CSL-JSON, after the schema `csl-data.json` of CSL 1.0.2. */
import type { BibliographyEntry, EntryKind } from "./bibliography.ts";
import type { Name } from "./author-names.ts";
import { type PartialDate, partialDate } from "./partial-date.ts";
import { proofOf } from "./proof.ts";
import { singleLine } from "./single-line.ts";

const TYPES: Readonly<Record<EntryKind, string>> = {
  webpage: "webpage",
  news: "article-newspaper",
  paper: "article-journal",
  preprint: "article",
  book: "book",
  video: "motion_picture",
  report: "report",
  file: "document",
};

export function toCslJson(entries: readonly BibliographyEntry[]): string {
  return `${JSON.stringify(entries.map(itemOf), undefined, 2)}\n`;
}

function itemOf(entry: BibliographyEntry): Record<string, unknown> {
  const { kind, key, title, authors, issued, container, doi, eprint, url, fileName, language, fetchedAt } =
    entry;
  const note = proofOf(entry);
  const accessed = partialDate(fetchedAt);
  const containerName = container ?? fileName;
  return {
    id: key,
    type: TYPES[kind],
    title: singleLine(title),
    ...(authors.length === 0 ? {} : { author: authors.map(writeName) }),
    ...(issued === undefined ? {} : { issued: writeDate(issued) }),
    ...(accessed === undefined ? {} : { accessed: writeDate(accessed) }),
    ...(containerName === undefined
      ? {}
      : { [kind === "book" ? "publisher" : "container-title"]: singleLine(containerName) }),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(eprint === undefined ? {} : { number: `arXiv:${eprint}` }),
    ...(url === undefined ? {} : { URL: url }),
    ...(language === undefined || language === "und" ? {} : { language }),
    ...(note === "" ? {} : { note }),
  };
}

function writeName(name: Name): Record<string, string> {
  if ("literal" in name) return { literal: singleLine(name.literal) };
  const { family, given, particle, suffix } = name;
  return {
    family,
    given,
    ...(particle === undefined ? {} : { "non-dropping-particle": particle }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function writeDate({ year, month, day }: PartialDate): Record<string, unknown> {
  return { "date-parts": [[year, month, day].filter((part) => part !== undefined)] };
}
