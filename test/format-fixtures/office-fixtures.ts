/** For tests and evals: Office documents, OpenDocument files and a book, put together by hand. Names and figures are invented. */
import { tinyZip } from "./tiny-zip.ts";

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function relations(...targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${RELS}">${all.join("")}</Relationships>`;
}

const core = (title: string, author: string): string =>
  `${XML}<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z"><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dcterms:created>2031-04-02T10:00:00Z</dcterms:created></cp:coreProperties>`;

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, style = ""): string =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text)}</w:p>`;
const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join("")}</w:tr>`;

export interface PackedPart {
  readonly name: string;
  readonly content: string;
}

export function wordDocument(
  body: string,
  title = "Harbour report",
  others: readonly PackedPart[] = [],
): Uint8Array {
  return tinyZip([
    {
      name: "[Content_Types].xml",
      content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    { name: "_rels/.rels", content: relations(["rId1", "officeDocument", "word/document.xml"]) },
    { name: "word/_rels/document.xml.rels", content: relations(["rId1", "styles", "styles.xml"]) },
    {
      name: "word/styles.xml",
      content: `${XML}<w:styles ${W}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
    { name: "word/document.xml", content: `${XML}<w:document ${W}><w:body>${body}</w:body></w:document>` },
    { name: "docProps/core.xml", content: core(title, "Ines Moreau") },
    ...others,
  ]);
}

export const DOCX = wordDocument(
  [
    paragraph("Breakwater", "1"),
    paragraph("The breakwater was raised by 1.4 metres in 2031."),
    `<w:p>${run("The work cost ")}<w:del w:author="x">${run("too much")}</w:del><w:ins w:author="x">${run("nine million crowns")}</w:ins>${run(".")}</w:p>`,
    paragraph("防波堤由李文涛负责养护。"),
    `<w:tbl>${row("Stone", "Tonnes")}${row("Granite", "4,120")}${row("Gneiss", "")}</w:tbl>`,
  ].join(""),
);

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export interface SheetRows {
  readonly name: string;
  /** Cells as XML: see `textCell` and `numberCell`. */
  readonly rows: readonly string[];
  /** Merged cells: `A2:A3`. */
  readonly merged?: string;
}

export const textCell = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
export const numberCell = (reference: string, value: number, style = 0): string =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;

export function workbook(sheets: readonly SheetRows[]): Uint8Array {
  const named = sheets.map(
    ({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return tinyZip([
    { name: "[Content_Types].xml", content: `${XML}<Types/>` },
    {
      name: "xl/workbook.xml",
      content: `${XML}<workbook ${S} xmlns:r="${REL}"><sheets>${named.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations(
        ...sheets.map((_, at) => [`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`] as const),
      ),
    },
    {
      name: "xl/styles.xml",
      content: `${XML}<styleSheet ${S}><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    },
    ...sheets.map(({ rows, merged }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `${XML}<worksheet ${S}><sheetData>${rows.map((cells, nth) => `<row r="${nth + 1}">${cells}</row>`).join("")}</sheetData>${merged === undefined ? "" : `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>`}</worksheet>`,
    })),
    { name: "docProps/core.xml", content: core("Lamp stock", "Stig Falk") },
  ]);
}

export const XLSX = workbook([
  {
    name: "Lamps",
    rows: [
      textCell("A1", "Lamp") + textCell("B1", "Price") + textCell("C1", "Since") + textCell("D1", "Share"),
      textCell("A2", "Fjord") +
        numberCell("B2", 480) +
        numberCell("C2", 47_600, 1) +
        numberCell("D2", 0.125, 2),
      textCell("A3", "Skerry") + numberCell("C3", 47_650, 1) + numberCell("D3", 0.5, 2),
    ],
  },
  {
    name: "员工",
    rows: [
      textCell("A1", "姓名") + textCell("B1", "部门"),
      textCell("A2", "周建国") + textCell("B2", "水务局"),
    ],
  },
]);

const A = 'xmlns:a="a" xmlns:p="p" xmlns:r="r"';
const slideText = (text: string): string => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
const shape = (type: string, ...texts: readonly string[]): string =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody>${texts.map(slideText).join("")}</p:txBody></p:sp>`;
const slide = (shapes: string): string =>
  `${XML}<p:sld ${A}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;

export const PPTX = tinyZip([
  { name: "[Content_Types].xml", content: `${XML}<Types/>` },
  {
    name: "ppt/presentation.xml",
    content: `${XML}<p:presentation ${A}><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/><p:sldId id="258" r:id="rId3"/></p:sldIdLst></p:presentation>`,
  },
  {
    name: "ppt/_rels/presentation.xml.rels",
    content: relations(
      ["rId1", "slide", "slides/slide1.xml"],
      ["rId2", "slide", "slides/slide2.xml"],
      ["rId3", "slide", "slides/slide3.xml"],
    ),
  },
  {
    name: "ppt/slides/slide1.xml",
    content: slide(
      shape("title", "Second slide") +
        shape("body", "The ferry Solveig was built in 1988.", "It carries forty cars."),
    ),
  },
  {
    name: "ppt/slides/slide2.xml",
    content: slide(shape("title", "First slide") + shape("subTitle", "Board of the ferries")),
  },
  { name: "ppt/slides/slide3.xml", content: slide("") },
  {
    name: "ppt/slides/_rels/slide1.xml.rels",
    content: relations(["rId1", "notesSlide", "../notesSlides/notesSlide1.xml"]),
  },
  { name: "ppt/notesSlides/notesSlide1.xml", content: slide(shape("body", "Mention the offer from Leith.")) },
]);

const ODF = 'xmlns:office="o" xmlns:text="t" xmlns:table="ta" xmlns:draw="d" xmlns:meta="m" xmlns:dc="dc"';

export function openDocument(
  kind: "text" | "spreadsheet" | "presentation",
  body: string,
  styles = "",
): Uint8Array {
  return tinyZip([
    { name: "mimetype", content: `application/vnd.oasis.opendocument.${kind}`, isStored: true },
    {
      name: "content.xml",
      content: `${XML}<office:document-content ${ODF}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    },
    { name: "styles.xml", content: `${XML}<office:document-styles>${styles}</office:document-styles>` },
    {
      name: "meta.xml",
      content: `${XML}<office:document-meta ${ODF}><office:meta><dc:title>Orchard plan</dc:title><meta:initial-creator>Jo Field</meta:initial-creator></office:meta></office:document-meta>`,
    },
  ]);
}

export const ODT = openDocument(
  "text",
  '<text:tracked-changes>gone words</text:tracked-changes><text:h text:outline-level="1">Pears</text:h><text:p>The Conference pear gave<text:s text:c="2"/>sixty kilograms.</text:p><text:list><text:list-item><text:p>Prune in March</text:p></text:list-item></text:list>',
);
const odsRow = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join("")}</table:table-row>`;
export const ODS = openDocument(
  "spreadsheet",
  `<table:table table:name="Tides">${odsRow("Day", "High water")}${odsRow("Monday", "4.2 m")}<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>`,
);
export const ODP = openDocument(
  "presentation",
  "<draw:page><draw:frame><draw:text-box><text:p>The lighthouse at Utvaer was automated in 1987.</text:p></draw:text-box></draw:frame></draw:page>",
);

export const EPUB = tinyZip([
  { name: "mimetype", content: "application/epub+zip", isStored: true },
  {
    name: "META-INF/container.xml",
    content: `${XML}<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
  },
  {
    name: "OEBPS/book.opf",
    content: `${XML}<package xmlns:dc="x"><metadata><dc:title>The Tide Book</dc:title><dc:creator>Mara Lund</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="b" href="b.xhtml"/><item id="a" href="a%20one.xhtml"/><item id="c" href="gone.xhtml"/></manifest><spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>`,
  },
  { name: "OEBPS/nav.xhtml", content: "<html><body><nav>Contents list</nav></body></html>" },
  {
    name: "OEBPS/b.xhtml",
    content:
      "<html><body><h1>Flood</h1><p>The flood at Skarholm reaches a height of 5 metres.</p></body></html>",
  },
  {
    name: "OEBPS/a one.xhtml",
    content: "<html><body><h1>Ebb</h1><p>The ebb lasts six hours and twelve minutes.</p></body></html>",
  },
]);
