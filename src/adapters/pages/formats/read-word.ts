/**
 * Word documents (DOCX): headings, paragraphs, lists, tables, text boxes, notes, and after them heads and feet of pages,
 * diagrams and comments; what was deleted under tracked changes is gone, what was put in is there. Not covered: pictures,
 * charts, formulas (the last two are told).
 */
import mammoth from "mammoth";
import type { ReadParts } from "../read-parts.ts";
import { brokenPackage } from "./broken-package.ts";
import { htmlPart } from "./html-part.ts";
import { officeFacts } from "./office-facts.ts";
import { officeUnread } from "./office-unread.ts";
import { openPackedFiles } from "./packed-files.ts";
import { wordAsides } from "./word-asides.ts";

const NO_PICTURE = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));

export async function readWord(bytes: Uint8Array): Promise<ReadParts> {
  const files = await openPackedFiles(bytes);
  // Word's own parts are unpacked by the library without bounds: so they are unpacked here first, and let go.
  for (const name of files.names) if (/\.(?:xml|rels)$/iu.test(name)) await files.bytes(name);
  const facts = await officeFacts(files);
  const buffer = Buffer.from(bytes);
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
    unread: [...officeUnread(files), ...asides.unread],
  };
}
