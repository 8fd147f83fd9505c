/** Rows of values in 4 or 8 bits with a scale for each 32 of them, read as f32 (`q4` and `q8` of `reader-file.ts`). */
import { halfFloats } from "./half-float.ts";
import { SCALE_BLOCK, type ReaderFile } from "./reader-file.ts";

export interface ValueRows {
  readonly rows: number;
  readonly columns: number;
  /** Writes a row over what stands at `into[at]` and behind. */
  readonly readRow: (row: number, into: Float32Array, at: number) => void;
}

const HALF = SCALE_BLOCK / 2;

/** With `own`, keeps a copy of its section alone, so that the file can be forgotten. Throws `model-unusable`. */
export function readRows(file: ReaderFile, name: string, own = false): ValueRows {
  const { section, bytes } = file.section(name, "q4", "q8");
  const { rows, columns, kind } = section;
  const kept = own ? bytes.slice() : bytes;
  const blockBytes = kind === "q4" ? HALF : SCALE_BLOCK;
  const scalesAt = (rows * columns * blockBytes) / SCALE_BLOCK;
  const halves = halfFloats();

  const readQuarters = (from: number, scale: number, into: Float32Array, to: number): void => {
    for (let i = 0; i < HALF; i++) {
      const byte = kept[from + i] ?? 0;
      into[to + i] = ((byte & 15) - 8) * scale;
      into[to + i + HALF] = ((byte >> 4) - 8) * scale;
    }
  };
  const readBytes = (from: number, scale: number, into: Float32Array, to: number): void => {
    for (let i = 0; i < SCALE_BLOCK; i++) into[to + i] = (((kept[from + i] ?? 0) << 24) >> 24) * scale;
  };
  const readBlock = kind === "q4" ? readQuarters : readBytes;

  return {
    rows,
    columns,
    readRow(row, into, at) {
      const firstBlock = (row * columns) / SCALE_BLOCK;
      for (let block = 0; block < columns / SCALE_BLOCK; block++) {
        const scaleAt = scalesAt + 2 * (firstBlock + block);
        const scale = halves[(kept[scaleAt] ?? 0) | ((kept[scaleAt + 1] ?? 0) << 8)] ?? 0;
        readBlock((firstBlock + block) * blockBytes, scale, into, at + block * SCALE_BLOCK);
      }
    },
  };
}
