/**
 * What is piped into a command or redirected to it: the text of a document for its question, or the question itself. A
 * terminal, nothing, or a socket of whatever started the command is none: it would be waited for without end.
 */
import { fstatSync } from "node:fs";
import type { Readable } from "node:stream";
import type { Footnote } from "../../compose/open-footnote.ts";
import { hash } from "../../compose/hash.ts";
import { clock, ids } from "../../compose/system-clock.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { type DocumentId, ID_PREFIX } from "../../core/domain/ids.ts";
import { say } from "../../core/domain/said/say.ts";
import { uploadUrl } from "../../services/library/upload-url.ts";
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
  { reader, store, maxFileBytes }: Pick<Footnote, "reader" | "store" | "maxFileBytes">,
  signal: AbortSignal,
): Promise<DocumentId | undefined> {
  const bytes = await readAll(input, maxFileBytes);
  if (new TextDecoder("latin1").decode(bytes).trim() === "") return undefined;
  const page = await reader.read(bytes, { name: NAME }, signal);
  const [kept] = await store.putDocuments([
    {
      ...page,
      id: ids.next(ID_PREFIX.document) as DocumentId,
      origin: "web",
      url: uploadUrl(NAME, bytes),
      contentHash: hash(bytes),
      fetchedAt: clock.now(),
      passages: [],
    },
  ]);
  return kept?.id;
}
