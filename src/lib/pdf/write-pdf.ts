/**
 * A PDF of text and lines: the same bytes for the same pages. What the given font has is drawn by it, and stands in the file; Chinese is
 * left to the font of whoever reads it, by the character collection Adobe-GB1 that readers know, as a font of it would be many megabytes.
 */
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

const HAN_WIDTH = 1_000;

export function textWidth(font: TrueType, text: string, size: number): number {
  const thousandths = Array.from(text, (character) => {
    const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
    return glyph === 0 ? HAN_WIDTH : font.widthOf(glyph);
  });
  return (thousandths.reduce((sum, width) => sum + width, 0) * size) / 1_000;
}

export function writePdf(pages: readonly PdfPage[], font: TrueType, facts: PdfFacts): Uint8Array {
  const characters = new Set(pages.flatMap(({ texts }) => texts.flatMap(({ text }) => Array.from(text))));
  const glyphs = new Map(
    Array.from(characters, (character) => [font.glyphOf(character.codePointAt(0) ?? 0), character] as const)
      .filter(([glyph]) => glyph !== 0)
      .toSorted(([one], [other]) => one - other),
  );
  const [firstPage, perPage] = [12, 2];
  const kids = pages.map((_, nth) => `${firstPage + nth * perPage} 0 R`).join(" ");
  const [left, low, right, high] = font.box;
  const box = `/FontBBox [${left} ${low} ${right} ${high}] /ItalicAngle 0 /Ascent ${font.ascent} /Descent ${font.descent} /CapHeight ${font.ascent}`;
  const widths = [...glyphs.keys()].map((glyph) => `${glyph} [${font.widthOf(glyph)}]`).join(" ");
  const objects: (string | readonly [string, Uint8Array])[] = [
    `<< /Type /Catalog /Pages 2 0 R /Lang ${hexText(facts.language)} /ViewerPreferences << /DisplayDocTitle true >> >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Title ${hexText(facts.title)} /Author ${hexText(facts.author)} /Producer (Footnote) /CreationDate (D:${facts.madeAt.replaceAll(/\D/gu, "").slice(0, 14)}Z) >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /LiberationSans /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 8 0 R >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /LiberationSans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /FontDescriptor 6 0 R /DW 600 /W [${widths}] >>`,
    `<< /Type /FontDescriptor /FontName /LiberationSans /Flags 32 ${box} /StemV 80 /FontFile2 7 0 R >>`,
    [`/Length1 ${font.bytes.length}`, font.bytes],
    ["", latin(toUnicode(glyphs))],
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [10 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 11 0 R /DW ${HAN_WIDTH} >>`,
    `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
    ...pages.flatMap((page, nth) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 4 0 R /F2 9 0 R >> >> /Contents ${firstPage + nth * perPage + 1} 0 R >>`,
      ["", latin(drawn(page, font))] as const,
    ]),
  ];
  return joined(objects);
}

function drawn({ texts, lines }: PdfPage, font: TrueType): string {
  const rules = lines.map(([from, to, y]) => `${from} ${PAGE.height - y} m ${to} ${PAGE.height - y} l S`);
  const words = texts.map(({ x, y, size, text, isRight }) => {
    const from = isRight ? x - textWidth(font, text, size) : x;
    const runs = runsOf(text, font).map(({ isHan, hex }) => `/${isHan ? "F2" : "F1"} ${size} Tf <${hex}> Tj`);
    return `BT ${from.toFixed(2)} ${(PAGE.height - y).toFixed(2)} Td ${runs.join(" ")} ET`;
  });
  return ["0.5 w 0.6 G", ...rules, "0 g", ...words].join("\n");
}

/** Parts that one font draws. */
function runsOf(text: string, font: TrueType): { readonly isHan: boolean; readonly hex: string }[] {
  const runs: { isHan: boolean; hex: string }[] = [];
  for (const character of text) {
    const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
    const isHan = glyph === 0;
    const hex = isHan ? utf16(character) : hexOf(glyph);
    const last = runs.at(-1);
    if (last?.isHan === isHan) last.hex += hex;
    else runs.push({ isHan, hex });
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
function joined(objects: readonly (string | readonly [string, Uint8Array])[]): Uint8Array {
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
