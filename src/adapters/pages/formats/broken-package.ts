/** Why a packed or marked-up file cannot be read, in one wording whichever reader finds it: it is broken, or locked. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";

export function brokenPackage(cause?: unknown): FootnoteError {
  return new FootnoteError("document-unreadable", say("packed.broken"), {
    hint: say("packed.broken-hint"),
    cause,
  });
}

export function lockedPackage(): FootnoteError {
  return new FootnoteError("document-encrypted", say("packed.encrypted"), {
    hint: say("packed.encrypted-hint"),
  });
}
