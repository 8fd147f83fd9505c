/** The quotes that an answer takes from a source, each once, with the claims that rest on it. */
import type { Answer, Citation } from "./answer.ts";

export interface CitedQuote {
  /** The first that carries this quote. */
  readonly citation: Citation;
  /** Places in `answer.claims`, at least one. */
  readonly claims: readonly [number, ...number[]];
}

/** In the order of the claims. `number` is `Source.number`. */
export function citedQuotes(answer: Pick<Answer, "claims">, number: number): CitedQuote[] {
  const cited = new Map<string, { citation: Citation; claims: [number, ...number[]] }>();
  answer.claims.forEach((claim, index) => {
    for (const citation of claim.citations) {
      if (citation.source !== number) continue;
      const key = `${citation.quote.start}-${citation.quote.end}`;
      const known = cited.get(key);
      if (known === undefined) cited.set(key, { citation, claims: [index] });
      else known.claims.push(index);
    }
  });
  return [...cited.values()];
}

/**
 * What each quote is called in an answer: by the number of its source, and by a letter where several are quoted of that. Under
 * `quoteKey`.
 */
export function quoteNames(answer: Pick<Answer, "claims">): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const numbers = new Set(answer.claims.flatMap(({ citations }) => citations.map(({ source }) => source)));
  for (const number of numbers) {
    const quotes = citedQuotes(answer, number);
    for (const [nth, { citation }] of quotes.entries()) {
      names.set(quoteKey(citation), quotes.length === 1 ? `${number}` : `${number}${letters(nth)}`);
    }
  }
  return names;
}

export const quoteKey = ({ source, quote }: Citation): string => `${source} ${quote.start}-${quote.end}`;

/** a … z, aa, ab … */
function letters(nth: number): string {
  const last = String.fromCodePoint("a".charCodeAt(0) + (nth % 26));
  return nth < 26 ? last : letters(Math.floor(nth / 26) - 1) + last;
}
