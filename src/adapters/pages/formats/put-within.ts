/** Puts what stood within a document (attachments, members of an archive) after its own text, each under its name. */
import type { ReadDocument } from "../../../core/domain/document.ts";
import { asFootnoteError, type FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import type { PageHints } from "../../../core/ports/page-reader.ts";
import type { ReadParts } from "../read-parts.ts";
import { DocumentWriter } from "./document-writer.ts";
import type { FormatParts } from "./parts-within.ts";

/** Files whose failure is told one by one. */
const MOST_TOLD = 5;

type Read = (bytes: Uint8Array, hints: PageHints) => Promise<ReadDocument>;

/** A file that cannot be read is told of and the rest goes on. Throws `cancelled`. */
export async function putWithin(parts: FormatParts, read: Read): Promise<ReadParts> {
  const { within = [], unread = [], ...own } = parts;
  if (within.length === 0) return { ...own, unread };
  const writer = new DocumentWriter();
  writer.part(own);
  const failed: { name: string; error: FootnoteError }[] = [];
  const told: Sentence[] = [...unread];
  for (const { name, bytes, contentType } of within) {
    try {
      const document = await read(bytes, { name, ...(contentType === undefined ? {} : { contentType }) });
      writer.heading(2, name);
      writer.part(document, 1);
      for (const what of document.unread ?? []) told.push(say("within.in-part", { name, what }));
    } catch (thrown) {
      const error = asFootnoteError(thrown);
      if (error.code === "cancelled") throw error;
      failed.push({ name, error });
    }
  }
  // A mail of one picture has nothing else to say than why.
  if (writer.length === 0 && failed[0] !== undefined) throw failed[0].error;
  for (const { name, error } of failed.slice(0, MOST_TOLD)) {
    told.push(say("within.failed", { name, why: error.said }));
  }
  if (failed.length > MOST_TOLD) told.push(say("within.more-failed", { count: failed.length - MOST_TOLD }));
  return { ...own, ...writer.finish(told) };
}
