/**
 * OpenDocument texts, sheets and presentations (ODT, ODS, ODP, and their templates), packed or flat; after them heads and
 * feet of pages, and comments. What was deleted under tracked changes is left out. Not covered: charts, formulas, pictures,
 * files with a password.
 */
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import type { ReadParts } from "../read-parts.ts";
import { brokenPackage, lockedPackage } from "./broken-package.ts";
import { DocumentWriter } from "./document-writer.ts";
import { metaFacts } from "./office-facts.ts";
import { openPackedFiles } from "./packed-files.ts";
import { MOST_ROWS } from "./read-workbook.ts";
import { MOST_COLUMNS, writeSheet } from "./write-sheet.ts";
import { attribute, elementsOf, findAll, findFirst, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

export async function readOpenDocument(bytes: Uint8Array): Promise<ReadParts> {
  const files = await openPackedFiles(bytes);
  const manifest = (await files.text("META-INF/manifest.xml")) ?? "";
  if (/encryption-data/u.test(manifest)) throw lockedPackage();
  const content = await files.text("content.xml");
  if (content === undefined) throw brokenPackage();
  const meta = await files.text("meta.xml");
  const styles = await files.text("styles.xml");
  return readContent(
    parseXml(content),
    meta === undefined ? undefined : parseXml(meta),
    styles === undefined ? undefined : parseXml(styles),
  );
}

export function readFlatOpenDocument(text: string): ReadParts {
  const root = parseXml(text);
  return readContent(root, findFirst(root, "meta"), root);
}

function readContent(
  root: XmlElement,
  meta: XmlElement | undefined,
  styles: XmlElement | undefined,
): ReadParts {
  const body = findFirst(root, "body") ?? root;
  const writer = new DocumentWriter();
  const cut: string[] = [];
  let page = 0;
  const write = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      switch (child.name) {
        case "h":
          writer.heading(Number(attribute(child, "outline-level") ?? 1), inline(child));
          break;
        case "p":
          writer.paragraph(inline(child));
          // A frame with a text of its own stands in a paragraph.
          for (const frame of framesOf(child)) write(frame);
          break;
        case "list":
          writeList(writer, child, 0);
          break;
        case "table": {
          const { rows, isCut } = rowsOf(child);
          const name = attribute(child, "name") ?? "";
          if (isCut) cut.push(name);
          if (findFirst(root, "spreadsheet") === undefined) writer.table(rows);
          else writeSheet(writer, name, rows);
          break;
        }
        case "page":
          page += 1;
          writer.page(page);
          write(child);
          break;
        case "tracked-changes":
        case "annotation":
        case "forms":
        case "table-of-content":
          break;
        default:
          write(child);
      }
    }
  };
  write(body);
  for (const text of asidesOf(body, styles)) writer.paragraph(text);
  const unread: Sentence[] =
    cut.length === 0 ? [] : [say("sheet.cut", { names: cut, count: cut.length, rows: MOST_ROWS })];
  return {
    ...writer.finish(unread),
    ...(meta === undefined ? {} : metaFacts(meta, "creation-date")),
  };
}

/** Heads and feet of pages, but for the numbers of these; and comments with who wrote them. Each once. */
function asidesOf(body: XmlElement, styles: XmlElement | undefined): Set<string> {
  const texts = new Set<string>();
  const master = styles === undefined ? undefined : findFirst(styles, "master-styles");
  if (master !== undefined && findFirst(body, "text") !== undefined) {
    for (const name of ["header", "header-first", "footer", "footer-first"]) {
      for (const paragraph of findAll(master, name).flatMap((one) => findAll(one, "p"))) {
        const text = inline(paragraph).trim();
        if (/\p{L}{2}/u.test(text.replace(/\b(?:page|of|seite|von)\b/giu, ""))) texts.add(text);
      }
    }
  }
  for (const comment of findAll(body, "annotation")) {
    const words = findAll(comment, "p").map(inline).join(" ").trim();
    const author = textOf(findFirst(comment, "creator")).trim();
    if (words !== "") texts.add(author === "" ? words : `${author}: ${words}`);
  }
  return texts;
}

function writeList(writer: DocumentWriter, list: XmlElement, depth: number): void {
  for (const item of elementsOf(list)) {
    for (const child of elementsOf(item)) {
      if (child.name === "list") writeList(writer, child, depth + 1);
      else if (child.name === "h")
        writer.heading(Number(attribute(child, "outline-level") ?? 1), inline(child));
      else if (child.name === "p") writer.item(inline(child), depth);
    }
  }
}

function framesOf(paragraph: XmlElement): XmlElement[] {
  return elementsOf(paragraph).flatMap((child) => {
    if (child.name === "text-box") return [child];
    return child.name === "annotation" ? [] : framesOf(child);
  });
}

function inline(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (child.name === "s") return " ".repeat(Math.min(40, Number(attribute(child, "c") ?? 1) || 1));
      if (child.name === "tab") return "\t";
      if (child.name === "line-break") return "\n";
      if (
        /^(?:annotation|annotation-end|frame|custom-shape|note-citation|bookmark|title|desc)$/u.test(
          child.name,
        )
      )
        return "";
      if (child.name === "note") return ` (${inline(child).trim()})`;
      return inline(child);
    })
    .join("");
}

function rowsOf(table: XmlElement): { rows: string[][]; isCut: boolean } {
  const rows: string[][] = [];
  let isCut = false;
  const collect = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (/^table-(?:header-rows|rows|row-group)$/u.test(child.name)) collect(child);
      if (child.name !== "table-row") continue;
      const cells = cellsOf(child);
      const isEmpty = cells.every((cell) => cell === "");
      // A sheet ends in a million blank rows, written as one.
      const times = isEmpty
        ? 1
        : Math.min(MOST_ROWS, Number(attribute(child, "number-rows-repeated") ?? 1) || 1);
      for (let nth = 0; nth < times; nth++) {
        if (rows.length >= MOST_ROWS) isCut ||= !isEmpty;
        else rows.push(cells);
      }
    }
  };
  collect(table);
  return { rows, isCut };
}

function cellsOf(row: XmlElement): string[] {
  const cells: string[] = [];
  for (const cell of elementsOf(row)) {
    if (!/^(?:covered-)?table-cell$/u.test(cell.name)) continue;
    const lines = elementsOf(cell).filter(({ name }) => name === "p" || name === "h" || name === "list");
    const shown = lines.map(inline).join(" ").trim();
    const text = shown === "" ? (attribute(cell, "date-value") ?? "") : shown;
    const times = Math.min(MOST_COLUMNS, Number(attribute(cell, "number-columns-repeated") ?? 1) || 1);
    for (let nth = 0; nth < times && cells.length < MOST_COLUMNS; nth++) cells.push(text);
  }
  while (cells.at(-1) === "") cells.pop();
  return cells;
}
