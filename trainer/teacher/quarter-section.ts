/** From the teacher's blocks (a scale, then 16 bytes) to a section of the reader's file: all values, then all scales. */
import { SCALE_BLOCK } from "../../src/core/reader/reader-file.ts";
import type { NewSection } from "../../src/core/reader/write-reader-file.ts";

const VALUES = SCALE_BLOCK / 2;
const BLOCK_BYTES = 2 + VALUES;

/** `rows` says which rows of the tensor, in which order. Values and scales are copied as they are. */
export function quarterSection(
  name: string,
  tensor: Uint8Array,
  rows: readonly number[],
  columns: number,
): NewSection {
  const blocks = columns / SCALE_BLOCK;
  const bytes = new Uint8Array(rows.length * blocks * BLOCK_BYTES);
  const scalesAt = rows.length * blocks * VALUES;
  rows.forEach((row, nth) => {
    for (let block = 0; block < blocks; block++) {
      const from = (row * blocks + block) * BLOCK_BYTES;
      const to = nth * blocks + block;
      bytes.set(tensor.subarray(from + 2, from + BLOCK_BYTES), to * VALUES);
      bytes.set(tensor.subarray(from, from + 2), scalesAt + 2 * to);
    }
  });
  return { name, kind: "q4", rows: rows.length, columns, bytes };
}
