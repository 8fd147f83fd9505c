/**
 * Word documents (DOCX): headings, paragraphs, lists, tables, text boxes, notes, and after them heads and feet of pages,
 * diagrams, comments and files that programs put into it whole; what was deleted under tracked changes is gone, what was put in is there; what is hidden is left out and told. Not covered: pictures,
 * charts, formulas (the last two are told).
 */
import mammoth from "mammoth";
import { say } from "../../../core/domain/said/say.ts";
import { brokenPackage } from "./broken-package.ts";
import { htmlPart } from "./html-part.ts";
import { officeFacts } from "./office-facts.ts";
import { officeUnread } from "./office-unread.ts";
import { openPackedFiles, type PackedFiles } from "./packed-files.ts";
import { relationsOf } from "./package-relations.ts";
import type { FileWithin, FormatParts } from "./parts-within.ts";
import { wordAsides } from "./word-asides.ts";
import { wordBody } from "./word-body.ts";

/** A document with more is made to overload. */
const MOST_CHUNKS = 50;

const NO_PICTURE = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));

export async function readWord(bytes: Uint8Array): Promise<FormatParts> {
  const files = await openPackedFiles(bytes);
  // Word's own parts are unpacked by the library without bounds: so they are unpacked here first, and let go.
  for (const name of files.names) if (/\.(?:xml|rels)$/iu.test(name)) await files.bytes(name);
  const facts = await officeFacts(files);
  const { buffer, hidden } = await wordBody(files, bytes);
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer }, { convertImage: NO_PICTURE })).value;
  } catch (thrown) {
    throw brokenPackage(thrown);
  }
  const { text, marks } = htmlPart(html);
  const asides = await wordAsides(files, text);
  const within = await chunksOf(files);
  return {
    text: [text, ...asides.texts].filter((part) => part !== "").join("\n\n"),
    marks,
    ...facts,
    ...(within.length === 0 ? {} : { within }),
    unread: [
      ...officeUnread(files),
      ...asides.unread,
      ...(hidden > 0 ? [say("word.hidden", { count: hidden })] : []),
    ],
  };
}

/** Files of other formats that Word takes into the document when it is opened: programs that make it out of pages leave it at that. */
async function chunksOf(files: PackedFiles): Promise<FileWithin[]> {
  const body = (await files.text("word/document.xml")) ?? "";
  const named = [...body.matchAll(/<w:altChunk\s[^<>]*?r:id="([^"]{1,100})"/gu)];
  if (named.length === 0) return [];
  const relations = await relationsOf(files, "word/document.xml");
  const within: FileWithin[] = [];
  for (const [, id = ""] of named.slice(0, MOST_CHUNKS)) {
    const path = relations.get(id);
    const bytes = path === undefined ? undefined : await files.bytes(path);
    if (path !== undefined && bytes !== undefined)
      within.push({ name: path.slice(path.lastIndexOf("/") + 1), bytes });
  }
  return within;
}
