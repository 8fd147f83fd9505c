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
