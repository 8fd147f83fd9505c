/** Rows of text as an Excel workbook of one sheet, its first row fixed and in bold. A cell is text, never a formula. */
import type { PackedFile } from "../../ports/pack-files.ts";
import { escapeXml } from "../escape-xml.ts";
import { contentTypes, OFFICE, relationsPart, XML_HEAD } from "./office-xml.ts";

const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Excel takes no more in one cell. */
const LONGEST = 32_767;
const WIDTH = 40;

export function workbookParts(name: string, rows: readonly (readonly string[])[]): PackedFile[] {
  const cells = rows.map(
    (row, nth) =>
      `<row r="${nth + 1}">${row
        .map(
          (text, column) =>
            `<c r="${columnName(column)}${nth + 1}" t="inlineStr" s="${nth === 0 ? 1 : 2}"><is><t xml:space="preserve">${escapeXml(text.slice(0, LONGEST))}</t></is></c>`,
        )
        .join("")}</row>`,
  );
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  const kind = (part: string): string =>
    `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;
  return [
    contentTypes([
      ["xl/workbook.xml", kind("sheet.main")],
      ["xl/worksheets/sheet1.xml", kind("worksheet")],
      ["xl/styles.xml", kind("styles")],
    ]),
    relationsPart("_rels/.rels", [{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }]),
    {
      name: "xl/workbook.xml",
      content: `${XML_HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    relationsPart("xl/_rels/workbook.xml.rels", [
      { id: "rId1", type: "worksheet", target: "worksheets/sheet1.xml" },
      { id: "rId2", type: "styles", target: "styles.xml" },
    ]),
    {
      name: "xl/worksheets/sheet1.xml",
      content: `${XML_HEAD}<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${columns}" width="${WIDTH}" customWidth="1"/></cols><sheetData>${cells.join("")}</sheetData></worksheet>`,
    },
    {
      name: "xl/styles.xml",
      content: `${XML_HEAD}<styleSheet xmlns="${SHEET}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment wrapText="1" vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`,
    },
  ];
}

/** A, B … Z, AA … */
function columnName(nth: number): string {
  const last = String.fromCharCode(65 + (nth % 26));
  return nth < 26 ? last : columnName(Math.floor(nth / 26) - 1) + last;
}
