/** A reader that keeps a page's footnotes, which it leaves out as furniture otherwise: their numbers and notes become text. */
import type { PageReader } from "../../core/ports/page-reader.ts";
import { withNotesInText } from "../../core/check/claims/html-notes.ts";

const IS_PAGE = /^[\s\S]{0,500}?<(?:!doctype html|html|head|body|article)\b/iu;

/** Its tags are of ASCII in every encoding that pages have but UTF-16, of which the notes are not seen. */
export function keepingNotes(reader: PageReader): PageReader {
  return {
    read(bytes, hints, signal) {
      if (!IS_PAGE.test(latin(bytes.subarray(0, 1000)))) return reader.read(bytes, hints, signal);
      return reader.read(Buffer.from(withNotesInText(latin(bytes)), "latin1"), hints, signal);
    },
  };
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
