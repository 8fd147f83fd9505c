/**
 * Excel workbooks (XLSX, XLSM): each sheet under its name, its rows as a table; numbers, days and shares as a person sees
 * them. Sheets are read as they are unpacked and no further than `MOST_ROWS`. Not covered: formulas without a stored
 * result, charts, comments, pivot caches, binary workbooks (XLSB).
 */
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import type { ReadParts } from "../read-parts.ts";
import { brokenPackage } from "./broken-package.ts";
import { type CellStyles, readCellStyles } from "./cell-styles.ts";
import { DocumentWriter } from "./document-writer.ts";
import { officeFacts } from "./office-facts.ts";
import { officeUnread } from "./office-unread.ts";
import { openPackedFiles } from "./packed-files.ts";
import { relationsOf } from "./package-relations.ts";
import { readSheet } from "./read-sheet.ts";
import { readSharedTexts } from "./shared-texts.ts";
import { writeSheet } from "./write-sheet.ts";
import { attribute, findAll, findFirst, parseXml } from "./xml-tree.ts";

/** Rows of one sheet. */
export const MOST_ROWS = 50_000;

export async function readWorkbook(bytes: Uint8Array): Promise<ReadParts> {
  const files = await openPackedFiles(bytes);
  const book = await files.text("xl/workbook.xml");
  if (book === undefined) throw brokenPackage();
  const workbook = parseXml(book);
  const relations = await relationsOf(files, "xl/workbook.xml");
  const styles: CellStyles = await readCellStyles(
    files,
    /^(?:1|true)$/u.test(attribute(findFirst(workbook, "workbookpr") ?? workbook, "date1904") ?? ""),
  );
  const texts = await readSharedTexts(files);
  const writer = new DocumentWriter();
  const cut: string[] = [];
  let formulas = 0;
  for (const sheet of findAll(workbook, "sheet")) {
    const name = attribute(sheet, "name") ?? "";
    const path = relations.get(attribute(sheet, "id") ?? "");
    if (path === undefined || !/worksheets\//u.test(path)) continue;
    const { rows, isCut, unsolved } = await readSheet(files, path, texts, styles, MOST_ROWS);
    formulas += unsolved;
    writeSheet(writer, name, rows);
    if (isCut) cut.push(name);
  }
  const unread: Sentence[] = officeUnread(files);
  if (cut.length > 0) unread.push(say("sheet.cut", { names: cut, count: cut.length, rows: MOST_ROWS }));
  if (formulas > 0) unread.push(say("sheet.unsolved", { count: formulas }));
  return { ...writer.finish(unread), ...(await officeFacts(files)) };
}
