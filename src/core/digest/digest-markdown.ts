/** A digest as Markdown for people: every line carries its place. Text of the document stays text, whatever is in it. */
import type { Digest, DigestLanguage } from "../domain/digest.ts";
import { addressOf, escapeMarkdown } from "../export/markdown-text.ts";
import { type OutlineLine, outlineOf, type PlaceWithQuote, placeText } from "./digest-outline.ts";

export interface DigestLinks {
  /** Where the source is on the web. */
  readonly url?: string;
  /** Where a browser opens it at a place; `undefined` where that cannot be said. */
  readonly linkTo?: (place: PlaceWithQuote) => string | undefined;
}

export function digestMarkdown(
  digest: Digest,
  title: string,
  language: DigestLanguage,
  { url, linkTo }: DigestLinks = {},
): string {
  const { writer, sections, words, exportWords } = outlineOf(digest, language);
  const placeMark = (place: PlaceWithQuote): string => {
    const mark = `\\[${placeText(place, words)}\\]`;
    const link = linkTo?.(place);
    return link === undefined ? mark : `[${mark}](${addressOf(link)})`;
  };
  const lineText = ({ lead, speaker, text, note, verdict, places }: OutlineLine): string => {
    const said = text === undefined ? "" : inOneLine(text);
    const noted = note === undefined ? "" : ` (${inOneLine(note)})`;
    const head = lead === undefined ? "" : `**${inOneLine(lead)}**`;
    const who = speaker === undefined ? "" : `${inOneLine(speaker)}: `;
    // A figure's note belongs to the figure, a name's to the name.
    const whole = lead === undefined ? `${who}${said}${noted}` : [`${head}${noted}`, `${who}${said}`];
    const line = typeof whole === "string" ? whole : whole.filter((part) => part !== "").join(": ");
    const doubt =
      verdict === undefined || verdict === "supported" ? [] : [`*(${exportWords.verdicts[verdict]})*`];
    return [line, ...doubt, ...places.map(placeMark)].join(" ");
  };
  const parts = [
    `# ${inOneLine(title)}`,
    `*${inOneLine(writer)} ${words.places}*`,
    ...(url === undefined ? [] : [addressOf(url)]),
    ...sections.flatMap(({ heading, form, lines }) => [
      `## ${heading}`,
      lines
        .map((line, nth) => {
          const sign = form === "paragraph" ? "" : form === "list" ? "- " : `${nth + 1}. `;
          const under = line.under === undefined ? "" : `\n${" ".repeat(sign.length)}${lineText(line.under)}`;
          return `${sign}${lineText(line)}${under}`;
        })
        .join("\n"),
    ]),
    ...(digest.conceptMap.mermaid === ""
      ? []
      : [`## ${words.conceptMap}`, `\`\`\`mermaid\n${digest.conceptMap.mermaid.trimEnd()}\n\`\`\``]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function inOneLine(text: string): string {
  const line = escapeMarkdown(text.replace(/\s+/gu, " ").trim());
  // At the beginning of a line these would make a list.
  return line.replace(/^(?=[-+=])/u, "\\").replace(/^\d{1,9}(?=[.)](?:\s|$))/u, "$&\\");
}
