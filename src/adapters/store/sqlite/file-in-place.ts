/** Whether the file that a database was opened from is still at its place: what is written to one that is gone is lost. */
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";

/** Throws `data-unusable` where it was emptied: beside it lies an index that was made from more than nothing. */
export function refuseEmptied(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.size !== 0 || !existsSync(join(dirname(file), "index"))) return;
  throw new FootnoteError("data-unusable", say("store.emptied", { file }), {
    hint: say("store.emptied-hint", { file }),
  });
}

/** For a file that is there. What it gives throws `data-unusable` where the file is gone, was exchanged or emptied. */
export function fileInPlace(file: string): () => void {
  // Node gives numbers of files beyond 53 bits on some systems.
  const opened = statSync(file, { bigint: true });
  return () => {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (found?.ino === opened.ino && found.size > 0n) return;
    throw new FootnoteError("data-unusable", say("store.gone", { file }), { hint: say("store.gone-hint") });
  };
}
