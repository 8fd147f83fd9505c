/** Makes the lines of a digest out of spans of the text, so that each is the document's own words with their place. */
import type { DigestCitation, DigestLine, DigestName, DigestPlace } from "../domain/digest.ts";
import type { Places } from "../domain/places.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Quoting {
  readonly placeOf: (span: Span) => DigestPlace;
  readonly citationOf: (span: Span) => DigestCitation;
  readonly lineOf: (spans: readonly Span[]) => DigestLine;
  readonly nameOf: (name: { readonly places: readonly Span[]; readonly count: number }) => DigestName;
}

/** Citations of a name or a phrase: the first of its places. */
const MOST_CITATIONS = 8;

export function quotingOf(text: string, places: Places): Quoting {
  const placeOf = ({ start, end }: Span): DigestPlace => ({ start, end, ...places.at(start) });
  const citationOf = (span: Span): DigestCitation => ({
    ...placeOf(span),
    quote: text.slice(span.start, span.end),
  });
  return {
    placeOf,
    citationOf,
    lineOf(spans) {
      const citations = spans.map(citationOf);
      return { text: citations.map(({ quote }) => quote).join(" "), citations };
    },
    nameOf({ places: all, count }) {
      const citations = all.slice(0, MOST_CITATIONS).map(citationOf);
      return { text: citations[0]?.quote ?? "", count, citations };
    },
  };
}
