/**
 * The body of a Word document as the library that reads it knows it: hidden runs are taken out, and what it passes over with all
 * of its words (fields, stretches in a direction of their own, signs with their reading above them) is unwrapped.
 */
import type { PackedFile } from "../../../core/ports/pack-files.ts";
import { packFiles } from "../../files/zip-package.ts";
import type { PackedFiles } from "./packed-files.ts";

const BODY = "word/document.xml";
/** Parts with paragraphs of their own. */
const WORDED = /^word\/(?:document|footnotes|endnotes)\.xml$/u;
/** A run that is marked as hidden; runs stand in no run but where one holds a text box, which is left as it is. */
const HIDDEN =
  /<w:r(?:\s[^<>]*)?>\s*<w:rPr>(?:(?!<\/w:rPr>)[^]){0,4000}?<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>(?:(?!<\/w:rPr>)[^]){0,4000}?<\/w:rPr>(?:(?!<\/?w:r[\s>]|<w:txbxContent)[^])*<\/w:r>/gu;
const UNKNOWN = /<w:(?:fldSimple|dir|bdo|ruby)[\s>]/u;
const WRAPPERS = /<\/?w:(?:fldSimple|dir|bdo|ruby|rubyBase)(?:\s[^<>]*)?>/gu;
/** How a sign is read, in small letters above it. */
const READING =
  /<w:rt>(?:(?!<\/w:rt>)[^]){0,4000}<\/w:rt>|<w:rubyPr>(?:(?!<\/w:rubyPr>)[^]){0,4000}<\/w:rubyPr>/gu;

/** The document itself where nothing had to be changed, else one without pictures and what else is no text. */
export async function wordBody(
  files: PackedFiles,
  bytes: Uint8Array,
): Promise<{ buffer: Buffer; hidden: number }> {
  let hidden = 0;
  const changed = new Map<string, string>();
  for (const name of files.names.filter((one) => WORDED.test(one))) {
    const given = (await files.text(name)) ?? "";
    let text = given;
    if (name === BODY && text.includes("<w:vanish")) text = text.replace(HIDDEN, () => ((hidden += 1), ""));
    if (UNKNOWN.test(text)) text = text.replace(READING, "").replace(WRAPPERS, "");
    if (text !== given) changed.set(name, text);
  }
  if (changed.size === 0) return { buffer: Buffer.from(bytes), hidden };
  const parts: PackedFile[] = [];
  for (const name of files.names.filter((one) => /\.(?:xml|rels)$/iu.test(one)))
    parts.push({ name, content: changed.get(name) ?? (await files.text(name)) ?? "" });
  return { buffer: Buffer.from(packFiles(parts)), hidden };
}
