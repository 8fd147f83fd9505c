/** What a command writes must not take the place of what it reads. */
import { resolve } from "node:path";
import { FootnoteError } from "../../core/domain/errors.ts";

/** `option`: the one that names `page`. Throws `bad-request`. */
export function requireOther(option: string, page: string, read: readonly string[]): void {
  if (!read.some((place) => resolve(place) === resolve(page))) return;
  throw new FootnoteError("bad-request", `${option} would overwrite ${page}, which is to be read.`, {
    hint: `Name another file after ${option}.`,
  });
}
