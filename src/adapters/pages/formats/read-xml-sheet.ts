/** Workbooks that older Excel wrote as XML (2003), often under the name .xls: each sheet as its tables. Not covered: formulas. */
import type { ReadParts } from "../read-parts.ts";
import { DocumentWriter } from "./document-writer.ts";
import { MOST_COLUMNS, writeSheet } from "./write-sheet.ts";
import { attribute, elementsOf, findAll, findFirst, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

export function readXmlSheet(text: string): ReadParts {
  const root = parseXml(text);
  const writer = new DocumentWriter();
  for (const sheet of findAll(root, "worksheet"))
    writeSheet(writer, attribute(sheet, "name") ?? "", findAll(sheet, "row").map(cellsOf));
  const title = textOf(findFirst(root, "title")).trim();
  return { ...writer.finish(), ...(title === "" ? {} : { title }) };
}

/** `Index` skips cells that are empty, `MergeAcross` those that one covers. */
function cellsOf(row: XmlElement): string[] {
  const cells: string[] = [];
  for (const cell of elementsOf(row)) {
    if (cell.name !== "cell") continue;
    const column = Number(attribute(cell, "index") ?? cells.length + 1) - 1;
    while (cells.length < Math.min(column, MOST_COLUMNS)) cells.push("");
    const data = findFirst(cell, "data");
    const written = textOf(data).trim();
    const isDay = data !== undefined && attribute(data, "type") === "DateTime";
    const covered = Math.min(MOST_COLUMNS, Number(attribute(cell, "mergeacross") ?? 0) || 0);
    cells.push(isDay ? written.replace(/T00:00:00(?:\.0+)?$/u, "").replace("T", " ") : written);
    for (let nth = 0; nth < covered; nth++) cells.push("");
    if (cells.length >= MOST_COLUMNS) break;
  }
  return cells.slice(0, MOST_COLUMNS);
}
