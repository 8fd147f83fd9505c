/** One work as reference managers describe it, in the words of Zotero's fields; and what of it a document states. */
import type { WorkKind } from "../../core/domain/document.ts";
import type { StatedFacts } from "../../core/ports/incoming.ts";
import { byName } from "../../lib/by-name.ts";

export interface ReferenceItem {
  kind: string;
  /** By name in lower case. */
  readonly fields: Map<string, string>;
  readonly people: { readonly first: string; readonly last: string; readonly role: string }[];
}

/** With its files, as they are named where it is described. */
export interface ReferencedFiles extends ReferenceItem {
  readonly files: string[];
}

const KINDS = byName<WorkKind>({
  journalArticle: "paper",
  conferencePaper: "paper",
  preprint: "paper",
  thesis: "paper",
  report: "paper",
  manuscript: "paper",
  book: "book",
  bookSection: "book",
  newspaperArticle: "news",
  magazineArticle: "news",
});

const CONTAINERS = [
  "publicationtitle",
  "booktitle",
  "proceedingstitle",
  "websitetitle",
  "blogtitle",
  "publisher",
];

export function statedFacts({ kind, fields, people }: ReferenceItem): StatedFacts {
  const field = (name: string): string | undefined => {
    const value = fields
      .get(name)
      ?.replace(/<\/?(?:i|b|sub|sup|span)\b[^>]*>/giu, "")
      .replace(/\s+/gu, " ")
      .trim();
    return value === undefined || value === "" ? undefined : value.toWellFormed().slice(0, 1000);
  };
  const title = field("title");
  const author = byline(people);
  const publishedAt = knownDate(field("date"));
  const publishedIn = CONTAINERS.map(field).find((name) => name !== undefined);
  const doi = /10\.\d{4,9}\/\S+/u.exec(field("doi") ?? "")?.[0];
  const workKind = KINDS[kind];
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(publishedIn === undefined ? {} : { publishedIn }),
    ...(doi === undefined ? {} : { doi }),
    ...(workKind === undefined ? {} : { workKind }),
  };
}

/** Of authors; of whoever else is named where there is none. */
function byline(people: ReferenceItem["people"]): string | undefined {
  const authors = people.filter(({ role }) => role === "author");
  const names = (authors.length > 0 ? authors : people)
    .map(({ first, last }) => (/\p{Script=Han}/u.test(last) ? `${last}${first}` : `${first} ${last}`))
    .map((name) => name.replace(/\s+/gu, " ").trim().toWellFormed())
    .filter((name) => name !== "");
  return names.length === 0 ? undefined : names.slice(0, 100).join("; ");
}

/** As much of it as is known: Zotero writes `2019-03-00 March 2019`, and people write `March 2019`. */
function knownDate(date: string | undefined): string | undefined {
  const [, year, month, day] = /\b(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(date ?? "") ?? [];
  if (year === undefined || year === "0000") return undefined;
  if (month === undefined || month === "00" || Number(month) > 12) return year;
  if (day === undefined || day === "00" || Number(day) > 31) return `${year}-${month}`;
  return Number.isNaN(Date.parse(`${year}-${month}-${day}`))
    ? `${year}-${month}`
    : `${year}-${month}-${day}T00:00:00.000Z`;
}
