/**
 * What a page says about itself: title, author, dates, language, address, description, kind; from JSON-LD, meta elements, and
 * the marks that articles carry. Nothing is looked up or guessed from running text.
 */
import { findElement, rawText, type HtmlElement, type HtmlTree } from "./html-tree.ts";
import { INLINE } from "./html-text.ts";
import { publication, type Publication } from "./html-publication.ts";
import { readStructured } from "./html-structured.ts";
import { pageTitle } from "./html-title.ts";

export interface HtmlFacts extends Publication {
  readonly title?: string;
  readonly author?: string;
  /** As the page writes it. */
  readonly published?: string;
  readonly updated?: string;
  /** As it stands in the page, which may be relative. */
  readonly canonical?: string;
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
  itemUpdate?: string;
  canonical?: string;
  itemAuthor?: string;
}

export function htmlFacts({ root, structured }: HtmlTree): HtmlFacts {
  const found: Found = { meta: new Map(), h1s: [] };
  collect(root, found);
  const { meta } = found;
  const said = readStructured(structured);
  const first = (...values: (string | undefined)[]): string | undefined =>
    values.map((value) => tidy(value ?? "")).find((value) => value !== "");
  const title = pageTitle({
    headings: found.h1s.map(wordsOf).filter((heading) => heading !== ""),
    window: tidy(found.title === undefined ? "" : rawText(found.title)).slice(0, MAX_TITLE_LENGTH),
    stated: (first(meta.get("og:title"), said.headline) ?? "").slice(0, MAX_TITLE_LENGTH),
  });
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
  const updated = first(
    said.updated,
    meta.get("article:modified_time"),
    meta.get("og:updated_time"),
    meta.get("datemodified"),
    meta.get("dcterms.modified"),
    meta.get("dc.date.modified"),
    found.itemUpdate,
  );
  const canonical = first(found.canonical);
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    ...(canonical === undefined ? {} : { canonical }),
    ...publication(meta, said),
    ...(found.language === undefined || found.language === "" ? {} : { language: found.language }),
    description: tidy(meta.get("description") ?? meta.get("og:description") ?? "")
      .slice(0, MAX_COMPARED_LENGTH)
      .toLowerCase(),
    types: `${said.types} ${meta.get("og:type") ?? ""}`.toLowerCase(),
    stated: said.text.slice(0, MAX_COMPARED_LENGTH),
  };
}

/** The words of an element; what stands in elements of its own stands apart. */
function wordsOf(element: HtmlElement): string {
  const join = (node: HtmlElement | string): string =>
    typeof node === "string"
      ? node
      : INLINE.has(node.tag) && node.tag !== "br"
        ? node.children.map(join).join("")
        : ` ${node.children.map(join).join("")} `;
  return tidy(join(element)).replace(/ ?[¶#]$/u, "");
}

/** Each block is looked for in these texts: bounded, so that the work stays linear. */
const MAX_COMPARED_LENGTH = 20_000;

/** A place for a name often holds an address instead. */
function plainName(name: string | undefined): string | undefined {
  return name === undefined || /^https?:|[/@]/u.test(name) ? undefined : name;
}

const MAX_NAME_LENGTH = 100;
/** No title is longer, and some regular expressions take the square of it. */
const MAX_TITLE_LENGTH = 1_000;

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
    } else if (tag === "link") {
      if (/(?:^|\s)canonical(?:\s|$)/iu.test(attributes["rel"] ?? ""))
        found.canonical ??= attributes["href"] ?? "";
    } else if (tag === "html") found.language ??= attributes["lang"] ?? attributes["xml:lang"] ?? "";
    else if (tag === "title") found.title ??= child;
    else if (tag === "h1") {
      if (tidy(rawText(child)) !== "") found.h1s.push(child);
    } else if (tag === "time") found.time ??= attributes["datetime"] ?? tidy(rawText(child));
    const property = attributes["itemprop"];
    if (property === "datePublished")
      found.itemDate ??= attributes["content"] ?? attributes["datetime"] ?? tidy(rawText(child));
    if (property === "dateModified")
      found.itemUpdate ??= attributes["content"] ?? attributes["datetime"] ?? tidy(rawText(child));
    if (property === "author" || attributes["rel"] === "author") found.itemAuthor ??= shortText(child);
    if (/(?:^|[\s_-])(?:byline|author)(?:$|[\s_-]|name)/iu.test((attributes["class"] ?? "").slice(0, 300)))
      found.byline ??= shortText(child);
    collect(child, found);
  }
}

/** Where a byline goes on with something else than names. */
const AFTER_NAMES =
  / ?(?:[|•·»]|\b(?:on|updated|published|posted)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d|\d{1,4}[-/.]).*$/iu;

function shortText(element: HtmlElement): string | undefined {
  const text = wordsOf(element)
    .replace(/^(?:written\s+)?by:?\s+/iu, "")
    .slice(0, 2 * MAX_NAME_LENGTH)
    .replace(AFTER_NAMES, "");
  return text === "" || text.length > MAX_NAME_LENGTH ? undefined : text;
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The element that holds what is shown. */
export function bodyOf(root: HtmlElement): HtmlElement {
  return findElement(root, ({ tag }) => tag === "body") ?? root;
}
