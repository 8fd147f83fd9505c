/**
 * What a page says about itself: title, author, dates, language, description, kind; from JSON-LD, meta elements, and
 * the marks that articles carry. Nothing is looked up or guessed from running text.
 */
import { findElement, rawText, type HtmlElement, type HtmlTree } from "./html-tree.ts";
import { readStructured } from "./html-structured.ts";

export interface HtmlFacts {
  readonly title?: string;
  readonly author?: string;
  /** As the page writes it. */
  readonly published?: string;
  readonly language?: string;
  readonly description: string;
  /** Names of JSON-LD types and Open Graph's, lower case, joined by spaces. */
  readonly types: string;
  /** Text of bodies and descriptions in JSON-LD, lower case, white space as single spaces. */
  readonly stated: string;
}

interface Found {
  readonly meta: Map<string, string>;
  h1s: HtmlElement[];
  title?: HtmlElement;
  language?: string;
  time?: string;
  byline?: string;
  itemDate?: string;
  itemAuthor?: string;
}

export function htmlFacts({ root, structured }: HtmlTree): HtmlFacts {
  const found: Found = { meta: new Map(), h1s: [] };
  collect(root, found);
  const { meta } = found;
  const said = readStructured(structured);
  const first = (...values: (string | undefined)[]): string | undefined =>
    values.map((value) => tidy(value ?? "")).find((value) => value !== "");
  const title = titleOf(found, said.headline);
  const author = first(
    said.author,
    plainName(meta.get("author")),
    plainName(meta.get("article:author")),
    meta.get("parsely-author"),
    meta.get("sailthru.author"),
    meta.get("dc.creator"),
    meta.get("citation_author"),
    found.itemAuthor,
    found.byline,
  );
  const published = first(
    said.published,
    meta.get("article:published_time"),
    meta.get("og:published_time"),
    meta.get("datepublished"),
    meta.get("parsely-pub-date"),
    meta.get("sailthru.date"),
    meta.get("citation_publication_date"),
    meta.get("dc.date"),
    meta.get("dc.date.issued"),
    meta.get("dcterms.created"),
    meta.get("pubdate"),
    meta.get("publishdate"),
    meta.get("publish_date"),
    meta.get("date"),
    found.itemDate,
    found.time,
  );
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(found.language === undefined || found.language === "" ? {} : { language: found.language }),
    description: tidy(meta.get("description") ?? meta.get("og:description") ?? "")
      .slice(0, MAX_COMPARED_LENGTH)
      .toLowerCase(),
    types: `${said.types} ${meta.get("og:type") ?? ""}`.toLowerCase(),
    stated: said.text.slice(0, MAX_COMPARED_LENGTH),
  };
}

function titleOf(found: Found, headline: string | undefined): string | undefined {
  const h1 = found.h1s.length === 1 ? tidy(rawText(found.h1s[0]!)) : "";
  const element = found.title === undefined ? "" : tidy(rawText(found.title));
  const open = tidy(found.meta.get("og:title") ?? "");
  if (h1 !== "" && h1.length <= 200) return h1;
  for (const title of [headline ?? "", open, element, h1, tidy(found.h1s[0] ? rawText(found.h1s[0]) : "")])
    if (title !== "") return title;
  return undefined;
}

/** Each block is looked for in these texts: bounded, so that the work stays linear. */
const MAX_COMPARED_LENGTH = 20_000;

/** A place for a name often holds an address instead. */
function plainName(name: string | undefined): string | undefined {
  return name === undefined || /^https?:|[/@]/u.test(name) ? undefined : name;
}

const MAX_NAME_LENGTH = 100;

function collect(element: HtmlElement, found: Found): void {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const { tag, attributes } = child;
    if (tag === "meta") {
      const name = (
        attributes["property"] ??
        attributes["name"] ??
        attributes["itemprop"] ??
        ""
      ).toLowerCase();
      if (name !== "" && !found.meta.has(name)) found.meta.set(name, attributes["content"] ?? "");
    } else if (tag === "html") found.language ??= attributes["lang"] ?? attributes["xml:lang"] ?? "";
    else if (tag === "title") found.title ??= child;
    else if (tag === "h1") {
      if (tidy(rawText(child)) !== "") found.h1s.push(child);
    } else if (tag === "time") found.time ??= attributes["datetime"] ?? tidy(rawText(child));
    const property = attributes["itemprop"];
    if (property === "datePublished")
      found.itemDate ??= attributes["content"] ?? attributes["datetime"] ?? tidy(rawText(child));
    if (property === "author" || attributes["rel"] === "author") found.itemAuthor ??= shortText(child);
    if (/(?:^|[\s_-])(?:byline|author)(?:$|[\s_-]|name)/iu.test((attributes["class"] ?? "").slice(0, 300)))
      found.byline ??= shortText(child);
    collect(child, found);
  }
}

function shortText(element: HtmlElement): string | undefined {
  const text = tidy(rawText(element)).replace(/^by:?\s+/iu, "");
  return text === "" || text.length > MAX_NAME_LENGTH ? undefined : text;
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The element that holds what is shown. */
export function bodyOf(root: HtmlElement): HtmlElement {
  return findElement(root, ({ tag }) => tag === "body") ?? root;
}
