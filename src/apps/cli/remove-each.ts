/** What commands that remove several things do alike: each that is there goes, and what was not there is told. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { doneLine } from "./done-line.ts";

interface Unknown {
  readonly said: (ids: readonly string[]) => Sentence;
  readonly hint: Sentence;
}

/** `remove`: false where there was none. Throws `not-found`, which says what was removed all the same. */
export async function removeEach(
  ids: readonly string[],
  remove: (id: string) => Promise<boolean>,
  unknown: Unknown,
): Promise<string[]> {
  const removed: string[] = [];
  for (const id of ids) if (await remove(id)) removed.push(id);
  const left = ids.filter((id) => !removed.includes(id));
  if (left.length > 0) throw notFound(left, unknown, removed);
  return removed;
}

export function notFound(
  ids: readonly string[],
  { said, hint }: Unknown,
  removed: readonly string[],
): FootnoteError {
  const more = removed.length === 0 ? undefined : say("cli.removed", { names: removed });
  return new FootnoteError("not-found", said(ids), {
    hint: more === undefined ? hint : say("common.then", { first: hint, more }),
  });
}

export function removedLine(removed: readonly string[]): string {
  return doneLine(say("terminal.removed", { count: removed.length }));
}
