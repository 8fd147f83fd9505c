/**
 * The file of the reader's weights: 64 bytes of prelude, a header in JSON, and sections that the header names. It is
 * refused here, with a sentence, where it is cut, changed or of another version; what the sections mean is known by
 * those who read them. Where it stands and how it is read is the adapter's matter.
 *
 * Prelude, little-endian: `FNREADER`, u32 version, u32 bytes of the header, u32 bytes of the file, u32 checksum of all
 * that follows the prelude, zeros. Sections begin at multiples of 64.
 */
import { FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import type { Sentence } from "../domain/sentence.ts";

export const READER_MAGIC = "FNREADER";
/** Goes up when an older program could not read a newer file. */
export const READER_VERSION = 1;
export const PRELUDE_BYTES = 64;
export const SECTION_ALIGNMENT = 64;

/** Values of a row in 4 or 8 bits that share a scale. */
export const SCALE_BLOCK = 32;

/**
 * `q4`: rows of values −8 to 7 in 4 bits (of a block's 16 bytes, byte j holds value j in its low half and j + 16 in its
 * high half, each plus 8), then all scales as f16, one for 32 values. `text`: UTF-8.
 */
export type SectionKind = "q4" | "q8" | "f16" | "f32" | "u32" | "text";

export interface Section {
  readonly name: string;
  readonly kind: SectionKind;
  readonly rows: number;
  readonly columns: number;
  /** From the first byte of the file. */
  readonly offset: number;
  readonly bytes: number;
}

/** Sizes of a BERT-like encoder. */
export interface EncoderShape {
  readonly layers: number;
  readonly heads: number;
  readonly width: number;
  readonly inner: number;
  /** The longest sequence, marks included. */
  readonly positions: number;
  readonly pieces: number;
  readonly epsilon: number;
}

export interface ReaderHeader {
  /** Names the weights: vectors of two names are never compared. */
  readonly name: string;
  readonly shape: EncoderShape;
  readonly sections: readonly Section[];
}

export interface ReaderFile {
  readonly header: ReaderHeader;
  /** The bytes of a section, without a copy. Throws `model-unusable` where there is none of this name and such a kind. */
  section(
    name: string,
    ...kinds: readonly SectionKind[]
  ): { readonly section: Section; readonly bytes: Uint8Array };
  floats(name: string): Float32Array;
  numbers(name: string): Uint32Array;
  text(name: string): string;
}

/** What is wrong with the weights, as an error. */
export const unusableReader = (why: Sentence, cause?: unknown): FootnoteError =>
  new FootnoteError("model-unusable", say("reader.unusable", { why }), {
    hint: say("reader.again-hint"),
    cause,
  });

/** Of all 32-bit words, those of the last bytes filled up with zeros: finds what was cut, swapped or changed. */
export function checksum(bytes: Uint8Array): number {
  const whole = bytes.byteLength >> 2;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, whole);
  let hash = 0x811c9dc5;
  for (let i = 0; i < whole; i++) {
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  for (let i = whole * 4; i < bytes.byteLength; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Throws `model-unusable`. Keeps `file`. */
export function parseReaderFile(file: Uint8Array): ReaderFile {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const decoder = new TextDecoder();
  if (file.byteLength < PRELUDE_BYTES || decoder.decode(file.subarray(0, 8)) !== READER_MAGIC) {
    throw unusableReader(say("reader.other-file"));
  }
  const [version, headerBytes, bytes, sum] = [8, 12, 16, 20].map((at) => view.getUint32(at, true)) as Four;
  if (version !== READER_VERSION) {
    throw unusableReader(say("reader.other-version", { version, known: READER_VERSION }));
  }
  if (bytes !== file.byteLength) {
    throw unusableReader(say("reader.cut", { bytes: file.byteLength, whole: bytes }));
  }
  if (checksum(file.subarray(PRELUDE_BYTES)) !== sum) throw unusableReader(say("reader.damaged"));
  const header = readHeader(decoder.decode(file.subarray(PRELUDE_BYTES, PRELUDE_BYTES + headerBytes)));
  const sections = new Map(header.sections.map((section) => [section.name, section]));

  function section(name: string, ...kinds: readonly SectionKind[]): { section: Section; bytes: Uint8Array } {
    const found = sections.get(name);
    if (found === undefined || !kinds.includes(found.kind) || found.offset + found.bytes > file.byteLength) {
      throw unusableReader(say("reader.no-part", { part: name }));
    }
    return { section: found, bytes: file.subarray(found.offset, found.offset + found.bytes) };
  }
  /** A copy that is aligned, whatever the file's own place in memory. */
  const copy = (name: string, kind: SectionKind): ArrayBuffer =>
    Uint8Array.from(section(name, kind).bytes).buffer;
  return {
    header,
    section,
    floats: (name) => new Float32Array(copy(name, "f32")),
    numbers: (name) => new Uint32Array(copy(name, "u32")),
    text: (name) => decoder.decode(section(name, "text").bytes),
  };
}

type Four = [number, number, number, number];

/** The checksum has told that it is what was written; this is for files that were written wrongly. */
function readHeader(text: string): ReaderHeader {
  try {
    const header = JSON.parse(text) as ReaderHeader;
    const { layers, heads, width, inner, positions, pieces, epsilon } = header.shape;
    const sizes = [layers, heads, width, inner, positions, pieces, epsilon];
    if (sizes.every((size) => size > 0) && width % heads === 0 && Array.isArray(header.sections)) {
      return header;
    }
  } catch (cause) {
    throw unusableReader(say("reader.no-header"), cause);
  }
  throw unusableReader(say("reader.no-header"));
}
