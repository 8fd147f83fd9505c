/** Rows of values in 4 bits with a scale for each 32 of them, read as f32 (`q4` of `reader-file.ts`). */
import { halfFloats } from "./half-float.ts";
import { Q4_BLOCK, type ReaderFile } from "./reader-file.ts";

export interface QuarterRows {
  readonly rows: number;
  readonly columns: number;
  /** Writes a row over what stands at `into[at]` and behind. */
  readRow(row: number, into: Float32Array, at: number): void;
}

const HALF = Q4_BLOCK / 2;

/** With `own`, keeps a copy of its section alone, so that the file can be forgotten. Throws `model-unusable`. */
export function quarterRows(file: ReaderFile, name: string, own = false): QuarterRows {
  const { section, bytes } = file.section(name, "q4");
  const { rows, columns } = section;
  const kept = own ? bytes.slice() : bytes;
  const scalesAt = (rows * columns) / 2;
  const halves = halfFloats();

  return {
    rows,
    columns,
    readRow(row, into, at) {
      const firstBlock = (row * columns) / Q4_BLOCK;
      for (let block = 0; block < columns / Q4_BLOCK; block++) {
        const scaleAt = scalesAt + 2 * (firstBlock + block);
        const scale = halves[(kept[scaleAt] ?? 0) | ((kept[scaleAt + 1] ?? 0) << 8)] ?? 0;
        const from = (firstBlock + block) * HALF;
        const to = at + block * Q4_BLOCK;
        for (let i = 0; i < HALF; i++) {
          const byte = kept[from + i] ?? 0;
          into[to + i] = ((byte & 15) - 8) * scale;
          into[to + i + HALF] = ((byte >> 4) - 8) * scale;
        }
      }
    },
  };
}
