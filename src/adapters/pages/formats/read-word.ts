/**
 * Word documents (DOCX): headings, paragraphs, lists, tables, text boxes, notes, and after them heads and feet of pages,
 * diagrams and comments; what was deleted under tracked changes is gone, what was put in is there; what is hidden is left out and told. Not covered: pictures,
 * charts, formulas (the last two are told).
 */
import mammoth from "mammoth";
import { say } from "../../../core/domain/said/say.ts";
import type { PackedFile } from "../../../core/ports/pack-files.ts";
import { packFiles } from "../../files/zip-package.ts";
import type { ReadParts } from "../read-parts.ts";
import { brokenPackage } from "./broken-package.ts";
import { htmlPart } from "./html-part.ts";
import { officeFacts } from "./office-facts.ts";
import { officeUnread } from "./office-unread.ts";
import { openPackedFiles, type PackedFiles } from "./packed-files.ts";
import { wordAsides } from "./word-asides.ts";

const NO_PICTURE = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));

export async function readWord(bytes: Uint8Array): Promise<ReadParts> {
  const files = await openPackedFiles(bytes);
  // Word's own parts are unpacked by the library without bounds: so they are unpacked here first, and let go.
  for (const name of files.names) if (/\.(?:xml|rels)$/iu.test(name)) await files.bytes(name);
  const facts = await officeFacts(files);
  const { buffer, hidden } = await withoutHidden(files, bytes);
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer }, { convertImage: NO_PICTURE })).value;
  } catch (thrown) {
    throw brokenPackage(thrown);
  }
  const { text, marks } = htmlPart(html);
  const asides = await wordAsides(files);
  return {
    text: [text, ...asides.texts].filter((part) => part !== "").join("\n\n"),
    marks,
    ...facts,
    unread: [
      ...officeUnread(files),
      ...asides.unread,
      ...(hidden > 0 ? [say("word.hidden", { count: hidden })] : []),
    ],
  };
}

const BODY = "word/document.xml";
/** A run that is marked as hidden; runs stand in no run but where one holds a text box, which is left as it is. */
const HIDDEN =
  /<w:r(?:\s[^<>]*)?>\s*<w:rPr>(?:(?!<\/w:rPr>)[^]){0,4000}?<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>(?:(?!<\/w:rPr>)[^]){0,4000}?<\/w:rPr>(?:(?!<\/?w:r[\s>]|<w:txbxContent)[^])*<\/w:r>/gu;

/** The library shows hidden words as if they stood on the page: where there are some, it gets a document without. */
async function withoutHidden(
  files: PackedFiles,
  bytes: Uint8Array,
): Promise<{ buffer: Buffer; hidden: number }> {
  const body = (await files.text(BODY)) ?? "";
  let hidden = 0;
  const shown = body.includes("<w:vanish") ? body.replace(HIDDEN, () => ((hidden += 1), "")) : body;
  if (hidden === 0) return { buffer: Buffer.from(bytes), hidden };
  const parts: PackedFile[] = [];
  for (const name of files.names.filter((one) => /\.(?:xml|rels)$/iu.test(one)))
    parts.push({ name, content: name === BODY ? shown : ((await files.text(name)) ?? "") });
  return { buffer: Buffer.from(packFiles(parts)), hidden };
}
