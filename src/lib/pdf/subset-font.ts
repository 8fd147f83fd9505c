/** A TrueType font with the outlines of some glyphs alone, which keep their numbers. */

/** What draws; the other tables are for those who set type by themselves. */
const KEPT = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

/** Glyphs that others are put together of come along. */
export function subsetFont(font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const tables = tablesOf(font);
  const [head, loca, glyf] = ["head", "loca", "glyf"].map((name) => tables.get(name) ?? new Uint8Array());
  if (!head || !loca || !glyf) return font;
  const isLong = viewOf(head).getInt16(50) === 1;
  const offset = (nth: number): number =>
    isLong ? viewOf(loca).getUint32(nth * 4) : viewOf(loca).getUint16(nth * 2) * 2;
  const count = viewOf(tables.get("maxp") ?? new Uint8Array(6)).getUint16(4);
  const outline = (glyph: number): Uint8Array => glyf.subarray(offset(glyph), offset(glyph + 1));
  const kept = new Set<number>();
  const keep = (glyph: number): void => {
    if (kept.has(glyph) || glyph >= count) return;
    kept.add(glyph);
    for (const part of partsOf(outline(glyph))) keep(part);
  };
  for (const glyph of [0, ...glyphs]) keep(glyph);

  const places = new Uint8Array((count + 1) * 4);
  const outlines: Uint8Array[] = [];
  let length = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    viewOf(places).setUint32(glyph * 4, length);
    if (!kept.has(glyph)) continue;
    const padded = padTo4(outline(glyph));
    outlines.push(padded);
    length += padded.length;
  }
  viewOf(places).setUint32(count * 4, length);
  // Not `slice`, which shares the bytes where they are a buffer.
  const newHead = new Uint8Array(head);
  viewOf(newHead).setInt16(50, 1);
  const changed = new Map<string, Uint8Array>([
    ...tables,
    ["head", newHead],
    ["loca", places],
    ["glyf", joined(outlines)],
  ]);
  return writeTables(
    KEPT.flatMap((name) => {
      const bytes = changed.get(name);
      return bytes === undefined ? [] : [[name, bytes] as const];
    }),
  );
}

/** Of a glyph that is put together of others; none of any else. */
function partsOf(outline: Uint8Array): number[] {
  if (outline.length < 10 || viewOf(outline).getInt16(0) >= 0) return [];
  const parts: number[] = [];
  const view = viewOf(outline);
  let [at, flags] = [10, 0x20];
  while ((flags & 0x20) !== 0 && at + 4 <= outline.length) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    // Places are words or bytes; a scale is one number, two, or four.
    const scale = (flags & 0x08) !== 0 ? 2 : (flags & 0x40) !== 0 ? 4 : (flags & 0x80) !== 0 ? 8 : 0;
    at += 4 + ((flags & 0x01) !== 0 ? 4 : 2) + scale;
  }
  return parts;
}

function tablesOf(font: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(font);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, nth) => {
      const at = 12 + nth * 16;
      const start = view.getUint32(at + 8);
      const name = String.fromCharCode(...font.subarray(at, at + 4));
      return [name, font.subarray(start, start + view.getUint32(at + 12))] as const;
    }),
  );
}

/** In order of their names, each at a multiple of four. */
export function writeTables(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const directory = new Uint8Array(12 + tables.length * 16);
  const view = viewOf(directory);
  view.setUint32(0, 0x00_01_00_00);
  view.setUint16(4, tables.length);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = directory.length;
  const parts: Uint8Array[] = [directory];
  for (const [nth, [name, bytes]] of tables.entries()) {
    const record = 12 + nth * 16;
    const padded = padTo4(bytes);
    for (let letter = 0; letter < 4; letter++) view.setUint8(record + letter, name.charCodeAt(letter));
    view.setUint32(record + 4, checksum(padded));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, bytes.length);
    parts.push(padded);
    at += padded.length;
  }
  return joined(parts);
}

function checksum(padded: Uint8Array): number {
  const view = viewOf(padded);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padTo4(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 4 === 0) return bytes;
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  return padded;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
