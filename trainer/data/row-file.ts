/** A file of JSON lines that appears whole or not at all, so that a reader never sees half of it; with its hash. */
import { createHash } from "node:crypto";
import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";

export interface RowFile {
  add(row: object): void;
  /** Puts the file in its place. */
  finish(): { readonly name: string; readonly rows: number; readonly sha256: string };
}

/** Written at once, in characters. */
const CHUNK = 1 << 20;

export function rowFile(folder: string, name: string): RowFile {
  const temporary = join(folder, `.${name}.part`);
  const file = openSync(temporary, "w");
  const hash = createHash("sha256");
  let waiting = "";
  let rows = 0;
  const flush = (): void => {
    hash.update(waiting);
    writeSync(file, waiting);
    waiting = "";
  };
  return {
    add(row) {
      waiting += `${JSON.stringify(row)}\n`;
      rows++;
      if (waiting.length >= CHUNK) flush();
    },
    finish() {
      flush();
      closeSync(file);
      renameSync(temporary, join(folder, name));
      return { name, rows, sha256: hash.digest("hex") };
    },
  };
}
