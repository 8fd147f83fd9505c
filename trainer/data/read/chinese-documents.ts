/** Chinese prose that is no question set: statutes by article, books and manuals by section. */
import { paragraphs } from "./parallel.ts";
import { type Document, plain, sentencesOf } from "./reading.ts";

/** Articles of a law in one document. */
const ARTICLES = 6;

/** Articles in a row, without their numbers, which every law shares. */
export function readLaw(source: string, path: string, text: string): Document[] {
  const body = text.split("<!-- INFO END -->")[1] ?? "";
  const title = plain(/^#\s*(.+)$/mu.exec(text)?.[1] ?? "").replace(/^中华人民共和国/u, "");
  const articles: string[] = [];
  for (const line of body.split("\n")) {
    const words = line.trim();
    if (words === "" || words.startsWith("#")) continue;
    const article = /^第[一二三四五六七八九十百千零〇]+条\s*(.*)$/u.exec(words);
    if (article !== null) articles.push(article[1]!);
    else if (articles.length > 0) articles[articles.length - 1] += `\n${words}`;
  }
  const documents: Document[] = [];
  for (let at = 0; at + 2 < articles.length; at += ARTICLES) {
    const sentences = articles.slice(at, at + ARTICLES).flatMap(sentencesOf);
    documents.push({ id: `${source}/${path}/${at}`, source, language: "zh", title, sentences });
  }
  return documents;
}

/** Sections of a Markdown file, each a document; code and tables are left out. */
export function readMarkdownSections(
  source: string,
  path: string,
  text: string,
): { document: Document; heading: string }[] {
  const found: { document: Document; heading: string }[] = [];
  for (const [number, section] of text
    .replace(/```[\s\S]*?```/gu, "")
    .split(/\n(?=#{1,4}\s)/u)
    .entries()) {
    const [head = "", ...rest] = section.split("\n");
    const heading = plain(head.replace(/^#+\s*/u, "").replace(/[*`]|\{[^}]*\}/gu, "")).replace(
      /^(?:\u2b50\ufe0f?|[\s\d.、])+/u,
      "",
    );
    const sentences = paragraphs(rest.join("\n")).flatMap(sentencesOf);
    if (!head.startsWith("#") || sentences.length === 0) continue;
    const document: Document = {
      id: `${source}/${path}/${number}`,
      source,
      language: "zh",
      title: heading,
      sentences,
    };
    found.push({ document, heading });
  }
  return found;
}
