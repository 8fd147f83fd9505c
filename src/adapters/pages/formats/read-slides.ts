/**
 * PowerPoint presentations (PPTX): slides in their order, each a page with its title as heading, its paragraphs and
 * tables and diagrams (SmartArt), and the speaker's notes. Not covered: charts, pictures, comments.
 */
import { say } from "../../../core/domain/said/say.ts";
import type { ReadParts } from "../read-parts.ts";
import { brokenPackage } from "./broken-package.ts";
import { DocumentWriter } from "./document-writer.ts";
import { officeFacts } from "./office-facts.ts";
import { officeUnread } from "./office-unread.ts";
import { openPackedFiles, type PackedFiles } from "./packed-files.ts";
import { relationsOf } from "./package-relations.ts";
import { attribute, elementsOf, findAll, findFirst, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

export async function readSlides(bytes: Uint8Array): Promise<ReadParts> {
  const files = await openPackedFiles(bytes);
  const text = await files.text("ppt/presentation.xml");
  if (text === undefined) throw brokenPackage();
  const relations = await relationsOf(files, "ppt/presentation.xml");
  const writer = new DocumentWriter();
  const silent: number[] = [];
  let number = 0;
  for (const slide of findAll(parseXml(text), "sldid")) {
    const path = relations.get(attribute(slide, "r:id") ?? attribute(slide, "id") ?? "");
    if (path === undefined) continue;
    number += 1;
    writer.page(number);
    const before = writer.length;
    await writeSlide(writer, files, path);
    if (writer.length === before) silent.push(number);
  }
  const unread = officeUnread(files);
  if (silent.length > 0)
    unread.push(
      say("slides.without-text", { slides: silent.slice(0, 20).map(String), count: silent.length }),
    );
  return { ...writer.finish(unread), ...(await officeFacts(files)) };
}

async function writeSlide(writer: DocumentWriter, files: PackedFiles, path: string): Promise<void> {
  const slide = parseXml((await files.text(path)) ?? "");
  const shapes = findAll(slide, "sptree").flatMap(shapesOf);
  const title = shapes.find((shape) => /title/iu.test(placeholderOf(shape)));
  if (title !== undefined)
    writer.heading(
      2,
      paragraphsOf(title)
        .map(({ text }) => text)
        .join(" "),
    );
  for (const shape of shapes) {
    if (shape === title || /^(?:sldnum|dt|ftr)$/iu.test(placeholderOf(shape))) continue;
    if (shape.name === "graphicframe") {
      for (const table of findAll(shape, "tbl")) writer.table(cellsOf(table));
      continue;
    }
    const paragraphs = paragraphsOf(shape);
    const isList = paragraphs.length > 1 && !/subtitle/iu.test(placeholderOf(shape));
    for (const { text, depth } of paragraphs) {
      if (isList) writer.item(text, depth);
      else writer.paragraph(text);
    }
  }
  for (const other of (await relationsOf(files, path)).values()) {
    if (/\/diagrams\/data/u.test(other)) {
      for (const { text } of paragraphsOf(parseXml((await files.text(other)) ?? ""))) writer.item(text, 0);
    }
    if (!/notesSlide/u.test(other)) continue;
    const notes = findAll(parseXml((await files.text(other)) ?? ""), "sptree").flatMap(shapesOf);
    for (const shape of notes) {
      if (placeholderOf(shape) !== "body") continue;
      for (const { text } of paragraphsOf(shape)) writer.paragraph(text);
    }
  }
}

/** Also those in groups; of alternatives the first. */
function shapesOf(tree: XmlElement): XmlElement[] {
  return elementsOf(tree).flatMap((child) => {
    if (child.name === "sp" || child.name === "graphicframe") return [child];
    if (child.name === "grpsp" || child.name === "choice") return shapesOf(child);
    return child.name === "alternatecontent" ? shapesOf(child) : [];
  });
}

function placeholderOf(shape: XmlElement): string {
  const placeholder = findFirst(findFirst(shape, "nvpr") ?? shape, "ph");
  return placeholder === undefined ? "" : (attribute(placeholder, "type") ?? "body");
}

function paragraphsOf(shape: XmlElement): { text: string; depth: number }[] {
  return findAll(shape, "p").flatMap((paragraph) => {
    const text = runsOf(paragraph).trim();
    const properties = findFirst(paragraph, "ppr");
    const depth = Number(properties === undefined ? 0 : (attribute(properties, "lvl") ?? 0));
    return text === "" ? [] : [{ text, depth }];
  });
}

/** Raised and lowered runs keep their sign, as in HTML: 10² is not 102. */
function runsOf(paragraph: XmlElement): string {
  return elementsOf(paragraph)
    .map((child) => {
      if (child.name === "br") return "\n";
      if (child.name !== "r" && child.name !== "fld") return "";
      const text = textOf(findFirst(child, "t"));
      const properties = findFirst(child, "rpr");
      const raised = Number(properties === undefined ? 0 : (attribute(properties, "baseline") ?? 0));
      return raised > 0 && /^\s*[-+]?\d+\s*$/u.test(text) ? `^${text.trim()}` : text;
    })
    .join("");
}

function cellsOf(table: XmlElement): string[][] {
  return findAll(table, "tr").map((row) =>
    findAll(row, "tc").map((cell) =>
      paragraphsOf(cell)
        .map(({ text }) => text)
        .join(" "),
    ),
  );
}
