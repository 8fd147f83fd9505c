/** A digest as Markdown for people: every line carries its place. Text of the document stays text, whatever is in it. */
import type { Digest, DigestCitation, DigestLanguage, DigestLine, DigestPlace } from "../domain/digest.ts";
import { escapeMarkdown } from "../export/markdown-text.ts";
import { clockTime } from "../../lib/clock-time.ts";
import { DIGEST_WORDS, type DigestWords } from "./digest-words.ts";

/** Names and figures shown; JSON has all. */
const MOST_SHOWN = 40;

export function digestMarkdown(digest: Digest, title: string, language: DigestLanguage): string {
  const words = DIGEST_WORDS[language];
  const line = (one: DigestLine): string =>
    `${inOneLine(one.text)} ${one.citations.map((place) => placeMark(place, words)).join(" ")}`;
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`## ${heading}`, lines.join("\n")];
  const listed = (lines: readonly DigestLine[]): string[] => lines.map((one) => `- ${line(one)}`);
  const counted = (name: DigestLine & { readonly count: number }): string =>
    `- ${inOneLine(name.text)} (${words.times(name.count)}) ${placeMark(name.citations[0] as DigestCitation, words)}`;
  const parts = [
    `# ${inOneLine(title)}`,
    `*${words.status} ${words.places}*`,
    ...section(words.corePoint, digest.corePoint ? [line(digest.corePoint)] : []),
    ...section(words.fundamentalPoint, digest.fundamentalPoint ? [line(digest.fundamentalPoint)] : []),
    ...section(
      words.framework,
      digest.framework.map((part) => `- **${inOneLine(part.label)}**: ${line(part)}`),
    ),
    ...section(
      words.chapters,
      digest.chapters.map((chapter, nth) => {
        const { title: own, start, end, startMs } = chapter;
        const place = placeMark({ start, end, ...(startMs === undefined ? {} : { atMs: startMs }) }, words);
        return `${nth + 1}. **${own === "" ? words.untitled(nth + 1) : inOneLine(own)}** ${place}\n   ${line(chapter)}`;
      }),
    ),
    ...section(words.statements, listed(digest.statements)),
    ...section(
      words.figures,
      digest.figures
        .slice(0, MOST_SHOWN)
        .map(
          (figure) =>
            `- **${inOneLine(figure.text)}**: ${inOneLine(figure.statement.quote)} ${placeMark(figure.statement, words)}`,
        ),
    ),
    ...section(words.names, digest.names.slice(0, MOST_SHOWN).map(counted)),
    ...section(words.openQuestions, listed(digest.openQuestions)),
    ...section(words.keyPhrases, digest.keyPhrases.map(counted)),
    ...(digest.conceptMap.mermaid === ""
      ? []
      : [`## ${words.conceptMap}`, `\`\`\`mermaid\n${digest.conceptMap.mermaid.trimEnd()}\n\`\`\``]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** `[12:34 · 1023–1077]`: time or page where there is one, and offsets. */
export function placeMark({ start, end, page, atMs }: DigestPlace, words: DigestWords): string {
  const where = [
    ...(atMs === undefined ? [] : [clockTime(atMs)]),
    ...(page === undefined ? [] : [words.page(page)]),
    `${start}–${end}`,
  ];
  return `\\[${where.join(" · ")}\\]`;
}

function inOneLine(text: string): string {
  const line = escapeMarkdown(text.replace(/\s+/gu, " ").trim());
  // At the beginning of a line these would make a list.
  return line.replace(/^(?=[-+=])/u, "\\").replace(/^\d{1,9}(?=[.)](?:\s|$))/u, "$&\\");
}
