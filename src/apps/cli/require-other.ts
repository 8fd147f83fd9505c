/** What a command writes must not take the place of what it reads. */
import { resolve } from "node:path";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";

/** `option`: the one that names `page`. Throws `bad-request`. */
export function requireOther(option: string, page: string, read: readonly string[]): void {
  if (!read.some((place) => resolve(place) === resolve(page))) return;
  throw new FootnoteError("bad-request", say("cli.overwrites", { option, path: page }), {
    hint: say("cli.name-another", { option }),
  });
}
