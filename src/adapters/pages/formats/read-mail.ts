/**
 * E-mail (.eml): who, to whom, when and about what, then the text, as its writer formatted it where there is no plain
 * one; attachments are given back to be read as themselves. Not covered: encrypted bodies (S/MIME, PGP), which are told.
 */
import PostalMime, { type Address, type Email } from "postal-mime";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { words } from "../../../lib/text/words.ts";
import { publishedAt } from "../published-at.ts";
import { DocumentWriter } from "./document-writer.ts";
import { htmlPart } from "./html-part.ts";
import { withKnownCharsets } from "./mail-charsets.ts";
import type { FileWithin, FormatParts } from "./parts-within.ts";

/** Proves who wrote the mail, and says nothing else. */
const PROOF = /^application\/(?:pgp-signature|pgp-keys|(?:x-)?pkcs7-signature)$/iu;
/** Holds the mail itself, for whom it was meant; the parts of an encrypted one that are left are no text of it. */
const LOCKED = /^application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime)$/iu;

/** Characters of a text that may only say that the mail is formatted. */
const LONGEST_STAND_IN = 400;
/** Share of words that a mail's two texts have in common where they are the same. */
const SAME_SHARE = 0.5;

/** Attachments of one mail that are read. */
const MOST_ATTACHMENTS = 50;

export async function readMail(bytes: Uint8Array): Promise<FormatParts> {
  const mail = await parseMail(bytes);
  const writer = new DocumentWriter();
  writeMail(writer, mail);
  const at = publishedAt(mail.date);
  const author = mail.from === undefined ? "" : named([mail.from]);
  const { within, unread } = attachmentsOf(mail);
  return {
    ...writer.finish(unread),
    ...(mail.subject?.trim() ? { title: mail.subject.trim() } : {}),
    ...(author === "" ? {} : { author: author.slice(0, 300) }),
    ...(at === undefined ? {} : { publishedAt: at }),
    ...(within === undefined ? {} : { within }),
  };
}

export async function parseMail(given: Uint8Array): Promise<Email> {
  const bytes = withKnownCharsets(withoutCount(given));
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 1_000_000 });
  } catch (thrown) {
    throw new FootnoteError("document-unreadable", say("mail.broken"), { cause: thrown });
  }
}

/** Apple Mail puts a line before each mail that says how long it is, and its own notes behind. */
function withoutCount(bytes: Uint8Array): Uint8Array {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 24));
  const [line, length] = /^(\d{1,10})[ \t]*\r?\n/u.exec(head) ?? [];
  return line === undefined ? bytes : bytes.subarray(line.length, line.length + Number(length));
}

export function writeMail(writer: DocumentWriter, mail: Email): void {
  const lines = [
    ["From", mail.from === undefined ? "" : named([mail.from])],
    ["To", named(mail.to ?? [])],
    ["Cc", named(mail.cc ?? [])],
    ["Date", mail.date ?? ""],
    ["Subject", (mail.subject ?? "").replace(/\s+/gu, " ").trim()],
  ].filter(([, value]) => value !== "");
  writer.paragraph(lines.map(([name, value]) => `${name}: ${value}`).join("\n"));
  const text = mail.text?.trim() ?? "";
  // Only a short text may stand in for the formatted one; most mails have the same twice.
  const rich = mail.html !== undefined && text.length < LONGEST_STAND_IN ? htmlPart(mail.html) : undefined;
  if (rich !== undefined && isStandIn(text, rich.text)) writer.part(rich);
  else if (text !== "") writer.paragraph(text.replace(/\r\n?/gu, "\n"));
}

/** Nothing, "open this in another program", or the beginning of what the formatted text goes on with. */
function isStandIn(text: string, rich: string): boolean {
  if (rich.trim() === "") return false;
  const said = new Set(words(rich));
  const own = words(text);
  const shared = own.filter((word) => said.has(word)).length;
  return shared < SAME_SHARE * own.length || own.length < SAME_SHARE * words(rich).length;
}

export function attachmentsOf({
  attachments,
}: Pick<Email, "attachments">): Pick<FormatParts, "within" | "unread"> {
  if (attachments.some(({ mimeType }) => LOCKED.test(mimeType))) return { unread: [say("mail.encrypted")] };
  const files = attachments.flatMap((one): FileWithin[] => {
    // Pictures of the text itself are no documents.
    if (one.related === true && one.mimeType.startsWith("image/")) return [];
    if (PROOF.test(one.mimeType) || LOCKED.test(one.mimeType)) return [];
    const { content } = one;
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
    const name = one.filename ?? (one.mimeType === "message/rfc822" ? "message.eml" : "attachment");
    return bytes.length === 0 ? [] : [{ name, bytes: Uint8Array.from(bytes), contentType: one.mimeType }];
  });
  const left = files.length - MOST_ATTACHMENTS;
  return {
    ...(files.length === 0 ? {} : { within: files.slice(0, MOST_ATTACHMENTS) }),
    ...(left > 0 ? { unread: [say("mail.attachments-left", { count: left })] } : {}),
  };
}

function named(addresses: readonly Address[]): string {
  return addresses
    .flatMap((one) => (one.group === undefined ? [one] : one.group))
    .map(({ name, address }) => {
      const own = name.trim();
      if (own === "" || own === address) return address ?? "";
      return address ? `${own} <${address}>` : own;
    })
    .filter((one) => one !== "")
    .join(", ");
}
