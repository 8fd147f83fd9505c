/** Tells where a citation's quote stands: its own page or time, not those at which its passage begins, and its address. */
import type { Citation, Claim } from "../../domain/answer.ts";
import type { Place } from "../../domain/document.ts";
import type { DocumentId } from "../../domain/ids.ts";
import { safeHref } from "../../../lib/markdown/safe-href.ts";
import type { TextStore } from "../../ports/text-store.ts";
import { type LinkToQuote, quoteLinks } from "./quote-link.ts";

/** Longer texts are not looked through for where a quote's words stand as well: some hundred printed pages. */
const MAX_SEARCHED_LENGTH = 500_000;

export interface Placer {
  citation(citation: Citation): Promise<Citation>;
  claim(claim: Claim): Promise<Claim>;
}

/** `undefined` for what is not on the web, or no longer kept. */
export async function linksInto(
  id: DocumentId,
  store: Pick<TextStore, "getDocument" | "readText">,
): Promise<LinkToQuote | undefined> {
  const document = await store.getDocument(id);
  if (document === undefined || safeHref(document.url) === undefined) return undefined;
  if (document.length <= MAX_SEARCHED_LENGTH) {
    return quoteLinks({ ...document, text: await store.readText(id, 0, document.length) });
  }
  return ({ text }, place) => quoteLinks({ ...document, text })({ start: 0, end: text.length, text }, place);
}

/**
 * For one answer: the texts that it cites are read once and kept. `placeAt` in place of the store's, where whoever
 * gathered knows more.
 */
export function createPlacer(
  store: Pick<TextStore, "placeAt" | "getDocument" | "readText">,
  placeAt: (id: DocumentId, offset: number) => Place | Promise<Place> = (id, offset) =>
    store.placeAt(id, offset),
): Placer {
  const links = new Map<DocumentId, Promise<LinkToQuote | undefined>>();
  const citation = async (cited: Citation): Promise<Citation> => {
    const { documentId, start } = cited.quote;
    const place = await placeAt(documentId, start);
    const known = links.get(documentId) ?? linksInto(documentId, store);
    links.set(documentId, known);
    const link = (await known)?.(cited.quote, place);
    return { ...cited, ...place, ...(link === undefined ? {} : { link }) };
  };
  return {
    citation,
    async claim(claim) {
      const citations = await Promise.all(claim.citations.map(citation));
      const { elsewhere } = claim;
      return { ...claim, citations, ...(elsewhere ? { elsewhere: await citation(elsewhere) } : {}) };
    },
  };
}
