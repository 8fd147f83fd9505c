/**
 * What to read where searching has not answered a question: the document that the best passages are of, as a whole, where those
 * are a small part of it; then links of pages that were found, by what their words share with what no finding has said.
 */
import { urlKey } from "../../../lib/canonical-url.ts";
import { words } from "../../../lib/text/words.ts";
import type { Document } from "../../domain/document.ts";
import type { Hit } from "../../domain/passage.ts";
import { isPlanned, type ResearchQuestion } from "../../domain/research.ts";
import type { NewQuestion, Notebook } from "../notes/notebook.ts";
import { contentWords, has, speaksOf } from "./bridges.ts";

/** Documents of a question that are read as a whole, and those among which they are chosen. */
const DOCUMENTS = 2;
/** Characters that a document has beyond the passages that were found of it: less is hardly worth a reading. */
const UNREAD = 2_000;
/** Pages of a question whose links are looked at. */
const PAGES = 2;
const LINKS_AT_ONCE = 2;
/** Words of a link: a longer one is a teaser, whose every word counts for little. */
const LINK_WORDS = 12;
/** A name that was searched for counts as so many words of the question. */
const NAME = 2;

/** Best first. */
export function nextReadings(notebook: Notebook, most: number): NewQuestion[] {
  const open = planned(notebook);
  const near = open.filter(({ state }) => state !== "answered");
  const documents = near.flatMap((question) =>
    documentsOf(question, notebook)
      .slice(0, DOCUMENTS)
      .filter((one) => isWorthReading(one, notebook))
      .map((one): NewQuestion => ({
        text: one.title,
        query: question.query,
        origin: "document",
        read: { documentId: one.id },
        of: question.id,
      })),
  );
  const readings =
    documents.length > 0 ? documents : open.flatMap((question) => linksFor(question, notebook));
  return readings.slice(0, Math.min(most, LINKS_AT_ONCE));
}

/** Pages of the web whose links may lead to what is not answered, and have not been looked at. */
export function pagesToLookAt(notebook: Notebook): Document[] {
  const looked = new Set(notebook.links.map(({ page }) => page.id));
  const missing = planned(notebook).filter((one) => unsaid(one, notebook).length > 0);
  const pages = missing.flatMap((question) =>
    [question, ...readFor(question, notebook)].flatMap((one) =>
      documentsOf(one, notebook)
        .filter(({ url }) => /^https?:/iu.test(url))
        .slice(0, PAGES),
    ),
  );
  return [...new Map(pages.map((page) => [page.id, page])).values()].filter(({ id }) => !looked.has(id));
}

const planned = ({ questions }: Notebook): ResearchQuestion[] =>
  questions.filter((one) => isPlanned(one) && one.state !== "open");

/** Words of the question that no finding has: whatever was found, this is still to be found out. */
function unsaid({ text }: ResearchQuestion, { findings, sources }: Notebook): string[] {
  const said = contentWords(
    [...findings.map((one) => one.text), ...sources.list.map(({ title }) => title)].join("\n"),
  );
  return contentWords(text).filter((word) => !has(said, word));
}

const readFor = ({ id }: ResearchQuestion, { questions }: Notebook): ResearchQuestion[] =>
  questions.filter((one) => one.of === id);

/** Those that were found for a question, each once, best first. */
function documentsOf({ id }: ResearchQuestion, { searched }: Notebook): Document[] {
  const own = searched.filter(({ question }) => question === id).flatMap(({ hits }) => hits);
  return [...new Map(own.map(({ document }) => [document.id, document])).values()];
}

function isWorthReading(document: Document, { questions, searched }: Notebook): boolean {
  const isRead = questions.some(
    ({ read }) => read !== undefined && "documentId" in read && read.documentId === document.id,
  );
  if (isRead) return false;
  const own = searched.flatMap(({ hits }) => hits).filter((hit) => hit.document.id === document.id);
  const seen = new Map(own.map(({ passage }: Hit) => [passage.start, passage.end - passage.start]));
  return document.length - [...seen.values()].reduce((sum, length) => sum + length, 0) >= UNREAD;
}

function linksFor(question: ResearchQuestion, notebook: Notebook): NewQuestion[] {
  const { questions, links, searched } = notebook;
  const known = new Set(
    [
      ...questions.flatMap(({ read }) => (read !== undefined && "url" in read ? [read.url] : [])),
      ...searched.flatMap(({ hits }) => hits.map(({ document }) => document.url)),
    ].map((url) => urlKey(url) ?? url),
  );
  const left = unsaid(question, notebook);
  const names = questions
    .filter(({ origin, state }) => (origin === "bridge" || origin === "named") && state !== "answered")
    .map(({ text }) => text);
  const found = links.flatMap(({ links: own }) =>
    own.map((link) => ({ ...link, score: scoreOf(link.text, left, names) })),
  );
  const best = new Map<string, (typeof found)[number]>();
  for (const link of found.toSorted((one, other) => other.score - one.score)) {
    const key = urlKey(link.url) ?? link.url;
    if (link.score > 0 && !known.has(key) && !best.has(key)) best.set(key, link);
  }
  return [...best.values()].map(({ url, text }): NewQuestion => ({
    text,
    query: question.query,
    origin: "link",
    read: { url },
    of: question.id,
  }));
}

/** Words of the question that the link has, for each word of it; a name that was found to lead on counts more. */
function scoreOf(text: string, left: readonly string[], names: readonly string[]): number {
  const own = contentWords(text);
  const length = words(text).length;
  if (own.length === 0 || length > LINK_WORDS) return 0;
  const shared = left.filter((word) => has(own, word)).length;
  const named = names.some((name) => speaksOf(text, name)) ? NAME : 0;
  return (shared + named) / Math.sqrt(length);
}
