/** Writes the file of the reader's weights that `reader-file.ts` reads. */
import { halfBits, halfFloats } from "./half-float.ts";
import {
  checksum,
  PRELUDE_BYTES,
  READER_MAGIC,
  READER_VERSION,
  SCALE_BLOCK,
  SECTION_ALIGNMENT,
  type EncoderShape,
  type SectionKind,
} from "./reader-file.ts";

export interface NewSection {
  readonly name: string;
  readonly kind: SectionKind;
  readonly rows: number;
  readonly columns: number;
  readonly bytes: Uint8Array;
}

const aligned = (bytes: number): number => Math.ceil(bytes / SECTION_ALIGNMENT) * SECTION_ALIGNMENT;

export function writeReaderFile(
  name: string,
  shape: EncoderShape,
  sections: readonly NewSection[],
): Uint8Array {
  const described = (from: number) => {
    let offset = from;
    return sections.map(({ bytes, ...rest }) => {
      const section = { ...rest, offset, bytes: bytes.length };
      offset = aligned(offset + bytes.length);
      return section;
    });
  };
  const headerOf = (from: number): Uint8Array =>
    new TextEncoder().encode(JSON.stringify({ name, shape, sections: described(from) }));
  // The header holds offsets, whose digits count towards its own length: room is left for all of them.
  const from = aligned(PRELUDE_BYTES + headerOf(2 ** 31).length);
  const header = headerOf(from);
  const places = described(from);
  const end = Math.max(from, ...places.map(({ offset, bytes }) => offset + bytes));
  const file = new Uint8Array(Math.ceil(end / 4) * 4);
  file.set(new TextEncoder().encode(READER_MAGIC));
  file.set(header, PRELUDE_BYTES);
  sections.forEach(({ bytes }, i) => file.set(bytes, places[i]?.offset ?? 0));
  const view = new DataView(file.buffer);
  view.setUint32(8, READER_VERSION, true);
  view.setUint32(12, header.length, true);
  view.setUint32(16, file.length, true);
  view.setUint32(20, checksum(file.subarray(PRELUDE_BYTES)), true);
  return file;
}

export function floatSection(name: string, rows: number, values: Float32Array): NewSection {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return { name, kind: "f32", rows, columns: values.length / rows, bytes };
}

export function numberSection(name: string, values: Uint32Array): NewSection {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return { name, kind: "u32", rows: 1, columns: values.length, bytes };
}

export function textSection(name: string, text: string): NewSection {
  const bytes = new TextEncoder().encode(text);
  return { name, kind: "text", rows: 1, columns: bytes.length, bytes };
}

/** f32 as f16, rounded to the nearest; what is too great for it becomes infinite. */
export function halfSection(name: string, rows: number, values: Float32Array): NewSection {
  const bytes = new Uint8Array(2 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => view.setUint16(2 * i, halfBits(value), true));
  return { name, kind: "f16", rows, columns: values.length / rows, bytes };
}

/** The greatest value of 8 bits that is used on both sides of 0. */
const MOST = 127;

/** f32 as 8 bits, each 32 of a row with the scale that their greatest one needs; `columns` are a multiple of 32. */
export function byteSection(name: string, rows: number, values: Float32Array): NewSection {
  const blocks = values.length / SCALE_BLOCK;
  const bytes = new Uint8Array(values.length + 2 * blocks);
  const view = new DataView(bytes.buffer);
  for (let block = 0; block < blocks; block++) {
    const own = values.subarray(block * SCALE_BLOCK, (block + 1) * SCALE_BLOCK);
    const bits = halfBits(own.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / MOST);
    const scale = halfFloats()[bits] ?? 0;
    view.setUint16(values.length + 2 * block, bits, true);
    if (scale === 0) continue;
    // The scale was rounded, and may have become too small for the greatest value.
    const whole = (value: number): number => Math.max(-MOST, Math.min(MOST, Math.round(value / scale)));
    own.forEach((value, i) => view.setInt8(block * SCALE_BLOCK + i, whole(value)));
  }
  return { name, kind: "q8", rows, columns: values.length / rows, bytes };
}
