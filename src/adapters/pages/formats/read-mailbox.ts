/** A mailbox (.mbox): its mails one after another, each under its subject. Attachments are given back to be read. */
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import { DocumentWriter } from "./document-writer.ts";
import type { FileWithin, FormatParts } from "./parts-within.ts";
import { attachmentsOf, parseMail, writeMail } from "./read-mail.ts";

/** Attachments of all mails that are read. */
const MOST_ATTACHMENTS = 100;

export async function readMailbox(bytes: Uint8Array): Promise<FormatParts> {
  const writer = new DocumentWriter();
  const within: FileWithin[] = [];
  const unread: Sentence[] = [];
  let broken = 0;
  let left = 0;
  let locked = 0;
  for (const one of mailsOf(bytes)) {
    try {
      const mail = await parseMail(one);
      writer.heading(2, mail.subject?.trim() || (mail.date ?? "—"));
      writeMail(writer, mail);
      const { within: files = [], unread: told = [] } = attachmentsOf(mail);
      if (told.some(({ key }) => key === "mail.encrypted")) locked += 1;
      for (const file of files) {
        if (within.length < MOST_ATTACHMENTS) within.push(file);
        else left += 1;
      }
    } catch {
      broken += 1;
    }
  }
  if (broken > 0) unread.push(say("mail.some-broken", { count: broken }));
  if (locked > 0) unread.push(say("mail.some-encrypted", { count: locked }));
  if (left > 0) unread.push(say("mail.attachments-left", { count: left }));
  return { ...writer.finish(unread), ...(within.length === 0 ? {} : { within }) };
}

/** A mail begins at a line `From SENDER DATE` after a blank line; `>From` within it is one that was there before. */
function* mailsOf(bytes: Uint8Array): Generator<Uint8Array> {
  const text = new TextDecoder("latin1").decode(bytes);
  const starts = Array.from(text.matchAll(/(?<=^|\n\r?\n)From [^\r\n]*\d[^\r\n]*\r?\n(?=[!-9;-~]+:)/gu));
  for (const [nth, match] of starts.entries()) {
    const from = match.index + match[0].length;
    const to = starts[nth + 1]?.index ?? text.length;
    const own = text.slice(from, to).replace(/^>(>*From )/gmu, "$1");
    yield Uint8Array.from(Buffer.from(own, "latin1"));
  }
}
