/** A page saved as one file (MHTML): the page itself, by the reader of pages; what it was made of beside that is left. */
import { say } from "../../../core/domain/said/say.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { ReadParts } from "../read-parts.ts";
import { readHtmlPage } from "../html-page.ts";
import { publishedAt } from "../published-at.ts";
import { parseMail } from "./read-mail.ts";

export async function readWebArchive(bytes: Uint8Array): Promise<ReadParts> {
  const mail = await parseMail(bytes);
  if (mail.html === undefined) throw new FootnoteError("document-empty", say("read.no-text"));
  const {
    published,
    updated: _updated,
    canonical: _canonical,
    ...parts
  } = readHtmlPage({
    html: mail.html,
    method: "main-content",
  });
  const at = publishedAt(published);
  const title = parts.title ?? mail.subject?.trim();
  return {
    ...parts,
    ...(title === undefined || title === "" ? {} : { title }),
    ...(at === undefined ? {} : { publishedAt: at }),
  };
}
