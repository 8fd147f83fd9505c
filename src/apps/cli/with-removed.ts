/** A hint of a command that removes several things, with what it did remove before it met one that is not there. */
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";

export function withRemoved(hint: Sentence, removed: readonly string[]): Sentence {
  return removed.length === 0
    ? hint
    : say("common.then", { first: hint, more: say("cli.removed", { names: removed }) });
}
