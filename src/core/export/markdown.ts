/** A turn as Markdown with footnotes (GitHub's form, which Pandoc and most editors know), each with its quotes. */
import type { Citation } from "../domain/answer.ts";
import { type PlacedClaim, placeNotes } from "../domain/place-notes.ts";
import { parseBlocks } from "../../lib/markdown/blocks.ts";
import type { ExportWords } from "./export-words.ts";
import {
  type ExportedSource,
  type ExportedTurn,
  factsOf,
  hashNameOf,
  quotePlace,
  readingOf,
  writerOf,
} from "./exported-turn.ts";
import { addressOf, escapeMarkdown, markdownBlock } from "./markdown-text.ts";
import { singleLine } from "./single-line.ts";

export function toMarkdown({ turn, sources, words }: ExportedTurn): string {
  const { question, answer, createdAt } = turn;
  const markers = ({ claim }: PlacedClaim): string => {
    const numbers = [...new Set(claim.citations.map(({ source }) => source))];
    const doubt = claim.verdict === "supported" ? "" : ` *(${words.verdicts[claim.verdict]})*`;
    return numbers.map((number) => `[^${number}]`).join("") + doubt;
  };
  const blocks = placeNotes(parseBlocks(answer.text), answer.claims);
  const writer = writerOf(turn, words);
  return [
    `# ${lineOf(question)}`,
    ...blocks.map(({ block, claims }) => markdownBlock(answer.text, block, { claims, markers })),
    `*${lineOf(writer)}${words.comma}${createdAt}*`,
    ...sources.map((source) => footnoteOf(source, words)),
  ]
    .join("\n\n")
    .concat("\n");
}

function footnoteOf(exported: ExportedSource, words: ExportWords): string {
  const { entry, quotes } = exported;
  const { hash, url } = entry;
  const facts = [`**${lineOf(entry.title)}**`, ...factsOf(exported, words).map(lineOf)];
  const head = [
    facts.join(words.comma),
    ...(url === undefined ? [] : [addressOf(url)]),
    readingOf(exported, words),
    ...(hash === undefined ? [] : [`${hashNameOf(exported, words)}: \`${hash.value}\``]),
  ];
  const parts = [head.join(words.comma), ...quotes.map((citation) => quoteOf(citation, entry.title, words))];
  return `[^${entry.number}]: ${parts.join("\n\n").replace(/\n(?=.)/gu, "\n    ")}`;
}

/** Letter for letter, but that line breaks and control characters are spaces. */
function quoteOf(citation: Citation, title: string, words: ExportWords): string {
  const place = quotePlace(citation, title, words);
  const after = [
    ...(place === "" ? [] : [lineOf(place)]),
    ...(citation.link === undefined ? [] : [`[${words.openQuote}](${addressOf(citation.link)})`]),
  ];
  const text = words.quoted(lineOf(citation.quote.text));
  return `> ${text}${after.length === 0 ? "" : ` (${after.join(words.comma)})`}`;
}

function lineOf(text: string): string {
  return escapeMarkdown(singleLine(text));
}
