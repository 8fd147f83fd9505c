/** What a Word document holds beside its body: heads and feet of its pages, comments, diagrams; and what of it is not read. */
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import type { PackedFiles } from "./packed-files.ts";
import { attribute, elementsOf, findAll, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

/** Of one kind: a document with more is made to overload. */
const MOST_PARTS = 200;

/** Each once, in the order of their kinds; of text boxes those that are not in the text that was read. */
export async function wordAsides(
  files: PackedFiles,
  read: string,
): Promise<{ texts: string[]; unread: Sentence[] }> {
  const texts = new Set<string>();
  const body = (await files.text("word/document.xml")) ?? "";
  // Of two ways to draw a box the library reads the older one, which newer programs leave out or make a picture.
  if (body.includes("<w:txbxContent"))
    for (const box of findAll(parseXml(body), "txbxcontent"))
      for (const line of paragraphsOf(box)) if (!read.includes(line)) texts.add(line);
  const partsOf = (names: RegExp): string[] =>
    files.names
      .filter((name) => names.test(name))
      .toSorted()
      .slice(0, MOST_PARTS);
  for (const part of partsOf(/^word\/(?:header|footer)\d*\.xml$/u)) {
    for (const line of paragraphsOf(parseXml((await files.text(part)) ?? ""))) {
      // The number of a page alone, or "Page 2 of".
      if (/\p{L}{2}/u.test(line.replace(/\b(?:page|of|seite|von)\b/giu, ""))) texts.add(line);
    }
  }
  for (const part of partsOf(/^word\/diagrams\/data\d*\.xml$/u))
    for (const line of paragraphsOf(parseXml((await files.text(part)) ?? ""))) texts.add(line);
  for (const part of partsOf(/^word\/comments\.xml$/u)) {
    for (const comment of findAll(parseXml((await files.text(part)) ?? ""), "comment")) {
      const words = paragraphsOf(comment).join(" ");
      const author = attribute(comment, "author") ?? "";
      if (words !== "") texts.add(author === "" ? words : `${author}: ${words}`);
    }
  }
  const formulas = body.match(/<m:oMath[\s>]/gu)?.length ?? 0;
  return { texts: [...texts], unread: formulas === 0 ? [] : [say("office.formulas", { count: formulas })] };
}

function paragraphsOf(root: XmlElement): string[] {
  return findAll(root, "p").flatMap((paragraph) => {
    const text = runsOf(paragraph).replace(/\s+/gu, " ").trim();
    return text === "" ? [] : [text];
  });
}

/** What was deleted under tracked changes and the words of fields are no text; of alternatives the first counts. */
function runsOf(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === "t") return textOf(child);
      if (child.name === "tab" || child.name === "br") return " ";
      return /^(?:del|deltext|instrtext|fallback|ppr|rpr)$/u.test(child.name) ? "" : runsOf(child);
    })
    .join("");
}
