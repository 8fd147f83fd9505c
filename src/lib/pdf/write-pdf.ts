/**
 * A PDF of text and lines: the same bytes for the same pages. Each character is drawn by the first of the given fonts that has it, whose outlines
 * of what is used stand in the file; what none of them has is left to a Chinese font of whoever reads it.
 */
import { subsetFont } from "./subset-font.ts";
import type { TrueType } from "./true-type.ts";

export interface PdfText {
  readonly x: number;
  /** From the top, of the line that letters stand on. */
  readonly y: number;
  readonly size: number;
  readonly text: string;
  /** `x` is where it ends. */
  readonly isRight?: boolean;
}

export interface PdfPage {
  readonly texts: readonly PdfText[];
  /** Level ones: from, to, and how far from the top. */
  readonly lines: readonly (readonly [number, number, number])[];
}

export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

/** A4, in points. */
export const PAGE = { width: 595, height: 842 };

/** Of a character that no font here has. */
const FULL_WIDTH = 1_000;
const FIRST_PAGE = 4;

export function textWidth(fonts: readonly TrueType[], text: string, size: number): number {
  const thousandths = Array.from(text, (character) => {
    const { font, glyph } = drawerOf(fonts, character);
    return font === undefined ? FULL_WIDTH : font.widthOf(glyph);
  });
  return (thousandths.reduce((sum, width) => sum + width, 0) * size) / 1_000;
}

/** The first font that has a character draws it. */
function drawerOf(
  fonts: readonly TrueType[],
  character: string,
): { readonly nth: number; readonly font?: TrueType; readonly glyph: number } {
  for (const [nth, font] of fonts.entries()) {
    const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
    if (glyph !== 0) return { nth, font, glyph };
  }
  return { nth: fonts.length, glyph: 0 };
}

type PdfObject = string | readonly [string, Uint8Array];

export function writePdf(pages: readonly PdfPage[], fonts: readonly TrueType[], facts: PdfFacts): Uint8Array {
  const text = pages.flatMap(({ texts }) => texts.map((one) => one.text)).join("");
  const kids = pages.map((_, nth) => `${FIRST_PAGE + nth * 2} 0 R`).join(" ");
  const firstFont = FIRST_PAGE + pages.length * 2;
  const fontObjects: PdfObject[] = [];
  const named: string[] = [];
  for (const nth of [...fonts.keys(), fonts.length]) {
    const used = Array.from(new Set(text)).filter((character) => drawerOf(fonts, character).nth === nth);
    if (used.length === 0) continue;
    const at = firstFont + fontObjects.length;
    const font = fonts[nth];
    named.push(`/F${nth} ${at} 0 R`);
    fontObjects.push(...(font === undefined ? readersFont(at) : embedded(font, used, at)));
  }
  const made = facts.madeAt.replaceAll(/\D/gu, "").slice(0, 14);
  return joined([
    `<< /Type /Catalog /Pages 2 0 R /Lang ${hexText(facts.language)} /ViewerPreferences << /DisplayDocTitle true >> >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /Resources << /Font << ${named.join(" ")} >> >> /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] >>`,
    `<< /Title ${hexText(facts.title)} /Author ${hexText(facts.author)} /Producer (Footnote) /CreationDate (D:${made}Z) >>`,
    ...pages.flatMap((page, nth): PdfObject[] => [
      `<< /Type /Page /Parent 2 0 R /Contents ${FIRST_PAGE + nth * 2 + 1} 0 R >>`,
      ["", latin(drawn(page, fonts))],
    ]),
    ...fontObjects,
  ]);
}

/** Five objects, the first of which is number `at`. */
function embedded(font: TrueType, used: readonly string[], at: number): PdfObject[] {
  const glyphs = new Map(
    used
      .map((character) => [font.glyphOf(character.codePointAt(0) ?? 0), character] as const)
      .toSorted(([one], [other]) => one - other),
  );
  // Its letters before the name tell readers that it is a part of the font.
  const name = `/FOOTNT+${font.name}`;
  const [left, low, right, high] = font.box;
  const widths = [...glyphs.keys()].map((glyph) => `${glyph} [${font.widthOf(glyph)}]`).join(" ");
  const outlines = subsetFont(font.bytes, glyphs.keys());
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${at + 1} 0 R] /ToUnicode ${at + 4} 0 R >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /FontDescriptor ${at + 2} 0 R /DW ${FULL_WIDTH} /W [${widths}] >>`,
    `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${left} ${low} ${right} ${high}] /ItalicAngle 0 /Ascent ${font.ascent} /Descent ${font.descent} /CapHeight ${font.ascent} /StemV 80 /FontFile2 ${at + 3} 0 R >>`,
    [`/Length1 ${outlines.length}`, outlines],
    ["", latin(toUnicode(glyphs))],
  ];
}

/** Nothing of it stands in the file: readers know the collection Adobe-GB1, and have a font of it or not. */
function readersFont(at: number): PdfObject[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [${at + 1} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor ${at + 2} 0 R /DW ${FULL_WIDTH} >>`,
    `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
  ];
}

function drawn({ texts, lines }: PdfPage, fonts: readonly TrueType[]): string {
  const rules = lines.map(([from, to, y]) => `${from} ${PAGE.height - y} m ${to} ${PAGE.height - y} l S`);
  const words = texts.map(({ x, y, size, text, isRight }) => {
    const from = isRight ? x - textWidth(fonts, text, size) : x;
    const runs = runsOf(text, fonts).map(({ nth, hex }) => `/F${nth} ${size} Tf <${hex}> Tj`);
    return `BT ${from.toFixed(2)} ${(PAGE.height - y).toFixed(2)} Td ${runs.join(" ")} ET`;
  });
  return ["0.5 w 0.6 G", ...rules, "0 g", ...words].join("\n");
}

/** Parts that one font draws. */
function runsOf(text: string, fonts: readonly TrueType[]): { readonly nth: number; readonly hex: string }[] {
  const runs: { nth: number; hex: string }[] = [];
  for (const character of text) {
    const { nth, font, glyph } = drawerOf(fonts, character);
    const hex = font === undefined ? utf16(character) : hexOf(glyph);
    const last = runs.at(-1);
    if (last?.nth === nth) last.hex += hex;
    else runs.push({ nth, hex });
  }
  return runs;
}

/** So that what is copied out of it is text again. */
function toUnicode(glyphs: ReadonlyMap<number, string>): string {
  const pairs = [...glyphs].map(([glyph, character]) => `<${hexOf(glyph)}> <${utf16(character)}>`);
  const blocks: string[] = [];
  // A block has a hundred at most.
  for (let at = 0; at < pairs.length; at += 100) {
    const block = pairs.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ...blocks,
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}

/** `%PDF`, the objects, and where each of them begins. */
function joined(objects: readonly PdfObject[]): Uint8Array {
  // Four bytes beyond ASCII tell whoever carries the file that it is no text.
  const parts: Uint8Array[] = [latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [nth, object] of objects.entries()) {
    offsets.push(length);
    if (typeof object === "string") put(latin(`${nth + 1} 0 obj\n${object}\nendobj\n`));
    else {
      const [entries, stream] = object;
      put(latin(`${nth + 1} 0 obj\n<< /Length ${stream.length} ${entries} >>\nstream\n`));
      put(stream);
      put(latin("\nendstream\nendobj\n"));
    }
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  put(
    latin(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const hexOf = (unit: number): string => unit.toString(16).padStart(4, "0");
const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => hexOf(text.charCodeAt(at))).join("");
const hexText = (text: string): string => `<feff${utf16(text)}>`;
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
