/**
 * A turn as one HTML file that needs nothing else and runs nothing: no script, no picture, no font; for reading, keeping
 * and printing, in light and dark. All text enters through `escapeHtml`; `html-page.ts` forbids the rest.
 */
import type { Citation } from "../domain/answer.ts";
import { placeNotes } from "../domain/place-notes.ts";
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

export function toHtml({ turn, sources, words }: ExportedTurn): string {
  const { question, answer, createdAt } = turn;
  const blocks = placeNotes(parseBlocks(answer.text), answer.claims);
  const body = blocks.map(({ block, claims }) =>
    htmlBlock(answer.text, block, { claims, words, computed: answer.claims }),
  );
  const writer = writerOf(turn, words);
  return htmlPage({
    language: words.language,
    title: question,
    facts: `${escapeHtml(writer)}${words.comma}<time datetime="${escapeHtml(createdAt)}">${escapeHtml(createdAt)}</time>`,
    body: `<div class="answer" dir="auto">
${body.join("\n")}
</div>
${sources.length === 0 ? "" : sourceList(sources, words)}`,
  });
}

function sourceList(sources: readonly ExportedSource[], words: ExportWords): string {
  const items = sources.map((source) => sourceItem(source, words));
  return `<section>
<h2>${words.sources}</h2>
<ol>
${items.join("\n")}
</ol>
</section>
`;
}

function sourceItem(exported: ExportedSource, words: ExportWords): string {
  const { entry, quotes } = exported;
  const { number, title, hash } = entry;
  const href = safeHref(entry.url ?? "");
  const address = href === undefined ? "" : linkOut(href, href, "address");
  const proof =
    hash === undefined
      ? ""
      : `<br>${escapeHtml(hashNameOf(exported, words))}: <code>${escapeHtml(hash.value)}</code>`;
  return `<li id="source-${number}" value="${number}">
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
