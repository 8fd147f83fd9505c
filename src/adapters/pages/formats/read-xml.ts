/**
 * XML of no reader of its own: articles and books (JATS, TEI, DocBook) as prose with headings, lists and tables; data as
 * records with the names of their elements. Not covered: schemas, references to other files.
 */
import type { ReadParts } from "../read-parts.ts";
import { publishedAt } from "../published-at.ts";
import { DocumentWriter } from "./document-writer.ts";
import { writeRecords } from "./read-records.ts";
import { elementsOf, findAll, findFirst, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

const PARAGRAPH = /^(?:p|para|simpara|ab|lg|verse|note|disp-quote|blockquote|abstract-p)$/u;
const TITLE = /^(?:title|head|subtitle|article-title)$/u;
const ITEM = /^(?:list-item|listitem|item|li)$/u;
const SILENT =
  /^(?:graphic|inline-graphic|media|script|style|binarydata|object-id|custom-meta-group|permissions|counts|binary|history|processing-meta|journal-meta|ref-list|self-uri|xref-group|teiheader|indexterm|encodingdesc)$/u;

export function readXml(text: string): ReadParts {
  const root = parseXml(text);
  const writer = new DocumentWriter();
  const outline = findFirst(root, "opml");
  if (outline !== undefined) return outlineParts(writer, outline);
  const isProse = findFirst(root, "p") !== undefined || findFirst(root, "para") !== undefined;
  if (!isProse) {
    for (const element of elementsOf(root)) writeRecords(writer, valueOf(element, 0), element.name);
    return writer.finish();
  }
  const title = findFirst(root, "article-title") ?? findFirst(root, "book-title") ?? findFirst(root, "title");
  writeProse(writer, root, 1);
  const name = title === undefined ? "" : inline(title);
  return { ...writer.finish(), ...(name === "" ? {} : { title: name }), ...articleFacts(root) };
}

/** Outlines (OPML): each line under the one it belongs to. */
function outlineParts(writer: DocumentWriter, root: XmlElement): ReadParts {
  const write = (parent: XmlElement, depth: number): void => {
    for (const child of elementsOf(parent)) {
      if (child.name !== "outline") continue;
      const { text = "", title = "", _note: note = "", xmlurl = "", url = "" } = child.attributes;
      writer.item([text || title, note, xmlurl || url].filter((part) => part.trim() !== "").join(" "), depth);
      write(child, depth + 1);
    }
  };
  write(findFirst(root, "body") ?? root, 0);
  const title = textOf(findFirst(root, "title")).trim();
  return { ...writer.finish(), ...(title === "" ? {} : { title }) };
}

function writeProse(writer: DocumentWriter, element: XmlElement, level: number): void {
  for (const child of elementsOf(element)) {
    const { name } = child;
    // What a book of FictionBook says of itself is no text of it.
    if (SILENT.test(name) || (name === "description" && findFirst(child, "title-info") !== undefined))
      continue;
    if (TITLE.test(name)) writer.heading(Math.min(level, 6), inline(child));
    else if (PARAGRAPH.test(name)) writer.paragraph(inline(child));
    else if (ITEM.test(name)) writer.item(inline(child));
    else if (name === "table") writer.table(rowsOf(child));
    else if (/^(?:code|programlisting|screen|literallayout|preformat)$/u.test(name))
      writer.code(textOf(child));
    else if (/^(?:contrib-group|author-notes|article-id|pub-date|aff)$/u.test(name)) continue;
    else if (isMixed(child)) writer.paragraph(inline(child));
    else
      writeProse(writer, child, level + (/^(?:sec|section|div\d?|chapter|part|sect\d)$/u.test(name) ? 1 : 0));
  }
}

/** Words stand beside elements, or alone. */
function isMixed({ children }: XmlElement): boolean {
  return children.some((child) => typeof child === "string" && child.trim() !== "");
}

/** Raised figures keep their sign, as in HTML. */
function inline(element: XmlElement): string {
  const write = (node: XmlElement | string): string => {
    if (typeof node === "string") return node;
    if (SILENT.test(node.name)) return "";
    if (/^(?:br|break|lb)$/u.test(node.name)) return "\n";
    const inner = node.children.map(write).join("");
    if (node.name === "sup" && /^\s*[-+−]?\d+\s*$/u.test(inner)) {
      return findFirst(node, "xref") === undefined ? `^${inner.trim()}` : "";
    }
    if (
      node.name === "xref" &&
      /^\s*[\d,–-]{1,12}\s*$/u.test(inner) &&
      node.attributes["ref-type"] === "bibr"
    )
      return "";
    return PARAGRAPH.test(node.name) || ITEM.test(node.name) ? ` ${inner} ` : inner;
  };
  return element.children.map(write).join("").replace(/\s+/gu, " ").trim();
}

function rowsOf(table: XmlElement): string[][] {
  return [...findAll(table, "tr"), ...findAll(table, "row")].map((row) =>
    elementsOf(row)
      .filter(({ name }) => /^(?:td|th|entry|cell)$/u.test(name))
      .map(inline),
  );
}

function articleFacts(
  root: XmlElement,
): Pick<ReadParts, "author" | "doi" | "publishedAt" | "publishedIn" | "workKind"> {
  const meta = findFirst(root, "article-meta");
  if (meta === undefined) return bookFacts(root);
  const authors = findAll(meta, "contrib")
    .filter(({ attributes }) => (attributes["contrib-type"] ?? "author") === "author")
    .map((one) => {
      const name = (part: string): string => textOf(findFirst(one, part)).trim();
      return `${name("given-names")} ${name("surname")}`.trim() || name("string-name");
    })
    .filter((name) => name !== "");
  const doi = findAll(meta, "article-id").find(({ attributes }) => attributes["pub-id-type"] === "doi");
  const date = findFirst(meta, "pub-date");
  const part = (name: string): string =>
    textOf(date === undefined ? undefined : findFirst(date, name)).trim();
  const day = [part("year"), part("month").padStart(2, "0"), part("day").padStart(2, "0")];
  const at = publishedAt(day[1] === "00" ? day[0] : day[2] === "00" ? `${day[0]}-${day[1]}` : day.join("-"));
  const journal = textOf(findFirst(root, "journal-title")).trim();
  const doiText = textOf(doi).trim();
  return {
    workKind: "paper",
    ...(authors.length === 0 ? {} : { author: authors.join(", ").slice(0, 300) }),
    ...(/^10\.\d{4,9}\/\S+$/u.test(doiText) ? { doi: doiText } : {}),
    ...(at === undefined ? {} : { publishedAt: at }),
    ...(journal === "" ? {} : { publishedIn: journal }),
  };
}

/** Of FictionBook: who wrote it, and when. */
function bookFacts(root: XmlElement): Pick<ReadParts, "author" | "publishedAt" | "workKind"> {
  const meta = findFirst(root, "title-info");
  if (meta === undefined) return {};
  const authors = findAll(meta, "author").map((one) =>
    ["first-name", "middle-name", "last-name"]
      .flatMap((part) => textOf(findFirst(one, part)).trim() || [])
      .join(" "),
  );
  const at = publishedAt(textOf(findFirst(meta, "date")).trim());
  const author = authors.filter((name) => name !== "").join(", ");
  return {
    workKind: "book",
    ...(author === "" ? {} : { author: author.slice(0, 300) }),
    ...(at === undefined ? {} : { publishedAt: at }),
  };
}

/** Data as JSON has it: attributes and children by name, several of a name as a list. */
function valueOf(element: XmlElement, depth: number): unknown {
  const children = elementsOf(element);
  const own = Object.entries(element.attributes).filter(([key]) => !/^xmlns|^xsi:/u.test(key));
  const text = element.children
    .filter((child) => typeof child === "string")
    .join("")
    .trim();
  if (children.length === 0 && own.length === 0) return text;
  if (depth > 100) return textOf(element).trim();
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, attribute] of own) value[key] = attribute;
  for (const child of children) {
    const item = valueOf(child, depth + 1);
    const before = value[child.name];
    if (before === undefined) value[child.name] = item;
    else if (Array.isArray(before)) before.push(item);
    else value[child.name] = [before, item];
  }
  if (text !== "") value["text"] = text;
  return value;
}
