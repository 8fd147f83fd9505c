/** What a PDF has to know of a TrueType font: which glyph a character has, and how wide it is. */

export interface TrueType {
  /** In ASCII, without blanks. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** 0 where the font has none. */
  glyphOf(codePoint: number): number;
  /** In thousandths of the size. */
  widthOf(glyph: number): number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
}

/** Throws `RangeError` where the bytes are no font with a table of the Basic Multilingual Plane. */
export function readTrueType(name: string, bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let nth = 0; nth < view.getUint16(4); nth++) {
    const at = 12 + nth * 16;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const at = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new RangeError(`The font has no table ${name}.`);
    return offset;
  };
  const perEm = view.getUint16(at("head") + 18);
  const scaled = (units: number): number => Math.round((units * 1_000) / perEm);
  const box = [36, 38, 40, 42].map((offset) => scaled(view.getInt16(at("head") + offset)));
  const widths = view.getUint16(at("hhea") + 34);
  const characters = readCharacters(view, at("cmap"));
  return {
    name,
    bytes,
    glyphOf: (codePoint) => characters.get(codePoint) ?? 0,
    // The last width goes for all glyphs behind it.
    widthOf: (glyph) => scaled(view.getUint16(at("hmtx") + 4 * Math.min(glyph, widths - 1))),
    ascent: scaled(view.getInt16(at("hhea") + 4)),
    descent: scaled(view.getInt16(at("hhea") + 6)),
    box: box as [number, number, number, number],
  };
}

/** Format 4, for Windows and Unicode: parts of the plane, each with one distance or a list of glyphs. */
function readCharacters(view: DataView, cmap: number): Map<number, number> {
  for (let nth = 0; nth < view.getUint16(cmap + 2); nth++) {
    const record = cmap + 4 + nth * 8;
    const table = cmap + view.getUint32(record + 4);
    if (view.getUint16(record) === 3 && view.getUint16(record + 2) === 1 && view.getUint16(table) === 4) {
      return readParts(view, table);
    }
  }
  throw new RangeError("The font has no table of characters in format 4.");
}

function readParts(view: DataView, table: number): Map<number, number> {
  const characters = new Map<number, number>();
  const size = view.getUint16(table + 6);
  for (let at = 0; at < size; at += 2) {
    const last = view.getUint16(table + 14 + at);
    const first = view.getUint16(table + 16 + size + at);
    const distance = view.getUint16(table + 16 + 2 * size + at);
    const listAt = table + 16 + 3 * size + at;
    const list = view.getUint16(listAt);
    for (let character = first; character <= last && character < 0xff_ff; character++) {
      const found = list === 0 ? character : view.getUint16(listAt + list + 2 * (character - first));
      const glyph = found === 0 ? 0 : (found + distance) & 0xff_ff;
      if (glyph !== 0) characters.set(character, glyph);
    }
  }
  return characters;
}
