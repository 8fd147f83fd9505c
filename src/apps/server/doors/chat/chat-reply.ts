/** An answer of ours as a chat completion, whole or in chunks, with what Perplexity adds to one and the footnotes that we add. */
import type { Answer, Source, Usage } from "../../../../core/domain/answer.ts";
import { citedQuotes } from "../../../../core/domain/cited-quotes.ts";
import type { Price } from "../../../../core/domain/price.ts";

/** What every object of one completion says. */
export interface ChatHead {
  readonly id: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly model: string;
}

/** What Perplexity's programs read beside the text. */
export interface ChatSources {
  /** Addresses: the first is `[1]` in the text. */
  readonly citations: readonly string[];
  readonly search_results: readonly SearchResult[];
}

export interface SearchResult {
  readonly title: string;
  readonly url: string;
  readonly date: string | null;
  readonly last_updated: string | null;
  /** The words that the answer quotes; empty where it quotes none, or none yet. */
  readonly snippet: string;
  readonly source: "web" | "attachment";
}

/** One statement and one quote that it rests on, or is held against; all `null` where it has none. */
export interface Footnote {
  readonly claim: string;
  readonly verdict: string;
  readonly quote: string | null;
  /** Its number in the text; `citations[citation - 1]`. */
  readonly citation: number | null;
  readonly document_id: string | null;
  /** UTF-16 offsets of the quote in the document's text. */
  readonly start: number | null;
  readonly end: number | null;
  /** Where a browser opens it at the quote. */
  readonly link: string | null;
  readonly reasons: readonly string[];
}

/**
 * Those that were found: where an answer does not rely on one, its number would be missing in a list that is counted.
 * `answer` tells which words of each are quoted.
 */
export function sourcesOf(
  found: readonly Source[],
  answer: Pick<Answer, "claims" | "sources"> = { claims: [], sources: [] },
): ChatSources {
  const byNumber = new Map([...found, ...answer.sources].map((source) => [source.number, source]));
  const numbered = [...byNumber.values()].toSorted((a, b) => a.number - b.number);
  return {
    citations: numbered.map(({ url }) => url),
    search_results: numbered.map(({ number, title, url, publishedAt, updatedAt }) => ({
      title,
      url,
      date: publishedAt?.slice(0, 10) ?? null,
      last_updated: updatedAt?.slice(0, 10) ?? null,
      snippet: snippetOf(answer, number),
      source: /^https?:/u.test(url) ? "web" : "attachment",
    })),
  };
}

function snippetOf(answer: Pick<Answer, "claims">, number: number): string {
  return citedQuotes(answer, number)
    .map(({ citation }) => citation.quote.text)
    .join(" … ");
}

export function footnotesOf({ claims }: Pick<Answer, "claims">): Footnote[] {
  return claims.flatMap(({ text, verdict, reasons = [], citations }): Footnote[] => {
    const said = { claim: text, verdict, reasons: reasons.map(({ message }) => message) };
    if (citations.length === 0)
      return [
        { ...said, quote: null, citation: null, document_id: null, start: null, end: null, link: null },
      ];
    return citations.map(({ source, quote, verdict: held, link }) => ({
      ...said,
      verdict: held,
      quote: quote.text,
      citation: source,
      document_id: quote.documentId,
      start: quote.start,
      end: quote.end,
      link: link ?? null,
    }));
  });
}

/** A whole answer as an object of the protocol. */
export function completionOf(head: ChatHead, content: string, rest: object) {
  const message = { role: "assistant", content, refusal: null };
  const delta = { role: "assistant", content: "" };
  const choice = { index: 0, finish_reason: "stop", message, delta, logprobs: null };
  return { ...head, object: "chat.completion", choices: [choice], ...rest };
}

/** Dollars are left out where the price of a model is not known. `price`: of the model that wrote. */
export function chatUsage(
  { inputTokens, outputTokens, costMicros }: Pick<Usage, "inputTokens" | "outputTokens" | "costMicros">,
  price?: Price,
) {
  const tokens = {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
  };
  if (costMicros === null) return tokens;
  const written = Math.min(costMicros, Math.ceil((outputTokens * (price?.outputMicros ?? 0)) / 1_000_000));
  const cost = {
    input_tokens_cost: (costMicros - written) / 1_000_000,
    output_tokens_cost: written / 1_000_000,
    request_cost: 0,
    total_cost: costMicros / 1_000_000,
  };
  return { ...tokens, cost };
}
