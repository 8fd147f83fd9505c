/**
 * A digest as one HTML file that needs nothing else and runs nothing, in light and dark. All text enters through
 * `escapeHtml`; the drawn map is markup of Mermaid's, made of a text in which nothing but escaped labels is foreign.
 */
import type { Digest, DigestRecord } from "../domain/digest.ts";
import { htmlPage, linkOut } from "../export/html-page.ts";
import { escapeHtml } from "../export/html-text.ts";
import { safeHref } from "../../lib/markdown/safe-href.ts";
import type { DigestLinks } from "./digest-markdown.ts";
import {
  type DigestOutline,
  type OutlineLine,
  type OutlineSection,
  outlineOf,
  type PlaceWithQuote,
  placeText,
} from "./digest-outline.ts";

export interface HtmlDigest extends DigestLinks {
  readonly record: Pick<DigestRecord, "source" | "language" | "createdAt">;
  readonly digest: Digest;
  /** The concept map, where it could be drawn. */
  readonly svg?: string | undefined;
  /** HTML below it all. */
  readonly foot?: string;
}

/** The map keeps its light colours on a light ground, whatever the page's are. */
const CSS = `.place { color: var(--soft); font-size: 0.8rem; white-space: nowrap; }
.note { color: var(--soft); }
section.digest li { margin-block-end: 0.5rem; }
section.digest blockquote { margin-block: 0.2rem; font-size: 0.9rem; }
.map { overflow-x: auto; padding: 1rem; border: 1px solid var(--line); background: #fffdf8; color: #1c1917; }
.map svg { max-width: 100%; height: auto; }
`;

export function digestHtml({ record, digest, svg, url, linkTo, foot = "" }: HtmlDigest): string {
  const { source, language, createdAt } = record;
  const outline = outlineOf(digest, language);
  const { words, writer } = outline;
  const address = safeHref(url ?? "");
  const places = (all: readonly PlaceWithQuote[]): string =>
    all
      .map((place) => {
        const href = safeHref(linkTo?.(place) ?? "");
        const text = placeText(place, words);
        return `<span class="place">[${href === undefined ? escapeHtml(text) : linkOut(href, text)}]</span>`;
      })
      .join(" ");
  const body = [
    `<p class="facts">${escapeHtml(words.places)}${address === undefined ? "" : ` ${linkOut(address, address, "address")}`}</p>`,
    ...outline.sections.map((section) => sectionHtml(section, outline, places)),
    mapHtml(digest, outline, svg, places),
  ];
  return htmlPage({
    language,
    title: source.title,
    facts: `${escapeHtml(writer)} <time datetime="${escapeHtml(createdAt)}">${escapeHtml(createdAt)}</time>`,
    body:
      body
        .filter((part) => part !== "")
        .map((part) => `${part}\n`)
        .join("") + foot,
    css: CSS,
  });
}

type PlacesHtml = (places: readonly PlaceWithQuote[]) => string;

function sectionHtml(
  { heading, form, lines }: OutlineSection,
  outline: DigestOutline,
  places: PlacesHtml,
): string {
  const written = lines.map((line) => lineHtml(line, outline, places));
  const tag = form === "numbers" ? "ol" : "ul";
  const inner =
    form === "paragraph"
      ? written.map((line) => `<div>${line}</div>`).join("\n")
      : `<${tag}>\n${written.map((line) => `<li>${line}</li>`).join("\n")}\n</${tag}>`;
  return `<section class="digest">\n<h2>${escapeHtml(heading)}</h2>\n${inner}\n</section>`;
}

function lineHtml(line: OutlineLine, outline: DigestOutline, places: PlacesHtml): string {
  const { lead, speaker, text, note, verdict } = line;
  const bdi = (one: string): string => `<bdi>${escapeHtml(one)}</bdi>`;
  const doubt = verdict === undefined || verdict === "supported" ? undefined : verdict;
  const said = [
    ...(lead === undefined ? [] : [`<strong>${bdi(lead)}</strong>`]),
    ...(speaker === undefined ? [] : [`<span class="note">${bdi(`${speaker}:`)}</span>`]),
    ...(text === undefined ? [] : [bdi(text)]),
    ...(note === undefined ? [] : [`<span class="note">(${bdi(note)})</span>`]),
    ...(doubt === undefined
      ? []
      : [`<span class="doubt ${doubt}">${escapeHtml(outline.exportWords.verdicts[doubt])}</span>`]),
    places(line.places),
  ];
  // A model's line is in its own words: those that it rests on stand under it.
  const quotes = verdict === undefined ? [] : line.places.flatMap(({ quote }) => quote ?? []);
  const rest = quotes
    .map((quote) => `<blockquote><p dir="auto">${escapeHtml(quote)}</p></blockquote>`)
    .join("");
  const under = line.under === undefined ? "" : `<div>${lineHtml(line.under, outline, places)}</div>`;
  return said.join(" ") + rest + under;
}

function mapHtml(
  { conceptMap }: Digest,
  { words }: DigestOutline,
  svg: string | undefined,
  places: PlacesHtml,
): string {
  if (conceptMap.nodes.length === 0) return "";
  const nodes = conceptMap.nodes.map(
    ({ label, places: own }) => `<li><bdi>${escapeHtml(label)}</bdi> ${places(own)}</li>`,
  );
  const list = `<ul>\n${nodes.join("\n")}\n</ul>`;
  const drawn =
    svg === undefined
      ? `<p class="facts">${escapeHtml(words.mapNotDrawn)}</p>\n${list}`
      : `<div class="map">${svg}</div>\n<h3>${escapeHtml(words.mapPlaces)}</h3>\n${list}`;
  return `<section class="digest">\n<h2>${escapeHtml(words.conceptMap)}</h2>\n${drawn}\n</section>`;
}
