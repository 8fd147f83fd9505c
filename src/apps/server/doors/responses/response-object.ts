/** An answer as a response: its sources, its text, and an annotation for each statement with a source, at its own offsets. */
import type { Answer, Source, Usage } from "../../../../core/domain/answer.ts";
import { errorFromBody, type ErrorBody } from "../../../../core/domain/errors.ts";
import { footnotesOf, type SearchResult, sourcesOf } from "../chat/chat-reply.ts";
import { openAiError } from "../door-error.ts";

export type ResponseStatus = "queued" | "in_progress" | "completed" | "failed" | "cancelled" | "incomplete";

/** What is known of a response from its beginning. */
export interface ResponseHead {
  readonly id: string;
  /** Seconds since 1970. */
  readonly created_at: number;
  readonly model: string;
  readonly previous_response_id: string | null;
  readonly background: boolean;
  readonly store: boolean;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface ResponseResult {
  readonly status: ResponseStatus;
  readonly answer?: Answer | undefined;
  /** The answer in the form that was asked for, where that is not its own. */
  readonly text?: string | undefined;
  readonly usage?:
    | Pick<Usage, "inputTokens" | "cachedInputTokens" | "outputTokens" | "costMicros">
    | undefined;
  readonly error?: ErrorBody | undefined;
}

export function responseObject(head: ResponseHead, { status, answer, text, usage, error }: ResponseResult) {
  return {
    ...head,
    object: "response",
    status,
    error: error === undefined ? null : errorOf(error),
    incomplete_details: null,
    instructions: null,
    max_output_tokens: null,
    output: answer === undefined ? [] : outputOf(head.id, answer, text),
    parallel_tool_calls: false,
    temperature: null,
    tool_choice: "auto",
    tools: [],
    top_p: null,
    ...(usage === undefined ? {} : { usage: usageOf(usage) }),
    ...(answer === undefined ? {} : { footnotes: footnotesOf(answer) }),
  };
}

export function errorOf(body: ErrorBody): { code: string; message: string; type: string } {
  const { code, message, type } = openAiError(errorFromBody(body));
  return { code, message, type };
}

function outputOf(id: string, answer: Answer, text: string | undefined): object[] {
  const results = resultsOf(answer.sources, answer);
  return [
    ...(results.length === 0 ? [] : [{ id: `found_${id}`, type: "search_results", results }]),
    messageOf(id, answer, text),
  ];
}

/** Numbered as the answer's sources are. */
export function resultsOf(sources: readonly Source[], answer?: Pick<Answer, "claims" | "sources">) {
  const { search_results: results } = sourcesOf(sources, answer);
  const numbers = new Map([...sources, ...(answer?.sources ?? [])].map(({ number, url }) => [url, number]));
  return results.map(({ date, last_updated, source, ...result }: SearchResult) => ({
    id: numbers.get(result.url) ?? 0,
    ...result,
    ...(date === null ? {} : { date }),
    ...(last_updated === null ? {} : { last_updated }),
    source,
  }));
}

export const messageId = (id: string): string => `msg_${id}`;

export function messageOf(id: string, answer: Answer, text: string | undefined) {
  return {
    id: messageId(id),
    type: "message",
    role: "assistant",
    status: "completed",
    content: [contentOf(answer, text)],
  };
}

/** In a form of a program's, no statement has a place of its own: `footnotes` has them all. */
export function contentOf({ text, claims, sources }: Answer, formed: string | undefined) {
  const annotations = formed === undefined ? claims.flatMap((claim) => annotationsOf(claim, sources)) : [];
  return { type: "output_text", text: formed ?? text, annotations, logprobs: [] };
}

/** One a source, over the statement; none where no source carries it. `quote` and its place are ours. */
export function annotationsOf(
  { start, end, verdict, citations }: Answer["claims"][number],
  sources: readonly Source[],
) {
  if (verdict === "unsupported" || verdict === "uncited") return [];
  const bySource = new Map(citations.map((citation) => [citation.source, citation]));
  return [...bySource.values()].flatMap(({ source: number, quote, link }) => {
    const source = sources.find((one) => one.number === number);
    if (source === undefined) return [];
    return [
      {
        type: "url_citation",
        start_index: start,
        end_index: end,
        url: link ?? source.url,
        title: source.title,
        verdict,
        quote: quote.text,
        document_id: quote.documentId,
        quote_start: quote.start,
        quote_end: quote.end,
      },
    ];
  });
}

function usageOf({
  inputTokens,
  cachedInputTokens = 0,
  outputTokens,
  costMicros,
}: NonNullable<ResponseResult["usage"]>) {
  // What of it was for reading and what for writing is not known here.
  const cost = costMicros === null ? {} : { cost: { currency: "USD", total_cost: costMicros / 1_000_000 } };
  return {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: cachedInputTokens },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: inputTokens + outputTokens,
    ...cost,
  };
}
