/** Passages that were found, as results of a search: one a document, with what of it matches, cut to what was asked for. */
import type { Document } from "../../../../core/domain/document.ts";
import type { Hit, Passage } from "../../../../core/domain/passage.ts";
import { cutToTokens, estimateTokens } from "../../../../lib/text/tokens.ts";

export interface SearchPage {
  readonly title: string;
  readonly url: string;
  /** The passages that match, in the order of the text. */
  readonly snippet: string;
  readonly date: string | null;
  readonly last_updated: string | null;
  /** Ours: the document that was read, and where in its text the passages stand. */
  readonly document_id: string;
  readonly passages: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export interface ResultLimits {
  readonly results: number;
  readonly tokensPerPage: number;
  /** Of all together. */
  readonly tokens: number;
}

/** Of several queries the first of each, then the second of each …; a document once. Best first. */
export function searchResults(found: readonly (readonly Hit[])[], limits: ResultLimits): SearchPage[] {
  const pages = inTurns(found.map(byDocument));
  const merged = new Map<string, { document: Document; passages: Map<number, Passage> }>();
  for (const { document, hits } of pages) {
    const known = merged.get(document.id) ?? { document, passages: new Map<number, Passage>() };
    for (const { passage } of hits) known.passages.set(passage.start, passage);
    merged.set(document.id, known);
  }
  let left = limits.tokens;
  const results: SearchPage[] = [];
  for (const { document, passages } of [...merged.values()].slice(0, limits.results)) {
    if (left < 1) break;
    const fitting = fit([...passages.values()], Math.min(limits.tokensPerPage, left));
    left -= fitting.reduce((sum, { text }) => sum + estimateTokens(text), 0);
    results.push({
      title: document.title,
      url: document.url,
      snippet: fitting.map(({ text }) => text).join(" … "),
      date: document.publishedAt?.slice(0, 10) ?? null,
      last_updated: document.updatedAt?.slice(0, 10) ?? null,
      document_id: document.id,
      passages: fitting,
    });
  }
  return results;
}

interface Found {
  readonly document: Document;
  /** Best first. */
  readonly hits: readonly Hit[];
}

function byDocument(hits: readonly Hit[]): Found[] {
  return [...Map.groupBy(hits, ({ document }) => document.id).values()].flatMap((of) =>
    of[0] === undefined ? [] : [{ document: of[0].document, hits: of }],
  );
}

function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}

/** The best, as many as fit, then in the order of the text; the first that does not fit is cut, and stands where it ends. */
function fit(passages: readonly Passage[], most: number): { start: number; end: number; text: string }[] {
  const taken: { start: number; end: number; text: string }[] = [];
  let left = most;
  for (const { start, text } of passages) {
    const part = cutToTokens(text, left);
    if (part === "") break;
    taken.push({ start, end: start + part.length, text: part });
    left -= estimateTokens(part);
  }
  return taken.toSorted((a, b) => a.start - b.start);
}
