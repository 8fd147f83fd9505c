/**
 * EPUB books: the chapters in reading order, their headings a level deeper where a book has several, notes included.
 * Not covered: pictures, sound, books under copy protection (told as encrypted).
 */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { ReadParts } from "../read-parts.ts";
import { brokenPackage } from "./broken-package.ts";
import { DocumentWriter } from "./document-writer.ts";
import { htmlPart } from "./html-part.ts";
import { metaFacts } from "./office-facts.ts";
import { openPackedFiles, type PackedFiles } from "./packed-files.ts";
import { joinPath } from "./package-relations.ts";
import { attribute, findAll, findFirst, parseXml } from "./xml-tree.ts";

export async function readBook(bytes: Uint8Array): Promise<ReadParts> {
  const files = await openPackedFiles(bytes);
  const container = parseXml((await files.text("META-INF/container.xml")) ?? "");
  const stated = attribute(findFirst(container, "rootfile") ?? container, "full-path");
  const path = stated ?? files.names.find((name) => /\.opf$/iu.test(name));
  const text = path === undefined ? undefined : await files.text(path);
  if (path === undefined || text === undefined) throw brokenPackage();
  const book = parseXml(text);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const items = new Map(
    findAll(book, "item").map((item) => [
      attribute(item, "id") ?? "",
      {
        path: joinPath(folder, decoded(attribute(item, "href") ?? "")),
        isContents: /\bnav\b/u.test(attribute(item, "properties") ?? ""),
      },
    ]),
  );
  const chapters = findAll(book, "itemref").flatMap((reference) => {
    const item = items.get(attribute(reference, "idref") ?? "");
    return item === undefined || item.isContents ? [] : [item.path];
  });
  await refuseProtected(files, chapters);
  const writer = new DocumentWriter();
  let missing = 0;
  for (const chapter of chapters) {
    const html = await files.text(chapter);
    if (html === undefined) missing += 1;
    else writer.part(htmlPart(html));
  }
  const told = missing > 0 ? [say("book.chapters-missing", { count: missing })] : [];
  return { ...writer.finish(told), ...metaFacts(book, "date"), workKind: "book" };
}

/** Fonts are often scrambled, and nothing of the text with them. */
async function refuseProtected(files: PackedFiles, chapters: readonly string[]): Promise<void> {
  const text = await files.text("META-INF/encryption.xml");
  if (text === undefined) return;
  const locked = new Set(
    findAll(parseXml(text), "cipherreference").map((one) => decoded(attribute(one, "uri") ?? "")),
  );
  if (!chapters.some((chapter) => locked.has(chapter))) return;
  throw new FootnoteError("document-encrypted", say("book.protected"), { hint: say("book.protected-hint") });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
