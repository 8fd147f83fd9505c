/** What Word documents are made of: runs of text, paragraphs, and what is the same in each, its styles and the lines above footnotes. */
import { escapeXml } from "../escape-xml.ts";

export const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** `looks`: of the letters, where they differ from the paragraph's. */
export const run = (text: string, looks = ""): string =>
  `<w:r>${looks === "" ? "" : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

export const paragraph = (style: string | undefined, inside: string): string =>
  `<w:p>${style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`;

const style = (id: string, name: string, inside: string, base = "Normal"): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>${inside}</w:style>`;
const heading = (level: number, halfPoints: number): string =>
  style(
    `Heading${level}`,
    `heading ${level}`,
    `<w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${halfPoints}"/></w:rPr>`,
  );
const letters = (id: string, name: string, inside: string): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${inside}</w:rPr></w:style>`;

export const STYLES = `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="SimSun" w:cs="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${[
  style("Title", "Title", '<w:rPr><w:b/><w:sz w:val="36"/></w:rPr>'),
  heading(1, 30),
  heading(2, 26),
  heading(3, 23),
  style("Facts", "Facts", '<w:rPr><w:color w:val="666666"/><w:sz w:val="18"/></w:rPr>'),
  style("Source", "Source", '<w:rPr><w:sz w:val="19"/></w:rPr>'),
  style(
    "ListItem",
    "List Item",
    '<w:pPr><w:ind w:left="454" w:hanging="284"/><w:spacing w:after="60"/></w:pPr>',
  ),
  style("Quote", "Quote", '<w:pPr><w:ind w:left="567"/></w:pPr>'),
  style("Code", "Code", '<w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/><w:sz w:val="18"/></w:rPr>'),
  style(
    "FootnoteText",
    "footnote text",
    '<w:pPr><w:spacing w:after="20" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>',
  ),
  letters("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
  letters("Hyperlink", "Hyperlink", '<w:color w:val="0563C1"/><w:u w:val="single"/>'),
].join("")}</w:styles>`;

export const FOOTNOTES_BEGIN =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';
