/**
 * A turn as one HTML file that needs nothing else and runs nothing: no script, no picture, no font; for reading, keeping
 * and printing, in light and dark. All text enters through `escapeHtml`; `html-page.ts` forbids the rest.
 */
import type { Citation } from "../domain/answer.ts";
import { placeNotes } from "../domain/place-notes.ts";
import type { InParts } from "../../lib/in-parts.ts";
import { parseBlocks } from "../../lib/markdown/blocks.ts";
import { safeHref } from "../../lib/markdown/safe-href.ts";
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
import { htmlPage, linkOut } from "./html-page.ts";
import { escapeHtml, htmlBlock } from "./html-text.ts";

/** `foot`: HTML below it all. */
export function toHtml(exported: ExportedTurn, foot = ""): string {
  const { turn, words } = exported;
  return htmlPage({
    language: words.language,
    title: turn.question,
    facts: turnFacts(exported),
    body: answerHtml(exported, "") + foot,
  });
}

/** Several turns of one thread, oldest first, one in each part; the language is that of the first answer. */
export function* threadHtml(title: string, turns: readonly ExportedTurn[], foot = ""): InParts<string> {
  let sections = "";
  for (const [nth, exported] of turns.entries()) {
    if (nth > 0) yield;
    sections += `<section class="turn">
<h2 dir="auto">${escapeHtml(exported.turn.question)}</h2>
<p class="facts">${turnFacts(exported)}</p>
${answerHtml(exported, `turn-${nth + 1}-`)}</section>
`;
  }
  const language = turns[0]?.words.language ?? "en";
  return htmlPage({ language, title, facts: "", body: sections + foot });
}

function turnFacts({ turn, words }: ExportedTurn): string {
  const at = escapeHtml(turn.createdAt);
  return `${escapeHtml(writerOf(turn, words))}${words.comma}<time datetime="${at}">${at}</time>`;
}

function answerHtml({ turn: { answer }, sources, words }: ExportedTurn, anchor: string): string {
  const notes = { words, computed: answer.claims, anchor };
  const blocks = placeNotes(parseBlocks(answer.text), answer.claims).map(({ block, claims }) =>
    htmlBlock(answer.text, block, { ...notes, claims }),
  );
  return `<div class="answer" dir="auto">
${blocks.join("\n")}
</div>
${sources.length === 0 ? "" : sourceList(sources, words, anchor)}`;
}

function sourceList(sources: readonly ExportedSource[], words: ExportWords, anchor: string): string {
  const items = sources.map((source) => sourceItem(source, words, anchor));
  // Below a question of several, its sources are one step deeper.
  const tag = anchor === "" ? "h2" : "h3";
  return `<section>
<${tag}>${words.sources}</${tag}>
<ol>
${items.join("\n")}
</ol>
</section>
`;
}

function sourceItem(exported: ExportedSource, words: ExportWords, anchor: string): string {
  const { entry, quotes } = exported;
  const { number, title, hash } = entry;
  const href = safeHref(entry.url ?? "");
  const address = href === undefined ? "" : linkOut(href, href, "address");
  const proof =
    hash === undefined
      ? ""
      : `<br>${escapeHtml(hashNameOf(exported, words))}: <code>${escapeHtml(hash.value)}</code>`;
  return `<li id="${anchor}source-${number}" value="${number}">
<p><strong dir="auto">${escapeHtml(title)}</strong> ${address}</p>
<p class="facts">${[...factsOf(exported, words), readingOf(exported, words)].map((fact) => `<bdi>${escapeHtml(fact)}</bdi>`).join(" · ")}${proof}</p>
${quotes.map((citation) => quoteItem(citation, title, words)).join("\n")}
</li>`;
}

function quoteItem(citation: Citation, title: string, words: ExportWords): string {
  const href = safeHref(citation.link ?? "");
  const place = quotePlace(citation, title, words);
  const after = [
    ...(place === "" ? [] : [`<bdi>${escapeHtml(place)}</bdi>`]),
    ...(href === undefined ? [] : [linkOut(href, words.openQuote)]),
  ];
  const line = after.length === 0 ? "" : `\n<p class="facts">${after.join(" · ")}</p>`;
  return `<blockquote class="${citation.verdict}"><p dir="auto">${escapeHtml(citation.quote.text)}</p>${line}</blockquote>`;
}
