/**
 * What the servers of the table send, in the shapes of their API references and sources, with words and numbers of our
 * own. For the conformance suite alone.
 */

export interface RerankShape {
  /** Of `RERANKERS`. */
  readonly provider: string;
  /** Where the request has to arrive, on a server at `/v1` (at `/` for those that have no version). */
  readonly base: string;
  readonly path: string;
  readonly request: (model: string, query: string, texts: readonly string[]) => object;
  /** Scores in the order of the texts; servers send the best first. */
  readonly reply: (scores: readonly number[]) => unknown;
  readonly inputTokens?: number;
}

interface Entry {
  readonly index: number;
  readonly score: number;
}

const bestFirst = (scores: readonly number[]): Entry[] =>
  scores.map((score, index) => ({ index, score })).toSorted((a, b) => b.score - a.score);
const relevance = (scores: readonly number[]) =>
  bestFirst(scores).map(({ index, score }) => ({ index, relevance_score: score }));

const usual = (model: string, query: string, documents: readonly string[]) => ({
  model,
  query,
  documents,
  top_n: documents.length,
});
const AT_V1 = { base: "/v1", path: "/v1/rerank", request: usual } as const;

export const RERANK_SHAPES: readonly RerankShape[] = [
  {
    provider: "cohere",
    ...AT_V1,
    reply: (scores) => ({
      id: "r-1",
      results: relevance(scores),
      meta: { api_version: { version: "2" }, billed_units: { search_units: 1 } },
    }),
  },
  {
    provider: "jina",
    ...AT_V1,
    reply: (scores) => ({
      model: "jina-reranker-v2-base-multilingual",
      object: "list",
      usage: { total_tokens: 71 },
      results: relevance(scores).map((entry) => ({ ...entry, document: { text: "A text." } })),
    }),
    inputTokens: 71,
  },
  {
    provider: "voyage",
    base: "/v1",
    path: "/v1/rerank",
    request: (model, query, documents) => ({ model, query, documents, top_k: documents.length }),
    reply: (scores) => ({
      object: "list",
      data: relevance(scores),
      model: "rerank-2.5",
      usage: { total_tokens: 26 },
    }),
    inputTokens: 26,
  },
  {
    provider: "siliconflow",
    ...AT_V1,
    reply: (scores) => ({
      id: "1",
      results: relevance(scores).map((entry) => ({ document: null, ...entry })),
      meta: { tokens: { input_tokens: 33, output_tokens: 0 } },
    }),
    inputTokens: 33,
  },
  {
    provider: "tei",
    base: "",
    path: "/rerank",
    request: (model, query, texts) => ({ model, query, texts, truncate: true }),
    reply: bestFirst,
  },
  {
    provider: "alibaba",
    base: "/compatible-mode/v1",
    path: "/api/v1/services/rerank/text-rerank/text-rerank",
    request: (model, query, documents) => ({
      model,
      input: { query, documents },
      parameters: { top_n: documents.length, return_documents: false },
    }),
    reply: (scores) => ({
      request_id: "1",
      output: { results: relevance(scores) },
      usage: { total_tokens: 79 },
    }),
    inputTokens: 79,
  },
  {
    provider: "openrouter",
    ...AT_V1,
    reply: (scores) => ({
      id: "gen-1",
      model: "a/reranker",
      results: relevance(scores),
      usage: { total_tokens: 15, cost: 0.000003 },
    }),
    inputTokens: 15,
  },
  {
    provider: "together",
    ...AT_V1,
    reply: (scores) => ({
      object: "rerank",
      id: "1",
      model: "a/reranker",
      results: relevance(scores),
      usage: { prompt_tokens: 18, completion_tokens: 0, total_tokens: 18 },
    }),
    inputTokens: 18,
  },
  {
    provider: "fireworks",
    ...AT_V1,
    reply: (scores) => ({
      object: "list",
      model: "a/reranker",
      data: relevance(scores),
      usage: { prompt_tokens: 20, total_tokens: 20, completion_tokens: 0 },
    }),
    inputTokens: 20,
  },
  {
    provider: "llamacpp",
    ...AT_V1,
    // Logits, of any size and sign.
    reply: (scores) => ({
      model: "reranker.gguf",
      object: "list",
      usage: { prompt_tokens: 42, total_tokens: 42 },
      results: relevance(scores.map((score) => score * 8 - 6)),
    }),
    inputTokens: 42,
  },
  {
    provider: "vllm",
    ...AT_V1,
    reply: (scores) => ({
      id: "rerank-1",
      model: "a/reranker",
      usage: { total_tokens: 56 },
      results: relevance(scores).map(({ index, relevance_score }) => ({
        index,
        document: { text: "A text.", multi_modal: null },
        relevance_score,
      })),
    }),
    inputTokens: 56,
  },
  {
    provider: "sglang",
    ...AT_V1,
    reply: (scores) =>
      bestFirst(scores).map(({ index, score }) => ({
        score,
        document: "A text.",
        index,
        meta_info: { id: "1", prompt_tokens: 15 },
      })),
  },
];
