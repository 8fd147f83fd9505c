/** A run whose process ended before it did, by itself or with a crash. */
import { FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";

export function runInterrupted(): FootnoteError {
  return new FootnoteError("run-interrupted", say("run.interrupted"), {
    hint: say("run.ask-again"),
    retryable: true,
  });
}
