/** What Office files say of themselves: title, author, dates (`docProps/core.xml`). Programs' own names are no authors. */
import type { ReadParts } from "../read-parts.ts";
import { publishedAt } from "../published-at.ts";
import type { PackedFiles } from "./packed-files.ts";
import { findFirst, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

const PROGRAMS =
  /^(?:python-docx|openpyxl|apache poi|microsoft(?: office)? user|unknown|user|admin(?:istrator)?|author|作者|用户)$/iu;

export type Facts = Pick<ReadParts, "title" | "author" | "publishedAt" | "language">;

export async function officeFacts(files: PackedFiles): Promise<Facts> {
  const text = await files.text("docProps/core.xml");
  return text === undefined ? {} : metaFacts(parseXml(text), "created");
}

/** Elements of Dublin Core, as Office, OpenDocument and EPUB write them. */
export function metaFacts(meta: XmlElement, dateName: string): Facts {
  const told = (name: string): string | undefined => {
    const value = textOf(findFirst(meta, name)).replace(/\s+/gu, " ").trim();
    return value === "" ? undefined : value;
  };
  const title = told("title");
  const author = told("creator") ?? told("initial-creator");
  const at = publishedAt(told(dateName) ?? told("date"));
  const language = told("language");
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined || PROGRAMS.test(author) ? {} : { author: author.slice(0, 300) }),
    ...(at === undefined ? {} : { publishedAt: at }),
    ...(language === undefined ? {} : { language }),
  };
}
