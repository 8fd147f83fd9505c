/**
 * What is piped into a command or redirected to it: the text of a document for its question, or the question itself. A
 * terminal, nothing, or a socket of whatever started the command is none: it would be waited for without end.
 */
import { fstatSync } from "node:fs";
import type { Readable } from "node:stream";
import type { Footnote } from "../../compose/open-footnote.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import { say } from "../../core/domain/said/say.ts";
import { readAll } from "../../services/library/read-given.ts";

/** A question is at most some kilobytes. */
const MAX_QUESTION_BYTES = 100_000;
const NAME = "stdin";

export function isPiped(descriptor = 0): boolean {
  try {
    const input = fstatSync(descriptor);
    return input.isFIFO() || input.isFile();
  } catch {
    return false;
  }
}

/** Throws `question-empty`. */
export async function questionFrom(input: Readable): Promise<string> {
  const text = new TextDecoder().decode(await readAll(input, MAX_QUESTION_BYTES)).trim();
  if (text === "") throw new FootnoteError("question-empty", say("cli.question-not-piped"));
  return text;
}

/**
 * The text that was piped in, kept for this question's sake and no part of the library; `undefined` where there was none.
 * Throws `document-…`.
 */
export async function documentFrom(
  input: Readable,
  { keepGiven, maxFileBytes }: Pick<Footnote, "keepGiven" | "maxFileBytes">,
  signal: AbortSignal,
): Promise<DocumentId | undefined> {
  return keepGiven(NAME, await readAll(input, maxFileBytes), signal);
}
