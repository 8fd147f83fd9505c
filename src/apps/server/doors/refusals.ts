/** Requests that a door does not take. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";

/** It is known, and nothing here does it. */
export function unsupported(name: string): FootnoteError {
  return new FootnoteError("bad-request", say("door.unsupported", { name }), {
    hint: say("door.unsupported-hint"),
  });
}

/** What was sent, as far as it is said again. */
export const shown = (name: string): string => name.slice(0, 80).toWellFormed();
