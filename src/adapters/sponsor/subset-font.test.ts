/** Parts of the fonts that invoices are drawn with: the outlines stay as they are, and so does the font. */
import { describe, expect, it } from "vitest";
import { subsetFont } from "../../lib/pdf/subset-font.ts";
import type { TrueType } from "../../lib/pdf/true-type.ts";
import { invoiceFonts } from "./invoice-fonts.ts";

/** Of one glyph, without what fills it up to four bytes. */
function outline(font: Uint8Array, glyph: number): string {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const at = (name: string): number => {
    for (let nth = 0; nth < view.getUint16(4); nth++) {
      const record = 12 + nth * 16;
      if (Buffer.from(font.subarray(record, record + 4)).toString() === name)
        return view.getUint32(record + 8);
    }
    throw new Error(name);
  };
  const isLong = view.getInt16(at("head") + 50) === 1;
  const offset = (nth: number): number =>
    isLong ? view.getUint32(at("loca") + nth * 4) : view.getUint16(at("loca") + nth * 2) * 2;
  const bytes = font.subarray(at("glyf") + offset(glyph), at("glyf") + offset(glyph + 1));
  return Buffer.from(bytes)
    .toString("hex")
    .replace(/(?:00)+$/u, "");
}

describe.each(invoiceFonts().map((font) => [font.name, font] as const))(
  "a part of %s",
  (name, font: TrueType) => {
    const letters = name === "LiberationSans" ? "Żółć Àé 0,5" : "青岛海港集团，。";
    const glyphs = Array.from(letters, (letter) => font.glyphOf(letter.codePointAt(0) ?? 0)).filter(
      (one) => one > 0,
    );

    it("has the outlines of its letters and no others, however often it is taken", () => {
      const before = Buffer.from(font.bytes);
      const part = subsetFont(font.bytes, glyphs);
      expect(Buffer.from(font.bytes).equals(before)).toBe(true);
      expect(Buffer.from(subsetFont(font.bytes, glyphs)).equals(Buffer.from(part))).toBe(true);
      for (const glyph of glyphs) expect(outline(part, glyph)).toBe(outline(font.bytes, glyph));
      expect(part.length).toBeLessThan(font.bytes.length / 2);
      const [q] = Array.from(name === "LiberationSans" ? "Q" : "猫", (letter) =>
        font.glyphOf(letter.codePointAt(0) ?? 0),
      );
      expect([outline(font.bytes, q!) === "", outline(part, q!)]).toEqual([false, ""]);
    });
  },
);
