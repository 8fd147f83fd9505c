/** Source code as code: between fences, so that a line of it is never taken for a heading or a sentence of prose. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { ReadParts } from "../read-parts.ts";
import { DocumentWriter } from "./document-writer.ts";

/** Characters a line, on average: what people write stays far below. */
const LONGEST_LINES = 400;

/** `language`: as after a fence. Throws `document-unsupported` where machines wrote it for machines. */
export function readCode(text: string, language: string): ReadParts {
  const lines = text.trim().split("\n").length;
  if (text.length / lines > LONGEST_LINES) {
    throw new FootnoteError("document-unsupported", say("code.minified"), {
      hint: say("code.minified-hint"),
    });
  }
  const writer = new DocumentWriter();
  writer.code(text.replace(/\r\n?/gu, "\n"), language);
  return writer.finish();
}
